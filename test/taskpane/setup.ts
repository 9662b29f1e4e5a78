// What every test of the pane stands on: a window with media queries, none of which matches, and time for what is fetched on demand.
import { configure } from '@testing-library/react';

// A busy machine takes seconds to compile what is fetched.
configure({ asyncUtilTimeout: 15_000 });

// jsdom has no media queries.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
