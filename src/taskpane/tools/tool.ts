// The props of the content of every page, and of the parts of the head.
import type { App, AppState, FormResult } from '../../app/state';

export interface ToolProps {
  readonly app: App;
  readonly state: AppState;
  /** The form that the pane shows. */
  readonly form: FormResult | undefined;
}
