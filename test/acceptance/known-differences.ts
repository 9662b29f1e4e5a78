// Where a result in this folder shows that Excel answers otherwise than the stand-in, and the row of `DIFFERENCES` that says so.
import type { KnownDifference } from './reports';

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];
