// Outcome and failure are one state: no work ends, not for one moment, as if it had been done when it was not.
import type { AppState } from '../../src/app/state';
import { HostError } from '../../src/host/errors';
import { Book } from '../../src/workbench/book/book';
import { HOSTS } from '../host/hosts';
import { sheetOf } from '../workbench/books';
import { appOver } from './app-over';

const FORM = sheetOf('甲', {
  ...{ A1: '项目支出绩效自评表', A3: '项目名称', B3: '甲项目', D3: '主管部门', E3: '某局', F3: '实施单位', G3: '某中心' },
  ...{ A6: '一级指标', B6: '二级指标', C6: '三级指标', D6: '年度指标值', E6: '实际完成值', F6: '分值', G6: '得分' },
  ...{ H6: '偏差原因分析及改进措施', A7: '产出指标', B7: '数量指标', C7: '培训场次', D7: '≥10场', E7: '8场', F7: 100, G7: 100 },
  ...{ A8: '总分', F8: 100, G8: 100 },
});

describe.each(HOSTS)('over $name', ({ open }) => {
  const at = appOver(open);

  test.each(['recalculate', 'recalculateWorkbook', 'check', 'checkWorkbook', 'undo', 'clearMarks', 'summarise', 'refresh'] as const)(
    'a refused press ends with its failure in the same state: %s',
    async (press) => {
      at.open(new Book([FORM]));
      await at.app.start();
      await at.app.recalculate();
      const ended: AppState[] = [];
      let before = at.app.getState();
      at.app.subscribe(() => {
        const now = at.app.getState();
        if (before.working !== undefined && now.working === undefined) ended.push(now);
        before = now;
      });
      at.host.refusing = 'busy';
      await at.app[press]();
      at.host.refusing = undefined;
      expect(ended.map(({ failure }) => failure?.kind)).toEqual(['busy']);
    },
  );

  test('a throw that is no host problem as well', async () => {
    at.open(new Book([FORM]));
    await at.app.start();
    const ended: (string | undefined)[] = [];
    let before = at.app.getState();
    at.app.subscribe(() => {
      const now = at.app.getState();
      if (before.working !== undefined && now.working === undefined) ended.push(now.failure?.kind);
      before = now;
    });
    Object.assign(at.host, { run: () => Promise.reject(new Error('odd')) });
    await at.app.check();
    Object.assign(at.host, { run: () => Promise.reject(new HostError({ kind: 'sheet-filtered' })) });
    await at.app.check();
    expect(ended).toEqual(['unexpected', 'sheet-filtered']);
  });
});
