// The types of browser.mjs, for scripts in TypeScript.
import type { BrowserServer } from 'playwright-core';

export function launchBrowserServer(more?: readonly string[]): Promise<BrowserServer>;
