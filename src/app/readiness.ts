// 可以报送: whether a form can be sent as it is.
import type { FormResult } from './state';

/**
 * Whether nothing stands in the way: everything is filled in, could be read and adds up, no error is left, and what was to be verified is
 * explained or set aside. What is there for information does not stand in the way.
 */
export const isReady = ({ blocked, heldBack, toFill, uncalculated, isBlank, total, findings }: FormResult): boolean =>
  !blocked &&
  heldBack === undefined &&
  toFill === undefined &&
  uncalculated !== true &&
  isBlank !== true &&
  total !== undefined &&
  findings.every(({ severity }) => severity === 'information');
