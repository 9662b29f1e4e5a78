// Whether a text that begins with "=" is a formula that Excel would take: its grammar, not its meaning.

const TOKEN =
  /(?<space>\s+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)|(?<string>"(?:[^"]|"")*")|(?<error>#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!))|(?<reference>(?:(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?(?:\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d+:\$?\d+))|(?<name>(?:(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?[\p{L}_\\][\p{L}\p{N}_.\\]*)|(?<operator><=|>=|<>|[-+*/^&=<>%(),;:{}@#])/iuy;

interface Token {
  readonly kind: 'number' | 'string' | 'error' | 'reference' | 'name' | 'operator';
  readonly text: string;
}

/** Undefined when some character of the text belongs to no token. */
function tokens(text: string): Token[] | undefined {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return undefined;
    for (const kind of ['number', 'string', 'error', 'reference', 'name', 'operator'] as const) {
      const part = groups[kind];
      if (part !== undefined) found.push({ kind, text: part });
    }
  }
  return found;
}

const INFIX = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ':']);

class Parser {
  #next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  isFormula(): boolean {
    return this.#expression() && this.#next === this.tokens.length;
  }

  #take(text: string): boolean {
    const token = this.tokens[this.#next];
    if (token?.kind !== 'operator' || token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #expression(): boolean {
    for (;;) {
      while (this.#take('+') || this.#take('-') || this.#take('@'));
      if (!this.#operand()) return false;
      while (this.#take('%') || this.#take('#'));
      const token = this.tokens[this.#next];
      if (token?.kind !== 'operator' || !INFIX.has(token.text)) return true;
      this.#next += 1;
    }
  }

  #operand(): boolean {
    const token = this.tokens[this.#next];
    if (!token) return false;
    if (token.kind === 'operator') {
      if (this.#take('(')) return this.#expression() && this.#take(')');
      return this.#take('{') && this.#constants();
    }
    this.#next += 1;
    return token.kind === 'name' && this.#take('(') ? this.#call() : true;
  }

  /** After the "(" of a function; an argument may be left out. */
  #call(): boolean {
    while (!this.#take(')')) {
      if (this.#take(',')) continue;
      if (!this.#expression()) return false;
      if (this.#take(')')) return true;
      if (!this.#take(',')) return false;
    }
    return true;
  }

  /** After the "{" of an array of constants. */
  #constants(): boolean {
    do {
      this.#take('-');
      const token = this.tokens[this.#next];
      if (!token || token.kind === 'operator' || token.kind === 'reference') return false;
      this.#next += 1;
    } while (this.#take(',') || this.#take(';'));
    return this.#take('}');
  }
}

/** `=SUM(A1:B2)*2` is one, `=1.00(部)` and `=` are not. An unknown function or name is: its value is #NAME?. */
export function isFormula(text: string): boolean {
  if (!text.startsWith('=') || text.length > 8192) return false;
  const found = tokens(text.slice(1));
  return !!found && new Parser(found).isFormula();
}

/** What Excel takes as the rule of a conditional format: a formula without constants in braces. */
export function isRuleFormula(text: string): boolean {
  return isFormula(text) && !tokens(text.slice(1))?.some((token) => token.kind === 'operator' && token.text === '{');
}

/** The formula with every reference to its own sheet changed ("A1", "$B$2", "A:C"), each end of "A1:B2" by itself. Throws when it is no formula. */
export function withReferences(formula: string, change: (reference: string) => string): string {
  let result = '';
  /** What the reference before belongs to, while a ":" may follow that makes both one range. */
  let isOnAnotherSheet = false;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const [text = '', groups] = matchOf(formula);
    const reference = groups['reference'];
    if (reference === undefined) {
      result += text;
      isOnAnotherSheet &&= text === ':';
    } else if (reference.includes('!') || isOnAnotherSheet) {
      result += reference;
      isOnAnotherSheet = reference.includes('!');
    } else {
      result += change(reference);
    }
  }
  return result;
}

function matchOf(formula: string): readonly [string, Readonly<Record<string, string | undefined>>] {
  const found = TOKEN.exec(formula);
  if (!found?.groups) throw new Error(`No formula: ${formula}`);
  return [found[0], found.groups];
}
