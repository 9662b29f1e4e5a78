// What a person's hand and keyboard do in the pane, as the pane's own page sees it.
import type { Frame } from 'playwright-core';

export interface Hand {
  /** Presses of the mouse. */
  readonly clicks: number;
  /** Of Ctrl+Enter. */
  readonly chords: number;
}

/** Counts what a hand does from here on. */
export async function watchHand(pane: Frame): Promise<() => Promise<Hand>> {
  await pane.evaluate(() => {
    const hand = { clicks: 0, chords: 0 };
    const count = (what: keyof typeof hand, isOne: boolean): void => {
      if (isOne) hand[what] += 1;
      document.documentElement.dataset['hand'] = JSON.stringify(hand);
    };
    count('clicks', false);
    addEventListener('pointerdown', ({ isTrusted }) => count('clicks', isTrusted), true);
    addEventListener('keydown', ({ key, ctrlKey, isTrusted }) => count('chords', isTrusted && ctrlKey && key === 'Enter'), true);
  });
  return () => pane.evaluate(() => JSON.parse(document.documentElement.dataset['hand'] ?? '') as Hand);
}

/** Looks at every frame that is drawn from here on; answers whether the keyboard was on the page itself in one of them. */
export async function watchKeyboard(pane: Frame): Promise<() => Promise<boolean>> {
  await pane.evaluate(() => {
    const look = (): void => {
      if (document.activeElement === document.body) document.documentElement.dataset['fell'] = '';
      requestAnimationFrame(look);
    };
    look();
  });
  return () => pane.evaluate(() => 'fell' in document.documentElement.dataset);
}
