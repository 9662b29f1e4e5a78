// The words of the settings, in the pane's language.
import type { Language } from '../../locale/language';
import { SETTINGS_WORDS, type SettingsWords } from '../../locale/settings';
import { useWords } from '../common/speech';

export function useSettingsWords(): { readonly language: Language; readonly words: SettingsWords } {
  const { language } = useWords();
  return { language, words: SETTINGS_WORDS[language] };
}
