// The cards above the findings, fetched on demand in one file.
export { ReadyToSend } from './ReadyToSend';
export { ToFill } from './ToFill';
