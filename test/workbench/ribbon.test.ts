/** @jest-environment jsdom */
// The bench's ribbon, drawn from manifest.xml itself: its buttons, and the menu with an item for each press on all sheets.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawRibbon } from '../../src/workbench/page/draw-ribbon';
import { readRibbon, type RibbonAction } from '../../src/workbench/page/ribbon';

const MANIFEST = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');

let pressed: RibbonAction[];
/** Ends the press under way. */
let complete: () => void;
beforeEach(() => {
  pressed = [];
  drawRibbon(document.body, readRibbon(MANIFEST, 'zh-CN'), (action) => {
    pressed.push(action);
    return new Promise((resolve) => {
      complete = resolve;
    });
  });
});

function control(id: string): HTMLElement {
  const found = document.querySelector(`[data-control="${id}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no control ${id}`);
  return found;
}
const menu = (): HTMLDetailsElement => {
  const found = control('allSheets').parentElement;
  if (!(found instanceof HTMLDetailsElement)) throw new Error('no menu');
  return found;
};

test('shows the labels of the manifest in its order, those of the menu below it', () => {
  const labels = [...document.querySelectorAll('[data-control]')].map((element) => element.textContent);
  expect(labels).toEqual(['一键重算', '仅校验', '全部工作表 ▾', '校验全部工作表', '重算全部工作表', '生成汇总', '自评助手']);
  expect(menu().open).toBe(false);
});

test('an item runs its function, closes the menu and cannot be pressed until it is completed', async () => {
  menu().open = true;
  const item = control('checkWorkbook');
  item.click();
  item.click();
  expect([pressed, menu().open]).toEqual([[{ kind: 'run', name: 'checkWorkbook' }], false]);
  complete();
  await Promise.resolve();
  await Promise.resolve();
  item.click();
  expect(pressed).toHaveLength(2);
});

test('Escape closes the menu and goes back to it; a click elsewhere closes it', () => {
  menu().open = true;
  control('summarise').focus();
  control('summarise').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(menu().open).toBe(false);
  menu().open = true;
  control('recalculateWorkbook').dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(menu().open).toBe(true);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(menu().open).toBe(false);
});

test('a button runs its function, the last one shows the pane', () => {
  control('recalculate').click();
  control('openPane').click();
  expect(pressed).toEqual([{ kind: 'run', name: 'recalculate' }, { kind: 'show' }]);
});
