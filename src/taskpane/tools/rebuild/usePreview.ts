// What 整理版式 would change of a form, worked out when the form is shown.
import { useEffect, useState } from 'react';
import type { App, FormResult, RebuildNote } from '../../../app/state';

interface Preview {
  readonly of: FormResult;
  /** Undefined when the app shows no such form. */
  readonly notes: readonly RebuildNote[] | undefined;
}

/** Undefined until it is there, and without a form. */
export function usePreview(app: App, form: FormResult | undefined): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    let isCurrent = true;
    if (form !== undefined) {
      void app.previewRebuild(form.form.id).then((notes) => {
        if (isCurrent) setPreview({ of: form, notes });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [app, form]);
  return preview?.of === form ? preview : undefined;
}
