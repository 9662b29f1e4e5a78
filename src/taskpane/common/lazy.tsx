// Parts of the pane that are fetched when they are first drawn.
import { type ComponentType, lazy } from 'react';
import { useWords } from './speech';

/** Stands in for a part that could not be fetched: the rest of the pane goes on. */
function NotFetched() {
  return <p role="alert">{useWords().words.notFetched}</p>;
}

/**
 * A component whose code is fetched when it is first drawn. It needs a Suspense around it.
 * @param fetch answers the component; a rejection draws a sentence instead
 */
export const lazyPanel = <Props extends object>(fetch: () => Promise<ComponentType<Props>>) =>
  lazy(() =>
    fetch().then(
      (component) => ({ default: component }),
      (): { default: ComponentType<Props> } => ({ default: NotFetched }),
    ),
  );
