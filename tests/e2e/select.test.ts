import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import {
  annotationList,
  annotationsAre,
  articleIsOpen,
  articleText,
  bringIntoView,
  clickWords,
  dragOver,
  exportByDialog,
  isPicked,
  mark,
  messages,
  nothingIsPicked,
  placeCaretBefore,
  press,
  runCommand,
  saved,
  selectedText,
  selectWords,
  statusBar,
} from './person.ts';
import { expect, test } from './story.ts';
import type { Workbench } from './workbench.ts';
import { putFile } from './workbench.ts';

const family = '👨‍👩‍👧‍👦';
const scripts = [
  `Greetings ${family}🇰🇷🇺🇸 cafe\u0301s, and a good many more words, so that the line is one that no heading could be.`,
  'ทหารเกาหลีเหนือถูกส่งไปยังรัสเซีย',
  '朝鮮の兵士がロシアに派遣された。',
  'أعلنت كوريا الجنوبية اليوم عن إرسال 11,000 جندي إلى روسيا. وقالت أوكرانيا ذلك.',
].join('\n');

const isSelected = (page: Page, text: string) => expect.poll(() => selectedText(page)).toBe(text);

test('what is selected is still seen to be after a command from the palette', async ({ page }) => {
  await selectWords(page, 'The NIS previously');
  await runCommand(page, 'Dark Theme');
  await isSelected(page, 'The NIS previously');
  await press(page, '2');
  await annotationsAre(page, ['Actor: The NIS previously']);
});

test('[ and ] shrink and grow what is selected, by words and by characters, at its end and with Alt at its start', async ({
  page,
}) => {
  await selectWords(page, 'sent over');
  for (const [key, text] of [
    [']', 'sent over 11,000'],
    [']', 'sent over 11,000 soldiers'],
    ['[', 'sent over 11,000'],
    ['}', 'sent over 11,000 s'],
    ['{', 'sent over 11,000'],
    ['{', 'sent over 11,00'],
    ['Alt+[', 'had sent over 11,00'],
    ['Alt+]', 'sent over 11,00'],
    ['Alt+{', 'd sent over 11,00'],
    ['Alt+}', 'sent over 11,00'],
    ['[', 'sent over'],
    ['[', 'sent'],
    ['[', 'sent'],
  ] as const) {
    await press(page, key);
    await isSelected(page, text);
  }
  await test.step('over the border of a paragraph', async () => {
    await selectWords(page, 'and Moscow');
    await press(page, ']');
    await isSelected(page, 'and Moscow.\n\nAccording');
  });
});

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

test('words and characters are those of each script', async ({ start, cli, folders }) => {
  await cli('import', putFile(folders, 'scripts.txt', `${scripts}\n`));
  const { page } = await start();
  await articleIsOpen(page);
  for (const [words, key, grown] of [
    ['Greetings', '}', `Greetings ${family}`],
    [`Greetings ${family}`, '}', `Greetings ${family}🇰🇷`],
    [`${family}🇰🇷`, '{', family],
    ['caf', '}', 'cafe\u0301'],
    ['ทหาร', ']', 'ทหารเกาหลีเหนือ'],
    ['朝鮮', ']', '朝鮮の'],
    ['朝鮮の', ']', '朝鮮の兵士'],
    ['朝鮮の兵士', '{', '朝鮮の兵'],
    ['11,000', ']', '11,000 جندي'],
    ['11,000', 'Alt+[', 'إرسال 11,000'],
  ] as const) {
    await selectWords(page, words);
    await press(page, key);
    await isSelected(page, grown);
    // The next press may be at the same place: too soon it would be a double click.
    await page.waitForTimeout(520);
  }
  await test.step('an Arabic sentence is selected with the mouse, tagged and grown', async () => {
    await mark(page, 'Claim', 'أعلنت كوريا الجنوبية اليوم');
    await press(page, ']', 2);
    await annotationsAre(page, ['Claim: أعلنت كوريا الجنوبية اليوم عن إرسال']);
  });
  await test.step('and its edge is dragged, where its end is on the left', async () => {
    await dragHandle(page, 'end', 'جندي');
    await annotationsAre(page, ['Claim: أعلنت كوريا الجنوبية اليوم عن إرسال 11,000 جندي']);
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
    await runCommand(page, 'Take Selection out');
    await annotationsAre(page, ['Quote: Pyongyang had sent over 11,000 … Kursk region']);
    await selectWords(page, 'Pyongyang had sent over 11,000');
    await press(page, '-');
    await annotationsAre(page, ['Quote: Kursk region']);
    await selectWords(page, 'Kursk region');
    await press(page, '-');
    await expect(messages(page)).toHaveText('Nothing would be left of the annotation. Delete removes it.');
    await annotationsAre(page, ['Quote: Kursk region']);
  });
  await press(page, 'ControlOrMeta+z', 4);
  await annotationsAre(page, ['Quote: Pyongyang had sent over 11,000 … many stationed in the Kursk region']);
});

test('the marker pen takes what Shift and a click selects, and what a drag after a double click does', async ({
  page,
}) => {
  await placeCaretBefore(page, 'exact scale');
  await press(page, '2');
  await page.keyboard.down('Shift');
  const far = await edgeOfWords(page, 'new troop deployment', 'end');
  await page.mouse.click(far.x, far.y);
  await page.keyboard.up('Shift');
  await annotationsAre(page, ['Actor: exact scale of the new troop deployment']);

  const from = await edgeOfWords(page, 'ational Intelligence', 'start');
  const to = await edgeOfWords(page, 'Intelligence Ser', 'end');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up({ clickCount: 2 });
  await annotationsAre(page, [
    'Actor: National Intelligence Service',
    'Actor: exact scale of the new troop deployment',
  ]);
});

test('a press on what is selected begins a new selection', async ({ page }) => {
  await selectWords(page, 'National Intelligence Service');
  await selectWords(page, 'Intelligence Service (NIS)');
});

test('Space picks the marks at the caret in turn, the smallest first, and Enter opens the inspector', async ({
  page,
}) => {
  const marks = ['Pyongyang had sent over 11,000 soldiers', 'over 11,000 soldiers', '11,000'];
  for (const words of marks) await mark(page, 'Claim', words);
  await press(page, 'Escape');
  await nothingIsPicked(page);
  // The caret stands behind the last of them.
  for (const words of [...marks.toReversed(), '11,000']) {
    await press(page, 'Space');
    await isPicked(page, `Claim: ${words}`);
  }
  await press(page, 'Enter');
  await expect(page.getByRole('radio', { name: 'Claim' })).toBeFocused();
  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+End');
  await press(page, 'Space');
  await expect(messages(page)).toHaveText('There is no annotation at the caret.');
});

test('J and K go by sentence, Alt with the arrows by paragraph, and with Shift they select', async ({
  page,
}) => {
  await press(page, 'F6');
  await page.waitForTimeout(220);
  await press(page, 'ControlOrMeta+Home');
  await press(page, 'Shift+J');
  await expect.poll(() => selectedText(page)).toMatch(/^South Korea’s .* against Ukraine\. $/);
  await press(page, 'j');
  await press(page, 'Shift+K');
  await expect.poll(() => selectedText(page)).toMatch(/^This development .*\n\n$/);
  await press(page, 'ControlOrMeta+Home');
  await press(page, 'Alt+ArrowDown', 2);
  await press(page, 'ArrowLeft');
  await press(page, 'Alt+Shift+ArrowUp');
  await expect.poll(() => selectedText(page)).toMatch(/^According to the National/);
  await press(page, 'ControlOrMeta+End');
  await press(page, 'Alt+Shift+ArrowUp');
  await expect.poll(() => selectedText(page)).toMatch(/^The international community .* role in the war\.$/);
});

test('selections go across what is not laid out yet in an article of 2 MB', async ({
  start,
  cli,
  folders,
}) => {
  const filler = 'A further sentence follows here with some more words. '.repeat(8);
  const lines = Array.from(
    { length: 4000 },
    (_, index) => `Paragraph ${index} begins. ${filler}End${index}.`,
  );
  const text = lines.join('\n');
  await cli('import', putFile(folders, 'long.txt', `${text}\n`));
  const { page } = await start();
  await articleIsOpen(page);
  const article = page.getByRole('main', { name: 'Article' });
  const top = () => article.evaluate(({ scrollTop }) => scrollTop);

  await test.step('a drag below the edge of the view scrolls on', async () => {
    await placeCaretBefore(page, 'Paragraph 0');
    const view = await boxOf(article);
    await page.mouse.down();
    await page.mouse.move(view.x + view.width / 2, view.y + view.height - 30, { steps: 3 });
    await page.mouse.move(view.x + view.width / 2, view.y + view.height + 8, { steps: 3 });
    await expect.poll(top).toBeGreaterThan(1500);
    await page.mouse.up();
    await press(page, '1');
    await expect(
      annotationList(page).getByRole('listitem', {
        name: /^Claim: Paragraph 0 begins.* Paragraph 4 begins/s,
      }),
    ).toHaveCount(1);
  });

  await test.step('Shift and a click far below extends', async () => {
    await press(page, 'ControlOrMeta+Home');
    const { x, y, width } = await boxOf(article);
    await page.mouse.move(x + width / 2, y + 300);
    await page.mouse.wheel(0, 200_000);
    await expect.poll(top).toBeGreaterThan(100_000);
    await page.keyboard.down('Shift');
    await page.mouse.click(x + width / 2, y + 300);
    await page.keyboard.up('Shift');
    await expect(statusBar(page)).toContainText(/quotes0–\d{6}/);
    await press(page, 'Escape');
  });

  await test.step('Ctrl+Shift+End reaches the very end, and the view follows', async () => {
    await press(page, 'ControlOrMeta+Home');
    await expect.poll(top).toBeLessThan(200);
    await press(page, 'ControlOrMeta+Shift+End');
    await expect(statusBar(page)).toContainText(`0–${text.length}`);
    await bringIntoView(page, 'End3999.');
    await press(page, '4');
    await expect(
      annotationList(page).getByRole('listitem', { name: /^Quote: Paragraph 0 .*…$/s }),
    ).toHaveCount(1);
    await saved(page);
    await press(page, 'ControlOrMeta+Shift+Home');
    await expect(statusBar(page)).toContainText(`0–${text.length}`);
    await expect.poll(top).toBeLessThan(200);
    await press(page, 'Escape');
    await press(page, 'ControlOrMeta+a');
    await expect(statusBar(page)).toContainText(`0–${text.length}`);
  });
});

/** Drags a knob of the current annotation to some words: past the last of them, or before the first. */
async function dragHandle(page: Page, edge: 'start' | 'end', words: string): Promise<void> {
  await takeHandle(page, edge, words);
  await page.mouse.up();
}

async function takeHandle(page: Page, edge: 'start' | 'end', words: string): Promise<void> {
  const handle = await boxOf(page.locator(`.edge-handle[data-edge="${edge}"]`));
  const y = edge === 'start' ? handle.y - 3 : handle.y + handle.height + 3;
  await page.mouse.move(handle.x + 1, y);
  await page.mouse.down();
  const to = await edgeOfWords(page, words, edge);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect.poll(() => selectedText(page)).not.toBe('');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Presses keys before anything can be answered. */
async function keysAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  await articleText(page).evaluate((element, pressed) => {
    for (const key of pressed) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, keys);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('This has no place on screen.');
  return box;
}

/** Just inside the first or the last character of some words, on the side where they are read from or to. */
function edgeOfWords(page: Page, words: string, edge: 'start' | 'end'): Promise<{ x: number; y: number }> {
  return articleText(page).evaluate(
    (element, [wanted, side]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        const first = side === 'start' ? at : at + wanted.length - 1;
        range.setStart(walker.currentNode, first);
        range.setEnd(walker.currentNode, first + 1);
        const box = range.getBoundingClientRect();
        const isLeft = (side === 'start') !== /\p{Script=Arabic}/u.test(wanted);
        return { x: isLeft ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
      }
      throw new Error(`The article does not hold “${wanted}”.`);
    },
    [words, edge] as const,
  );
}

interface ExportedSegment {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly text: string;
}

/** The segments of the only annotation, as another program reads them: offsets in code points. */
async function exportedSegments(workbench: Workbench, path: string): Promise<readonly ExportedSegment[]> {
  await exportByDialog(workbench, path);
  await expect(messages(workbench.page)).toContainText('Exported 1 annotation');
  const [{ text, annotations }] = JSON.parse(readFileSync(path, 'utf8')).articles;
  return annotations[0].segments.map((segment: ExportedSegment) => ({ ...segment, text }));
}
