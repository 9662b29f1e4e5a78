// Where the pane gets office.js: Microsoft's CDN, the CDN of the operator in China, or a copy beside the pane; chosen by OFFICE_JS.
exports.OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};
