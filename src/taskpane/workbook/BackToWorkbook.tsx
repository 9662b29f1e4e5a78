// The way from a form of the list of all sheets back to the page of the workbook.
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons';
import { usePages } from '../common/pages';
import { useWorkbookPageWords } from './useWorkbookPageWords';

export function BackToWorkbook({ forms }: { readonly forms: number }) {
  const { words } = useWorkbookPageWords();
  const { show } = usePages();
  return (
    <div>
      <Button appearance="subtle" size="small" icon={<ChevronLeft20Regular />} data-opens="workbook" onClick={() => show('workbook')}>
        {words.back(forms)}
      </Button>
    </div>
  );
}
