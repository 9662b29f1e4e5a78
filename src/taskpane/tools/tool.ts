// The props of every panel of the tools.
import type { App, AppState, FormResult } from '../../app/state';

export interface ToolProps {
  readonly id: string;
  readonly app: App;
  readonly state: AppState;
  /** The form that the pane shows. */
  readonly form: FormResult | undefined;
}
