// The manifest of the acceptance run, made from manifest.xml: the same add-in under another id, at another page, by names that tell.

/** Of the acceptance run for ever: Excel keeps both add-ins apart by it. */
const ID = '7b0d4f53-2a61-4c8e-9a57-3d2f1e86c4ab';

/**
 * @param {string} xml of manifest.xml
 * @returns {string}
 */
exports.acceptanceManifest = (xml) =>
  [
    [/<Id>[^<]+<\/Id>/, `<Id>${ID}</Id>`],
    [/taskpane\.html/g, 'acceptance.html'],
    [/(<DisplayName DefaultValue="[^"]+)"/, '$1（验收）"'],
    [/(<DisplayName[^>]*>\s*<Override Locale="en-US" Value="[^"]+)"/, '$1 (acceptance)"'],
    [/(<bt:String id="Group.Label" DefaultValue="[^"]+)"/, '$1（验收）"'],
    [/(<bt:String id="Group.Label"[^>]*>\s*<bt:Override Locale="en-US" Value="[^"]+)"/, '$1 (acceptance)"'],
    [/SelfEvaluationPane/g, 'AcceptancePane'],
    [/<Group id="SelfEvaluation">/, '<Group id="SelfEvaluationAcceptance">'],
  ].reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), xml);
