import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { boxOf, dragHandle, edgeOfWords, takeHandle } from '../e2e/handles.ts';
import {
  annotationList,
  annotations,
  annotationsAre,
  articleText,
  clickWords,
  dragOver,
  exportByDialog,
  isPicked,
  isSelected,
  mark,
  messages,
  nothingIsPicked,
  placeCaretBefore,
  press,
  runCommand,
  saved,
  selectedText,
  selectWords,
} from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('[ and ] move the edges of the current annotation, and each step is one undo', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000');
  await press(page, ']');
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
  await isPicked(page, 'Figure: over 11,000 soldiers');
  await press(page, 'Alt+]');
  await annotationsAre(page, ['Figure: 11,000 soldiers']);
  await press(page, '{');
  await annotationsAre(page, ['Figure: 11,000 soldier']);
  await saved(page);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
    'title',
    /Move the edges of “11,000 soldier”/,
  );
  for (const name of ['11,000 soldiers', 'over 11,000 soldiers', 'over 11,000']) {
    await press(page, 'ControlOrMeta+z');
    await annotationsAre(page, [`Figure: ${name}`]);
  }
  await test.step('keys that come faster than the database answers lose no step', async () => {
    await Promise.all(Array.from({ length: 6 }, () => page.keyboard.press(']')));
    await annotationsAre(page, ['Figure: over 11,000 soldiers to Russia, with many stationed']);
  });
  await test.step('nor do they change what is picked after them', async () => {
    await mark(page, 'Actor', 'Kursk');
    await press(page, 'Shift+Tab');
    await isPicked(page, 'Figure: over 11,000 soldiers to Russia, with many stationed');
    await keysAtOnce(page, ['[', '[', 'Tab']);
    await annotationsAre(page, ['Figure: over 11,000 soldiers to Russia, with', 'Actor: Kursk']);
  });
});

test('the edges of the current annotation are dragged by their knobs', async ({ page }) => {
  await mark(page, 'Claim', '11,000 soldiers');
  await dragHandle(page, 'end', 'soldiers to Russia');
  await annotationsAre(page, ['Claim: 11,000 soldiers to Russia']);
  await dragHandle(page, 'start', 'sent over');
  await annotationsAre(page, ['Claim: sent over 11,000 soldiers to Russia']);
  await isPicked(page, 'Claim: sent over 11,000 soldiers to Russia');
  await isSelected(page, '');

  await test.step('it is let go where the pointer is, also before a frame has shown it there', async () => {
    await takeHandle(page, 'end', 'with');
    const end = await edgeOfWords(page, 'soldiers to Russia', 'end');
    await page.evaluate(({ x, y }) => {
      for (const type of ['pointermove', 'pointerup'])
        window.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y }));
    }, end);
    await page.mouse.up();
    await annotationsAre(page, ['Claim: sent over 11,000 soldiers to Russia']);
  });
  await test.step('an edge stops at the other one', async () => {
    await dragHandle(page, 'end', 'Pyongyang had');
    await annotationsAre(page, ['Claim: s']);
    await press(page, 'ControlOrMeta+z');
  });
  await test.step('Esc puts it back', async () => {
    await takeHandle(page, 'end', 'stationed in the Kursk region');
    await isSelected(page, 'sent over 11,000 soldiers to Russia, with many stationed in the Kursk region');
    await press(page, 'Escape');
    await page.mouse.up();
    await isSelected(page, '');
    await annotationsAre(page, ['Claim: sent over 11,000 soldiers to Russia']);
    await isPicked(page, 'Claim: sent over 11,000 soldiers to Russia');
  });
  await test.step('and another mark that was picked meanwhile stays as it is', async () => {
    await mark(page, 'Actor', 'Kursk');
    await press(page, 'Shift+Tab');
    await takeHandle(page, 'end', 'soldiers to Russia, with');
    await press(page, 'Tab');
    await isPicked(page, 'Actor: Kursk');
    await page.mouse.up();
    await annotationsAre(page, ['Claim: sent over 11,000 soldiers to Russia, with', 'Actor: Kursk']);
    await press(page, 'ControlOrMeta+z', 2);
    await annotationsAre(page, ['Claim: sent over 11,000 soldiers to Russia']);
  });
  await test.step('the very words under the knobs can still be selected and tagged', async () => {
    await mark(page, 'Figure', 'sent over 11,000 soldiers to Russia');
  });
  await test.step('below the view the text scrolls along', async () => {
    const article = page.getByRole('main', { name: 'Article' });
    const view = await boxOf(article);
    const handle = await boxOf(page.locator('.edge-handle[data-edge="end"]'));
    await page.mouse.move(handle.x + 1, handle.y + handle.height + 3);
    await page.mouse.down();
    await page.mouse.move(handle.x + 20, view.y + view.height + 60, { steps: 4 });
    await expect.poll(() => selectedText(page)).toContain('role in the war.');
    await page.mouse.up();
    await expect(
      annotationList(page).getByRole('listitem', { name: /^Figure: sent over.*war\.$/s }),
    ).toBeVisible();
  });
});

test('a knob that is dragged into the margin stops at the edge of its line', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  const article = await boxOf(articleText(page));
  for (const [edge, x, grown] of [
    ['end', article.x + article.width - 30, /^over 11,000 soldiers\b.{0,40}$/],
    ['start', article.x + 10, /^.{20,60}over 11,000 soldiers\b.{0,40}$/],
  ] as const) {
    const knob = await boxOf(page.locator(`.edge-handle[data-edge="${edge}"]`));
    const y = edge === 'start' ? knob.y - 3 : knob.y + knob.height + 3;
    await page.mouse.move(knob.x + 1, y);
    await page.mouse.down();
    await page.mouse.move(x, knob.y + knob.height / 2, { steps: 4 });
    await expect.poll(() => selectedText(page)).toMatch(grown);
    await page.mouse.up();
    await expect.poll(async () => (await annotations(page))[0]?.replace('Figure: ', '')).toMatch(grown);
  }
});

test('a drag with Ctrl adds a segment, as many systems move the window with Alt, and a click with Ctrl changes nothing', async ({
  page,
}) => {
  await mark(page, 'Quote', 'Pyongyang had sent');
  await page.keyboard.down('ControlOrMeta');
  await dragOver(page, 'many stationed', 'in the Kursk region');
  await page.keyboard.up('ControlOrMeta');
  await annotationsAre(page, ['Quote: Pyongyang had sent … many stationed in the Kursk region']);
  await isSelected(page, '');

  await page.keyboard.down('ControlOrMeta');
  await clickWords(page, 'According to the');
  await page.keyboard.up('ControlOrMeta');
  await isSelected(page, '');
  await expect(page.getByRole('toolbar', { name: 'Tag selection' })).toBeHidden();
  await annotationsAre(page, ['Quote: Pyongyang had sent … many stationed in the Kursk region']);
});

test('a drag with Alt adds a segment to the current annotation, and keys add and take out', async ({
  page,
  workbench,
  folders,
}) => {
  await mark(page, 'Quote', 'Pyongyang had sent');
  await page.keyboard.down('Alt');
  await dragOver(page, 'many stationed', 'in the Kursk region');
  await page.keyboard.up('Alt');
  await annotationsAre(page, ['Quote: Pyongyang had sent … many stationed in the Kursk region']);
  await isPicked(page, 'Quote: Pyongyang had sent … many stationed in the Kursk region');
  await isSelected(page, '');
  const exported = await exportedSegments(workbench, `${folders.home}/two.json`);
  expect(exported.map(({ exact }) => exact)).toEqual([
    'Pyongyang had sent',
    'many stationed in the Kursk region',
  ]);
  for (const { start, end, exact, text } of exported)
    expect(Array.from(text).slice(start, end).join('')).toBe(exact);

  await test.step('a click on either segment picks it', async () => {
    for (const words of ['had sent', 'Kursk']) {
      await clickWords(page, 'According to the');
      await nothingIsPicked(page);
      await clickWords(page, words);
      await isPicked(page, 'Quote: Pyongyang had sent … many stationed in the Kursk region');
    }
  });
  await test.step('what touches is joined', async () => {
    await selectWords(page, 'over 11,000');
    await press(page, '+');
    await annotationsAre(page, [
      'Quote: Pyongyang had sent over 11,000 … many stationed in the Kursk region',
    ]);
  });
  await test.step('a selection is taken out', async () => {
    await selectWords(page, 'stationed in the');
    await press(page, '-');
    await annotationsAre(page, ['Quote: Pyongyang had sent over 11,000 … many … Kursk region']);
  });
  await test.step('keys move the edges of the segment at the caret', async () => {
    await placeCaretBefore(page, 'many');
    await isPicked(page, 'Quote: Pyongyang had sent over 11,000 … many … Kursk region');
    await press(page, '{');
    await annotationsAre(page, ['Quote: Pyongyang had sent over 11,000 … man … Kursk region']);
  });
  await test.step('with nothing selected the segment at the caret goes, but never the last one', async () => {
    await runCommand(page, 'Remove Selection');
    await annotationsAre(page, ['Quote: Pyongyang had sent over 11,000 … Kursk region']);
    await selectWords(page, 'Pyongyang had sent over 11,000');
    await press(page, '-');
    await annotationsAre(page, ['Quote: Kursk region']);
    await selectWords(page, 'Kursk region');
    await press(page, '-');
    await expect(messages(page)).toHaveText(
      'That would leave nothing of the annotation. Press Delete to remove it.',
    );
    await annotationsAre(page, ['Quote: Kursk region']);
  });
  await press(page, 'ControlOrMeta+z', 4);
  await annotationsAre(page, ['Quote: Pyongyang had sent over 11,000 … many stationed in the Kursk region']);
});

/** Presses keys before anything can be answered. */
async function keysAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  await articleText(page).evaluate((element, pressed) => {
    for (const key of pressed) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, keys);
}

interface ExportedSegment {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly text: string;
}

/** The segments of the only annotation, as another program reads them: offsets in code points. */
async function exportedSegments(workbench: Desk, path: string): Promise<readonly ExportedSegment[]> {
  await exportByDialog(workbench, path);
  await expect(messages(workbench.page)).toContainText('Exported 1 annotation');
  const [{ text, annotations }] = JSON.parse(readFileSync(path, 'utf8')).articles;
  return annotations[0].segments.map((segment: ExportedSegment) => ({ ...segment, text }));
}
