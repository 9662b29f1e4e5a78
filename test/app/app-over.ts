// What every suite of the use cases opens: a book, a host over it, and an app over the host.
import { createApp, type StartableApp } from '../../src/app/app';
import type { Book } from '../../src/workbench/book/book';
import type { OpenHost, OpenOptions } from '../host/hosts';

export interface AppOver {
  readonly open: (book: Book, options?: OpenOptions) => void;
  /** Of the book opened last; throw before the first. */
  readonly book: Book;
  readonly host: OpenHost;
  readonly app: StartableApp;
}

type Opened = Pick<AppOver, 'book' | 'host' | 'app'>;

/**
 * To be called in a `describe`: after each test the app listens no more, and the host is asked whether it was used rightly.
 * @param told of what was opened, for suites that keep it in variables of their own
 */
export function appOver(openHost: (book: Book, options?: OpenOptions) => OpenHost, told?: (opened: Opened) => void): AppOver {
  let opened: Opened | undefined;
  const there = () => {
    if (opened === undefined) throw new Error('no book was opened');
    return opened;
  };
  afterEach(() => {
    // It goes on listening in the client that all tests share, and would read the next test's book.
    opened?.app.setInSight(false);
    opened?.host.verify();
    opened = undefined;
  });
  return {
    open(book, options) {
      const host = openHost(book, options);
      opened = { book, host, app: createApp(host) };
      told?.(opened);
    },
    get book() {
      return there().book;
    },
    get host() {
      return there().host;
    },
    get app() {
      return there().app;
    },
  };
}
