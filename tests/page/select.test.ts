import { boxOf, dragHandle, edgeOfWords } from '../e2e/handles.ts';
import {
  annotationList,
  annotationsAre,
  articleIsOpen,
  articleText,
  bringIntoView,
  counts,
  isPicked,
  isSelected,
  mark,
  messages,
  nothingIsPicked,
  pause,
  placeCaretBefore,
  placeOf,
  press,
  runCommand,
  saved,
  selectedText,
  selectWords,
  statusBar,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

const family = '👨‍👩‍👧‍👦';
const scripts = [
  `Greetings ${family}🇰🇷🇺🇸 cafe\u0301s, and a good many more words, so that the line is one that no heading could be.`,
  'ทหารเกาหลีเหนือถูกส่งไปยังรัสเซีย',
  '朝鮮の兵士がロシアに派遣された。',
  'أعلنت كوريا الجنوبية اليوم عن إرسال 11,000 جندي إلى روسيا. وقالت أوكرانيا ذلك.',
].join('\n');

test('a double click selects a word, and Shift with a click selects up to there', async ({ page }) => {
  const { middle } = await placeOf(page, 'Moscow.');
  await page.mouse.dblclick(middle.x, middle.y);
  await isSelected(page, 'Moscow');
  await press(page, 'a');
  await annotationsAre(page, ['Actor: Moscow']);
  await placeCaretBefore(page, 'The NIS previously');
  const { end } = await placeOf(page, 'over 11,000 soldiers');
  await page.keyboard.down('Shift');
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up('Shift');
  await isSelected(page, 'The NIS previously estimated that Pyongyang had sent over 11,000 soldiers');
  await press(page, '1');
  await expect(counts(page)).toHaveText('1 claim · 1 actor · 0 figures · 0 quotes');
});

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

test('words and characters are those of each script', async ({ start, folders }) => {
  await bring(folders, 'scripts.txt', `${scripts}\n`);
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
    await pause(page);
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
  await pause(page);
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

test('Shift and a click extend from the caret, wherever the keyboard and another selection were meanwhile', async ({
  page,
}) => {
  await bringIntoView(page, 'The NIS previously');
  const title = await boxOf(page.locator('.article-header .facts'));
  const { end } = await placeOf(page, 'The NIS');
  for (const away of [
    () => page.getByRole('button', { name: 'Import', exact: true }).focus(),
    async () => {
      await page.mouse.move(title.x + 2, title.y + 8);
      await page.mouse.down();
      await page.mouse.move(title.x + 60, title.y + 8, { steps: 3 });
      await page.mouse.up();
    },
  ]) {
    await placeCaretBefore(page, 'The NIS previously');
    await away();
    await pause(page);
    await page.keyboard.down('Shift');
    await page.mouse.click(end.x, end.y);
    await page.keyboard.up('Shift');
    await isSelected(page, 'The NIS');
    await press(page, 'Escape');
  }
});

test('the wheel button leaves the selection and the caret where they are', async ({ page }) => {
  await selectWords(page, 'over 11,000 soldiers');
  const { middle } = await placeOf(page, 'likely dispatched');
  await page.mouse.click(middle.x, middle.y, { button: 'middle' });
  await isSelected(page, 'over 11,000 soldiers');
  await press(page, '3');
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
});

test('Ctrl+A selects the text wherever the keyboard is, and never the window', async ({ page }) => {
  const text = (await articleText(page).evaluate(({ textContent }) => textContent?.length)) ?? 0;
  const isWholeText = async () => {
    await expect.poll(async () => (await selectedText(page)).length).toBeGreaterThan(text - 1);
    expect(await selectedText(page)).toMatch(/^South Korea’s .* role in the war\.\s*$/s);
    await expect(articleText(page)).toBeFocused();
  };
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await press(page, 'ControlOrMeta+a');
  await isWholeText();
  for (const name of ['Import', 'Undo']) {
    await test.step(`from the button ${name}`, async () => {
      await press(page, 'Escape');
      await page.getByRole('button', { name, exact: true }).focus();
      await press(page, 'ControlOrMeta+a');
      await isWholeText();
    });
  }
  await test.step('from the article in the Library', async () => {
    await press(page, 'Escape');
    await page.getByRole('list', { name: 'Articles' }).getByRole('button').focus();
    await press(page, 'ControlOrMeta+a');
    await isWholeText();
    await press(page, '4');
    await expect(annotationList(page).getByRole('listitem')).toHaveCount(1);
  });
  await test.step('a field keeps the key', async () => {
    await press(page, 'ControlOrMeta+f');
    const field = page.getByRole('searchbox', { name: 'Find in article' });
    await field.fill('Korea');
    await press(page, 'ControlOrMeta+a');
    await expect(field).toBeFocused();
    await press(page, 'x');
    await expect(field).toHaveValue('x');
  });
  await test.step('in other rooms nothing is selected', async () => {
    await runCommand(page, 'Library as a Desk');
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await press(page, 'ControlOrMeta+a');
    await isSelected(page, '');
    // As the system's menu does it.
    await page.evaluate(() => document.execCommand('selectAll'));
    await isSelected(page, '');
  });
  await test.step('the words of a query are', async () => {
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const query = page.getByRole('combobox', { name: 'Query' });
    await query.click();
    await page.keyboard.type('soldiers');
    await press(page, 'ControlOrMeta+a');
    await page.keyboard.type('x');
    await expect(query).toHaveText(/^x\s*$/);
  });
});

test('selections go across what is not laid out yet in an article of 2 MB', async ({ start, folders }) => {
  const filler = 'A further sentence follows here with some more words. '.repeat(8);
  const lines = Array.from(
    { length: 4000 },
    (_, index) => `Paragraph ${index} begins. ${filler}End${index}.`,
  );
  const text = lines.join('\n');
  await bring(folders, 'long.txt', `${text}\n`);
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
