// Prints the report once its page, which was just opened, can be read.

/** Then the report is not coming: it could not be fetched, and its page says so. */
const PATIENCE_MS = 5000;

export function printReport(): void {
  const isThere = (): boolean => document.querySelector('[data-report]') !== null;
  const watch = new MutationObserver(() => {
    if (!isThere()) return;
    stop();
    print();
  });
  const tired = setTimeout(() => watch.disconnect(), PATIENCE_MS);
  const stop = (): void => {
    clearTimeout(tired);
    watch.disconnect();
  };
  watch.observe(document.body, { childList: true, subtree: true });
}
