// All probes, in the order in which they are asked.
import type { Probe } from '../probe';
import { CELL_PROBES } from './cells';
import { FORMAT_PROBES } from './conditional-formats';
import { EVENT_PROBES } from './events';
import { LOOK_PROBES } from './looks';
import { JOB_PROBES } from './main-job';
import { PROTECTION_PROBES } from './protection';
import { RANGE_PROBES } from './ranges';
import { REQUEST_PROBES } from './requests';
import { SHEET_PROBES } from './sheets';
import { SIZE_PROBES } from './sizes';
import { PERSON_PROBES } from './with-a-person';

export const PROBES: readonly Probe[] = [
  ...CELL_PROBES,
  ...RANGE_PROBES,
  ...SHEET_PROBES,
  ...PROTECTION_PROBES,
  ...FORMAT_PROBES,
  ...EVENT_PROBES,
  ...LOOK_PROBES,
  ...SIZE_PROBES,
  ...REQUEST_PROBES,
  ...JOB_PROBES,
  ...PERSON_PROBES,
];
