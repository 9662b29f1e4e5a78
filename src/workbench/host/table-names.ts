// The names that Excel gives new tables.
import type { Session } from './object';

export function freeName({ book }: Session): string {
  for (let number = 1; ; number += 1) if (!book.findTable(`Table${number}`)) return `Table${number}`;
}
