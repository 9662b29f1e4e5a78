// The pane's content security policy: our own files and the chosen office.js, nothing else.

/**
 * An empty <style> element is let in by its hash, and nothing that stands in one: Fluent makes them empty and adds its rules through
 * the style sheet's own functions, which take no text from a document.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Where Excel on the web shows panes: only a header can say who may frame a page, and all the frames around it count. The hosts that
 * office.js trusts, and the pages that show them: SharePoint and OneDrive of the global service and of 21Vianet's, and a person's own.
 */
const EXCEL_ON_THE_WEB = [
  'https://*.cloud.microsoft',
  'https://*.officeapps.live.com',
  'https://*.office.net',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
];

const written = (directives) => directives.map(([name, ...sources]) => [name, ...sources].join(' ')).join('; ');

const hostOf = (officeJs) => (officeJs.startsWith('https:') ? [new URL(officeJs).origin] : []);

/**
 * The policy as the page itself carries it.
 * @param {readonly string[]} officeJs addresses of office.js; relative for a copy beside the page.
 */
exports.policyOf = (...officeJs) =>
  written([
    ['default-src', "'none'"],
    ['script-src', "'self'", ...officeJs.flatMap(hostOf)],
    ['style-src', "'self'", EMPTY_STYLE],
    ['img-src', "'self'"],
    // What our own server is asked for while developing: the pane itself asks nobody.
    ['connect-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]);

/** The same as a server's header, which also says who may show the pane in a frame. */
exports.headerOf = (officeJs, ancestors = EXCEL_ON_THE_WEB) =>
  `${exports.policyOf(...officeJs)}; ${written([['frame-ancestors', "'self'", ...ancestors]])}`;
