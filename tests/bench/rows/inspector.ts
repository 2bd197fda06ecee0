import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { addNews, type NewsMark, newsMarks, newsText } from '../../fixtures/corpus.ts';
import { noteSaved, readEdits, rest } from '../edits.ts';
import { frameTime, readFrames, waitedForFrame } from '../frames.ts';
import { markAfter } from '../marks.ts';
import { atMost, type Measurement } from '../measurement.ts';
import { huge } from '../sizes.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { driveWorkbench } from '../workbench.ts';
import { newWorkspace } from '../workspace.ts';

const runs = 60;

/** The inspector's fields among many annotations, all of which have attributes. */
export const inspector: Measurement = {
  name: 'inspector',
  about:
    '10,000 annotations with attributes, p95: the arrow key in the list to the painted fields of the next annotation, ' +
    'without the wait for the frame; a modifier of a figure switched by a real key to its frame painted, committed and ' +
    '"Saved" shown, with the wait',
  measure: async (bench) => {
    const dir = bench.folder('workspace');
    attributedWorkspace(dir);
    const { page, close } = await driveWorkbench(bench, dir);
    try {
      const opened = await goThrough(page);
      const changed = await switchModifiers(page);
      return [
        {
          name: 'inspector open 10,000 p95',
          unit: 'ms',
          value: percentile(opened, 0.95),
          floor: null,
          goal: { ...atMost(frameTime, 'ms'), text: '≤ one frame' },
          ...spreadOf(opened),
        },
        {
          name: 'attribute change 10,000 p95 with wait',
          unit: 'ms',
          value: percentile(changed, 0.95),
          floor: null,
          goal: atMost(33, 'ms'),
          ...spreadOf(changed),
        },
      ];
    } finally {
      await close();
    }
  },
};

function attributedWorkspace(dir: string): void {
  const text = newsText(huge.characters, { seed: 1 });
  const marks = newsMarks(text, huge.marks).map((mark) => ({
    ...mark,
    attributes: attributesOf(text, mark),
  }));
  const workspace = newWorkspace(dir);
  addNews(workspace, [{ text, marks }]);
  workspace.close();
}

/** As many as an analyst would give, with words of the text where the tag has some. */
function attributesOf(text: string, { tag, ranges }: NewsMark): object {
  const [first] = ranges;
  const words = first && { ...first, exact: text.slice(first.start, first.end) };
  switch (tag) {
    case 'claim':
      return {
        stance: 'affirm',
        factuality: 'PR+',
        hedge: { segment: words, band: 'likely' },
        cue: words,
        sourceReliability: 'B',
        informationCredibility: '2',
        verification: 'unverified',
      };
    case 'actor':
      return { type: 'ORG', mention: 'NAM' };
    case 'figure':
      return {
        lower: { value: '11000', inclusive: false },
        modifiers: ['IsCount'],
        measuredEntity: words,
        asOf: { date: '2025-01' },
      };
    case 'quote':
      return { type: 'direct', cue: words };
  }
}

declare global {
  interface Window {
    benchShown?: { asked: number; painted: number }[];
  }
}

/** Walks down the list, and gives how long each key took until the inspector shows another annotation. */
async function goThrough(page: Page): Promise<readonly number[]> {
  await page.getByRole('list', { name: 'Annotations' }).getByRole('button').first().click();
  await sleep(500);
  await page.evaluate(noteShown);
  for (let run = 0; run < runs; run += 1) {
    await page.keyboard.press('ArrowDown');
    await sleep(120 + Math.random() * frameTime);
  }
  const frames = await readFrames(page);
  const shown = await page.evaluate(() => window.benchShown ?? []);
  if (shown.length < runs) throw new Error(`The inspector showed ${shown.length} of ${runs} annotations.`);
  return shown.map(({ asked, painted }) => painted - asked - waitedForFrame(frames, painted));
}

/** Runs in the page: notes for each key when the frame was painted that shows another annotation's fields. */
function noteShown(): void {
  const shown: { asked: number; painted: number }[] = [];
  window.benchShown = shown;
  let asked: number | null = null;
  window.addEventListener('keydown', ({ timeStamp }) => (asked = timeStamp), { capture: true });
  new MutationObserver(() => {
    if (asked === null) return;
    const key = asked;
    asked = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => shown.push({ asked: key, painted: performance.now() });
      port2.postMessage(null);
    });
  }).observe(document.querySelector('.annotation-detail') ?? document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** Switches a modifier of a figure on and off, and gives how long each took, in milliseconds. */
async function switchModifiers(page: Page): Promise<readonly number[]> {
  await page
    .getByRole('listitem', { name: /^Figure: / })
    .first()
    .getByRole('button')
    .click();
  await page.getByRole('checkbox', { name: 'approximate' }).focus();
  await noteSaved(page);
  await rest();
  for (let run = 0; run < runs; run += 1) {
    await markAfter(page, 'annotation-painted', () => page.keyboard.press('Space'));
    await rest();
  }
  return (await readEdits(page)).slice(-runs).map(({ saved }) => saved.whole);
}
