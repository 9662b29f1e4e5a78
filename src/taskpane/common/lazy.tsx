// Panels that are fetched when they are first opened.
import { type ComponentType, lazy } from 'react';
import { useWords } from './speech';

/** Stands in for a part that could not be fetched, so that the rest of the pane lives on. */
function NotFetched() {
  return <p role="alert">{useWords().words.notFetched}</p>;
}

/** A component that is fetched with the first of its kind that is drawn. Needs a Suspense around it. */
export const lazyPanel = <Props extends object>(fetch: () => Promise<ComponentType<Props>>) =>
  lazy(() =>
    fetch().then(
      (component) => ({ default: component }),
      (): { default: ComponentType<Props> } => ({ default: NotFetched }),
    ),
  );
