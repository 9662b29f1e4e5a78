// All probes, in the order in which they are asked.
import type { Probe } from '../probe';
import { CELL_PROBES } from './cells';

export const PROBES: readonly Probe[] = [...CELL_PROBES];
