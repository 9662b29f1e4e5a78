// The few words of jest that the pure tests use, for mocha: it keeps what it has loaded from one fault to the next.
const { expect } = require('expect');
const { bind } = require('jest-each');
const { interfaces } = require('mocha');

const takingTables = (word) => {
  const plain = (title, body) => word(title, body);
  return Object.assign(plain, { each: bind(plain, false) });
};

const { bdd } = interfaces;
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', (context) => {
    context.expect = expect;
    context.test = takingTables(context.it);
    context.describe = takingTables(context.describe);
  });
};
