// The recognition of headings that no word list knows: fetched when the first is met.
export { recognise } from '../form/evidence/recognise';
