// What the workbook's own settings keep: it travels with the file.
import { HostError } from '../host/errors';
import { SETTINGS, type Host, type Setting, type Stored } from '../host/host';
import { problemOf } from './errors';

/** Asks for everything stored; the returned function gives it after the next sync. */
export function queueSettingsRead({ settings }: Excel.Workbook): () => Stored {
  const queued = SETTINGS.map((key): readonly [Setting, Excel.Setting] => {
    const setting = settings.getItemOrNullObject(key);
    setting.load({ value: true });
    return [key, setting];
  });
  const stored = new Map<Setting, unknown>();
  return () => {
    // Declared as any.
    for (const [key, setting] of queued) stored.set(key, setting.isNullObject ? undefined : (setting.value as unknown));
    return { ruleSet: stored.get('ruleSet'), templates: stored.get('templates'), aside: stored.get('aside') };
  };
}

/** One request. */
export const storeSettings: Host['store'] = async (stored) => {
  try {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      for (const [key, value] of Object.entries(stored)) {
        // Taking away what is not there does nothing.
        if (value === undefined) settings.getItemOrNullObject(key).delete();
        else settings.add(key, value);
      }
      await context.sync();
    });
  } catch (error) {
    throw new HostError(problemOf(error));
  }
};
