// The manifest with keyboard shortcuts, for who asks for them by SHORTCUTS=on: the schema that Microsoft publishes for the manifest has
// no such element, and Excels of a volume licence may not know it.

exports.SHORTCUTS_FILE = 'shortcuts.json';

/**
 * @param {string} xml of manifest.xml
 * @param {string} address of the folder that the pane is in
 * @returns {string}
 */
exports.withShortcuts = (xml, address) =>
  xml.replace(/(<\/VersionOverrides>\s*)(<\/OfficeApp>)/, `$1  <ExtendedOverrides Url="${address}/${exports.SHORTCUTS_FILE}" />\n$2`);
