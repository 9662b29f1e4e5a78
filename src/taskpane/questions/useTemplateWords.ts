// The words about headings and kept answers, in the pane's language.
import { TEMPLATE_WORDS, type TemplateWords } from '../../locale/templates';
import { useWords } from '../common/speech';

export const useTemplateWords = (): TemplateWords => TEMPLATE_WORDS[useWords().language];
