// Whether the pane takes a press.
import type { AppState } from '../../app/state';

/** A press is taken while a sheet is only being read, and follows the reading. */
export const isBusy = ({ working }: Pick<AppState, 'working'>): boolean => working !== undefined && working !== 'reading';
