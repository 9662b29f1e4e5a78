// Knows when the grid's engine has calculated everything that was changed, conditional formats included.
import { CommandType, type ICommandService, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';

/** Milliseconds. No form takes as long: an engine that has not finished by then is broken. */
const PATIENCE_MS = 15000;

/**
 * The engine waits a moment after a change, then calculates in steps, and starts anew when more is changed meanwhile;
 * it has no promise for "nothing left to do", so changes are counted here against the calculations that saw them.
 */
export class Calculation {
  #changes = 0;
  #seen = 0;
  #calculated = 0;
  #started = false;
  #waiting: (() => void)[] = [];

  constructor(commands: ICommandService, injector: Injector) {
    const causes = injector.get(IActiveDirtyManagerService);
    commands.onCommandExecuted((command, options) => {
      // The engine starts some time after the grid and then calculates all earlier changes.
      if (command.id === SetTriggerFormulaCalculationStartMutation.id) this.#started = true;
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.#seen = this.#changes;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const state = (command.params as ISetFormulaCalculationNotificationMutation | undefined)?.functionsExecutedState;
        if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
        this.#calculated = this.#seen;
        if (this.#isDone()) for (const wake of this.#waiting.splice(0)) wake();
      } else if (command.type === CommandType.MUTATION && causes.has(command.id) && !isResult(command.id, options)) {
        this.#changes += 1;
      }
    });
  }

  #isDone(): boolean {
    return this.#started && this.#calculated === this.#changes;
  }

  /**
   * Settles when no change waits for its calculation.
   * @throws Error when the engine does not finish in 15 seconds
   */
  async settled(): Promise<void> {
    // A conditional format tells the engine of its formula only after the task that added it.
    await nextTask();
    while (!this.#isDone()) {
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('The grid does not finish calculating.')), PATIENCE_MS);
        this.#waiting.push(() => {
          clearTimeout(late);
          resolve();
        });
      });
      await nextTask();
    }
  }
}

const isResult = (id: string, options: { onlyLocal?: boolean } | undefined): boolean =>
  id === 'sheet.mutation.set-range-values' && options?.onlyLocal === true;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
