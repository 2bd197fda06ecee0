import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { frameTime, readFrames, waitedForFrame } from './frames.ts';
import { readMarks } from './marks.ts';

/** A change of one annotation. */
export interface Edited {
  readonly annotationId: string;
  /** Which change of this annotation it was, counted from 0. */
  readonly nth: number;
  /** From the key press until it is painted. */
  readonly drawn: Taken;
  /** From the key press until "Saved" is painted. */
  readonly saved: Taken;
}

/** How long something took, in milliseconds. */
interface Taken {
  readonly whole: number;
  /** The same without the wait for the frame. */
  readonly work: number;
}

/** Puts the caret at the start of the article, with a real click and key. */
export async function putCaret(page: Page): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Article text' });
  await text
    .getByText(/\S/)
    .first()
    .click({ position: { x: 2, y: 8 } });
  await page.keyboard.press('Control+Home');
}

/** Selects the next word with real keys, and waits until the next key can fall anywhere between two frames. */
export async function selectNextWord(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await rest();
}

/** Waits until everything that the last key started has come to rest. */
export async function rest(): Promise<void> {
  await sleep(60 + Math.random() * frameTime);
}

/** What the save state said from some time on, and when the frame was painted that showed it, in milliseconds since the page began. */
interface Said {
  readonly at: number;
  readonly text: string;
  painted: number;
}

declare global {
  interface Window {
    benchStates?: Said[];
  }
}

/** Lets the page note what its save state says, and from when on. */
export async function noteSaved(page: Page): Promise<void> {
  await page.getByRole('status', { name: 'Save state' }).evaluate((status) => {
    const states = [{ at: 0, text: status.textContent ?? '', painted: 0 }];
    window.benchStates = states;
    new MutationObserver(() => {
      const said = {
        at: performance.now(),
        text: status.textContent ?? '',
        painted: Number.POSITIVE_INFINITY,
      };
      if (states.at(-1)?.text === said.text) return;
      states.push(said);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          said.painted = performance.now();
        };
        port2.postMessage(null);
      });
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
}

/** All changes of annotations since the page began, in the order in which they were painted; none may be called saved before it is. */
export async function readEdits(page: Page): Promise<readonly Edited[]> {
  const marks = await readMarks(page);
  const frames = await readFrames(page);
  const states = await page.evaluate(() => window.benchStates ?? []);
  const ofAnnotation = Map.groupBy(marks, ({ annotationId }) => annotationId ?? '');
  const timesOf = (annotationId: string | null, name: string): readonly number[] =>
    (ofAnnotation.get(annotationId ?? '') ?? [])
      .filter((mark) => mark.name === name)
      .map(({ startTime }) => startTime);
  const counts = new Map<string | null, number>();
  return marks
    .filter(({ name }) => name === 'annotation-painted')
    .map(({ annotationId, startTime: painted }) => {
      const nth = counts.get(annotationId) ?? 0;
      counts.set(annotationId, nth + 1);
      const asked = timesOf(annotationId, 'annotation-input')[nth];
      const answered = timesOf(annotationId, 'annotation-saved')[nth];
      if (asked === undefined || answered === undefined) throw new Error('The page did not set all marks.');
      const saidAt = (time: number) => states.findLast(({ at }) => at <= time)?.text;
      if (painted < answered && saidAt(painted) !== 'Saving')
        throw new Error(
          `A mark was painted that was not saved, and the save state said “${saidAt(painted)}”.`,
        );
      // Where it is saved before anything is drawn, nothing else is ever said.
      const said = states.find(({ at, text }) => at >= answered && text === 'Saved')?.painted ?? painted;
      const shown = saidAt(answered) === 'Saving' ? said : painted;
      return {
        annotationId: annotationId ?? '',
        nth,
        drawn: taken(asked, painted, waitedForFrame(frames, painted, asked)),
        saved: taken(asked, shown, waitedForFrame(frames, shown)),
      };
    });
}

function taken(asked: number, painted: number, waited: number): Taken {
  return { whole: painted - asked, work: painted - asked - waited };
}
