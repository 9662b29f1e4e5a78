// The words of the page of the workbook, in the language that the pane speaks.
import type { Language } from '../../locale/language';
import { WORKBOOK_PAGE_WORDS, type WorkbookPageWords } from '../../locale/workbook-page';
import { useWords } from '../common/speech';

export function useWorkbookPageWords(): { readonly language: Language; readonly words: WorkbookPageWords } {
  const { language } = useWords();
  return { language, words: WORKBOOK_PAGE_WORDS[language] };
}
