// What the pane says of setting-asides that the workbook keeps and that cannot be read.
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import { ASIDE_WORDS } from '../../src/locale/aside';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { Pane } from '../../src/taskpane/Pane';
import { fakeApp } from './fake-app';

test.each<Speech>([CHINESE, { language: 'en', words: en }])(
  'in $language they are told with what is wrong, and can be saved',
  async (speech) => {
    const problem = { 'zh-CN': '已核实不改的问题第 1 项理由过长。', en: 'Findings set aside, entry 1, word why is too long.' };
    render(<Pane app={fakeApp({ refusedAside: { text: '{', problems: [problem] } })} speech={speech} officeDark={false} />);
    const words = ASIDE_WORDS[speech.language].refused;
    const alert = await screen.findByRole('alert', { name: words.title });
    expect(alert).toHaveTextContent(words.says);
    expect(alert).toHaveTextContent(problem[speech.language]);
    expect(within(alert).getByRole('button', { name: words.export })).toBeVisible();
  },
);
