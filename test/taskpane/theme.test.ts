// The theme by language and light: Chinese faces first in Chinese, all else as Fluent has it.
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { themeOf } from '../../src/taskpane/theme';

test.each([
  [false, webLightTheme],
  [true, webDarkTheme],
])('dark: %s', (isDark, fluent) => {
  const chinese = themeOf('zh-CN', isDark);
  expect(chinese.fontFamilyBase).toMatch(/^'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', .*sans-serif$/);
  expect({ ...chinese, fontFamilyBase: fluent.fontFamilyBase }).toEqual(fluent);
  expect(themeOf('en', isDark)).toBe(fluent);
});
