// Puts a piece of the page on the clipboard, as it looks and as text.

/** False where neither the browser nor its older way of copying allows it. */
export async function copy(node: HTMLElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([node.outerHTML], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    // A frame that Excel does not grant the clipboard to may still copy what is selected.
    return copySelected(node);
  }
}

function copySelected(node: HTMLElement): boolean {
  const selection = getSelection();
  if (selection === null) return false;
  selection.selectAllChildren(node);
  // Deprecated, and the only way where the clipboard is denied.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand('copy');
  if (done) selection.removeAllRanges();
  return done;
}
