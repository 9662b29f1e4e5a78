// Webpack loader: where Fluent's code names a token, the text it stands for, so that the object of all tokens is not shipped for a few.
const { tokens } = require('@fluentui/react-theme');

module.exports = function inlineTokens(source) {
  if (!/import \{[^}]*\btokens\b[^}]*\} from/.test(source)) return source;
  return source.replace(/(?<![\w./])tokens\.(\w+)/g, (_, name) => {
    if (!(name in tokens)) throw new Error(`Fluent has no token ${name}.`);
    return JSON.stringify(tokens[name]);
  });
};
