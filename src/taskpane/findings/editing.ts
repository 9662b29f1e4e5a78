// The parts of the explanations that are fetched when the first editor is opened, in one file.
export { Editor } from './Editor';
export { Unwritten } from './Unwritten';
