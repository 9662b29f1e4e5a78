// What is said of a form that is not whole, not calculated or does not add up: fetched when the first such form is shown, in one file.
export { Cannot } from './Cannot';
export { HeldBack } from './HeldBack';
export { PassedOver } from './PassedOver';
export { Uncalculated } from './Uncalculated';
