// Styles of what opens below a button.
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePopupStyles = makeStyles({
  popup: {
    position: 'absolute',
    zIndex: 1,
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  /** An item of it that can be pressed. */
  item: {
    boxSizing: 'border-box',
    minHeight: '32px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  /** The item that the keyboard is on. */
  active: {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
  },
});
