export const SHORTCUTS_FILE: string;
/** The manifest with an element that names the shortcuts of the pane at this address. */
export function withShortcuts(xml: string, address: string): string;
