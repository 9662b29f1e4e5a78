// The ribbon's presses: heard from the moment that office.js is there, done as soon as the app says what each of them does.

/** Excel gives a command up that has not completed in five minutes: by then it has been told, and the work goes on in the pane. */
const LONGEST_MS = 4 * 60_000;

export interface Answers<ActionId extends string> {
  /** By action id; none should reject. */
  readonly commands: Readonly<Record<ActionId, () => Promise<void>>>;
  /** Begun once Excel has been told that the command is completed, which never waits for it. */
  readonly afterwards: () => void;
}

export interface Ribbon<ActionId extends string> {
  /** From now on presses are done, those first that have waited. Without answers they are completed, and nothing is done. */
  readonly answer: (answers: Answers<ActionId> | undefined) => void;
}

/** Whether office.js was loaded: a network may hold it back. */
export const isOfficeHere = (): boolean => 'Office' in globalThis;

/** A command that Excel has given up has nobody left to tell; what came of it stands in the pane all the same. */
function complete(event: Office.AddinCommands.Event): void {
  try {
    event.completed();
  } catch {
    return;
  }
}

/**
 * Ties the ribbon's buttons, by their action ids in the manifest. To be called before office.js has spoken with Excel: a press that finds
 * no function is lost, and office.js gives up for good when nobody has asked for it within ten seconds.
 */
export function hearPresses<ActionId extends string>(actionIds: readonly ActionId[]): Ribbon<ActionId> {
  let answer: Ribbon<ActionId>['answer'] = () => undefined;
  const answered = new Promise<Answers<ActionId> | undefined>((resolve) => {
    answer = resolve;
  });

  const press = async (id: ActionId, event: Office.AddinCommands.Event): Promise<void> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LONGEST_MS);
    });
    // What was pressed minutes before there was an app is not done any more: the person may be at other work by now.
    const answers = await Promise.race([answered, late]);
    try {
      if (answers) await Promise.race([answers.commands[id](), late]);
    } finally {
      clearTimeout(timer);
      complete(event);
      answers?.afterwards();
    }
  };

  if (isOfficeHere()) {
    void Office.onReady();
    for (const id of actionIds) Office.actions.associate(id, (event: Office.AddinCommands.Event) => void press(id, event));
  }
  return { answer };
}
