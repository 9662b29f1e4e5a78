// The rule set in the workbook's settings: it travels with the file. Kept as the same text that is exported.
import { HostError } from '../host/errors';
import { problemOf } from './errors';

const KEY = 'ruleSet';

/** Asks for the stored rule set; after the next sync the returned function gives it, whatever it is; undefined without one. */
export function queueRuleSetRead(workbook: Excel.Workbook): () => unknown {
  const setting = workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  return () => {
    if (setting.isNullObject) return undefined;
    // Declared as any.
    const value: unknown = setting.value;
    return value;
  };
}

/** Keeps the rule set's text in the workbook, in one request, in place of the one before. Rejects with HostError. */
export async function storeRuleSet(text: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      context.workbook.settings.add(KEY, text);
      await context.sync();
    });
  } catch (error) {
    throw new HostError(problemOf(error));
  }
}
