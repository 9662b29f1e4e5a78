// The ground for every test of the pane: media queries, none of which matches, and time for parts that are fetched on demand.
import { configure } from '@testing-library/react';

// A busy machine takes seconds to compile a part that is fetched.
configure({ asyncUtilTimeout: 15_000 });

// jsdom lays nothing out, so that nothing can be scrolled to.
Element.prototype.scrollIntoView = () => undefined;

// jsdom has no media queries.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
