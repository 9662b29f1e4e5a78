// Puts the grid together from Univer's open packages: drawing, editing, formulas, number formats, conditional formats.
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/engine-formula/facade';
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import designEnglish from '@univerjs/design/locale/en-US';
import designChinese from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEnglish from '@univerjs/docs-ui/locale/en-US';
import docsChinese from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalEnglish from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import conditionalChinese from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEnglish from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiChinese from '@univerjs/sheets-formula-ui/locale/zh-CN';
import formulaEnglish from '@univerjs/sheets-formula/locale/en-US';
import formulaChinese from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtEnglish from '@univerjs/sheets-numfmt-ui/locale/en-US';
import numfmtChinese from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEnglish from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiChinese from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsEnglish from '@univerjs/sheets/locale/en-US';
import sheetsChinese from '@univerjs/sheets/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEnglish from '@univerjs/ui/locale/en-US';
import uiChinese from '@univerjs/ui/locale/zh-CN';

const LOCALES = {
  [LocaleType.ZH_CN]: mergeLocales(
    designChinese,
    docsChinese,
    sheetsChinese,
    formulaChinese,
    formulaUiChinese,
    numfmtChinese,
    sheetsUiChinese,
    uiChinese,
    conditionalChinese,
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEnglish,
    docsEnglish,
    sheetsEnglish,
    formulaEnglish,
    formulaUiEnglish,
    numfmtEnglish,
    sheetsUiEnglish,
    uiEnglish,
    conditionalEnglish,
  ),
};

/** As the page and the pane in it are. */
const DARK = matchMedia('(prefers-color-scheme: dark)');

/**
 * A grid without toolbar and menus, and without a workbook yet.
 * @param container an element with a size of its own
 * @param language of the grid's own menus and messages
 */
export function startEngine(container: HTMLElement, language: 'zh-CN' | 'en-US'): { readonly univer: Univer; readonly api: FUniver } {
  const univer = new Univer({
    darkMode: DARK.matches,
    locale: language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: LOCALES,
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, contextMenu: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: { addSheetButtonConfig: { show: false }, menus: false },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  const api = FUniver.newAPI(univer);
  DARK.addEventListener('change', () => api.toggleDarkMode(DARK.matches));
  return { univer, api };
}
