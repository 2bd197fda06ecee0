import {
  addNews,
  marksOnOneWord,
  type News,
  nestedMarks,
  newsMarks,
  newsText,
  wholeMark,
} from '../../fixtures/corpus.ts';
import type { Measurement } from '../measurement.ts';
import { driveWorkbench, openByClick } from '../workbench.ts';
import { newWorkspace } from '../workspace.ts';

const page = newsText(4_000);
const chapter = newsText(40_000, { seed: 2 });

/** Articles that nobody should have, and some have. Made only when they are measured. */
const articles: Readonly<Record<string, () => News>> = {
  '20 MB in one line': () => {
    const text = newsText(20_000_000, { between: ' ', scripts: true });
    return { text, marks: newsMarks(text, 100) };
  },
  '100,000 annotations': () => {
    const text = newsText(2_000_000);
    return { text, marks: newsMarks(text, 100_000) };
  },
  '500 marks on one word': () => ({ text: page, marks: marksOnOneWord(page, 500) }),
  '1,000 nested marks': () => ({ text: chapter, marks: nestedMarks(chapter, 1_000) }),
  'a mark over everything': () => {
    const text = newsText(2_000_000);
    return { text, marks: wholeMark(text) };
  },
};

/** Each in a window of its own, so that one that cannot be opened does not hide the others. */
export const extremes: readonly Measurement[] = Object.entries(articles).map(([name, make]) => ({
  name: `extremes, ${name}`,
  about:
    'a click on such an article in the library to its painted marks, once, without the wait for the frame',
  measure: async (bench) => {
    const dir = bench.folder('workspace');
    const workspace = newWorkspace(dir);
    addNews(workspace, [{ text: newsText(4_000, { seed: 3 }), marks: [] }, make()]);
    workspace.close();
    const driven = await driveWorkbench(bench, dir);
    try {
      const value = await openByClick(driven.page, 1);
      return [
        { name: `open ${name}`, unit: 'ms', value, floor: null, goal: null, runs: 1, spread: [value, value] },
      ];
    } finally {
      await driven.close();
    }
  },
}));
