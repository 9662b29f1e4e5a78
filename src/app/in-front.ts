// Which sheet is in front, as far as the host has told: a press means the sheet that was in front when it was made.

/** Its id is unknown until the first sheet was read. */
export interface SheetInFront {
  readonly id: string | undefined;
}

export interface InFront {
  /** Of the same sheet the same object, whose id may become known later. */
  readonly sheet: () => SheetInFront;
  /** The host has told that this sheet came to the front. */
  readonly activated: (sheetId: string) => void;
  /** Call when a sheet is about to be brought to the front; the returned function is called when it has been, or could not be. */
  readonly leading: () => () => void;
  /** While a sheet is on its way to the front, word of others that came before it is out of date. */
  readonly isLed: () => boolean;
  /** Call when the sheet in front is asked for; the returned function takes the id of the one that was answered. */
  readonly reading: () => (sheetId: string) => void;
}

export function createInFront(): InFront {
  let now: { id: string | undefined } = { id: undefined };
  let activations = 0;
  let onTheirWay = 0;
  const turnTo = (sheetId: string): void => {
    if (now.id !== sheetId) now = { id: sheetId };
  };
  return {
    sheet: () => now,
    activated(sheetId) {
      activations += 1;
      turnTo(sheetId);
    },
    leading() {
      onTheirWay += 1;
      return () => {
        onTheirWay -= 1;
      };
    },
    isLed: () => onTheirWay > 0,
    reading() {
      const before = activations;
      // The host may have told of another sheet since it was asked.
      return (sheetId) => {
        if (activations !== before) return;
        now.id ??= sheetId;
        turnTo(sheetId);
      };
    },
  };
}
