import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { frameTime, readFrames, waitedForFrame } from './frames.ts';
import { readMarks } from './marks.ts';

/** A change of one annotation. */
export interface Edited {
  readonly annotationId: string;
  /** Which change of this annotation it was, counted from 0. */
  readonly nth: number;
  /** From the key press until everything is shown, in milliseconds. */
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

declare global {
  interface Window {
    benchStates?: { readonly at: number; readonly text: string }[];
  }
}

/** Lets the page note what its save state says, and from when on. */
export async function noteSaved(page: Page): Promise<void> {
  await page.getByRole('status', { name: 'Save state' }).evaluate((status) => {
    const states = [{ at: 0, text: status.textContent ?? '' }];
    window.benchStates = states;
    const note = () => states.push({ at: performance.now(), text: status.textContent ?? '' });
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  });
}

/** All changes of annotations since the page began, in the order in which they were painted; each must be "Saved" then. */
export async function readEdits(page: Page): Promise<readonly Edited[]> {
  const marks = await readMarks(page);
  const frames = await readFrames(page);
  const states = await page.evaluate(() => window.benchStates ?? []);
  const counts = new Map<string | null, number>();
  return marks
    .filter(({ name }) => name === 'annotation-painted')
    .map(({ annotationId, startTime: painted }) => {
      const last = (name: string): number => {
        const mark = marks.findLast(
          (other) => other.name === name && other.annotationId === annotationId && other.startTime <= painted,
        );
        if (!mark) throw new Error(`The page did not set the mark ${name}.`);
        return mark.startTime;
      };
      const shown = states.findLast(({ at }) => at <= painted)?.text;
      if (shown !== 'Saved') throw new Error(`A mark was painted while the save state said “${shown}”.`);
      const nth = counts.get(annotationId) ?? 0;
      counts.set(annotationId, nth + 1);
      const whole = Math.max(painted, last('annotation-saved')) - last('annotation-input');
      return { annotationId: annotationId ?? '', nth, whole, work: whole - waitedForFrame(frames, painted) };
    });
}
