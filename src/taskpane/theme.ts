// Fluent's themes; in Chinese with a Chinese face first, because in a Latin one quotation marks and dashes are too narrow beside it.
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Language } from '../locale/language';

/** Of Windows, of a Mac, of Linux and Android. */
const CHINESE_FACES = "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC'";

const inChinese = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: `${CHINESE_FACES}, ${theme.fontFamilyBase}` });

const THEMES: Readonly<Record<Language, { readonly light: Theme; readonly dark: Theme }>> = {
  'zh-CN': { light: inChinese(webLightTheme), dark: inChinese(webDarkTheme) },
  en: { light: webLightTheme, dark: webDarkTheme },
};

/** The same object for the same language and light. */
export const themeOf = (language: Language, isDark: boolean): Theme => THEMES[language][isDark ? 'dark' : 'light'];
