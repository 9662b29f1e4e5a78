// Puts a piece of the page, or the text of a field, on the clipboard.

/** The piece as it looks and as text. Answers false if the browser allows neither the clipboard nor its older way of copying. */
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
    // Excel may deny the clipboard to the pane's frame and still let it copy a selection.
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

/** A text that stands nowhere on the page. Answers the same; the keyboard stays where it is. */
export async function copyPlain(text: string): Promise<boolean> {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  try {
    return await copyText(field);
  } finally {
    field.remove();
  }
}

/** Answers the same. A text that could not be copied stands selected, and the keyboard is in its field. */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    const { activeElement } = document;
    field.focus();
    field.select();
    // As above.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const done = document.execCommand('copy');
    if (done && activeElement instanceof HTMLElement) activeElement.focus();
    return done;
  }
}
