// A short name for a long text, to see that it has changed.

/** FNV-1a over UTF-16 units, 32 bits: enough to tell that somebody has edited, no protection against a forger. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
