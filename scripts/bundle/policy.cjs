// The pane's content security policy: our own files and the chosen office.js, nothing else.

/**
 * An empty <style> element is let in by its hash, and nothing that stands in one: Fluent makes them empty and adds its rules through
 * the style sheet's own functions, which take no text from a document.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Where Excel on the web shows panes: only a header can say who may frame a page. */
const EXCEL_ON_THE_WEB = ['https://*.cloud.microsoft', 'https://*.officeapps.live.com', 'https://*.sharepoint.com'];

const written = (directives) => directives.map(([name, ...sources]) => [name, ...sources].join(' ')).join('; ');

/**
 * The policy as the page itself carries it.
 * @param {string} officeJs address of office.js; relative for a copy beside the page.
 */
exports.policyOf = (officeJs) => {
  const office = officeJs.startsWith('https:') ? [new URL(officeJs).origin] : [];
  return written([
    ['default-src', "'none'"],
    ['script-src', "'self'", ...office],
    ['style-src', "'self'", EMPTY_STYLE],
    ['img-src', "'self'"],
    // What our own server is asked for while developing: the pane itself asks nobody.
    ['connect-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]);
};

/** The same as a server's header, which also says who may show the pane in a frame. */
exports.headerOf = (officeJs, ancestors = EXCEL_ON_THE_WEB) =>
  `${exports.policyOf(officeJs)}; ${written([['frame-ancestors', "'self'", ...ancestors]])}`;
