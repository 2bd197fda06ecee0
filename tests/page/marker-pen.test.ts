import { boxOf } from '../e2e/handles.ts';
import {
  annotations,
  annotationsAre,
  bringIntoView,
  clickWords,
  dragOver,
  messages,
  placeCaretBefore,
  placeOf,
  press,
  saved,
  selectWords,
  statusBar,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('the marker pen tags one selection after the other until it is put down', async ({ page }) => {
  await placeCaretBefore(page, 'South Korea’s');
  await press(page, '2');
  await expect(statusBar(page)).toContainText('Marker pen: Actor');

  await dragOver(page, 'Pyongyang and Moscow', 'Moscow.');
  await annotationsAre(page, ['Actor: Pyongyang and Moscow.']);
  await dragOver(page, 'National Intelligence Service', 'National Intelligence Service');
  await annotationsAre(page, ['Actor: Pyongyang and Moscow.', 'Actor: National Intelligence Service']);
  // A click alone is no selection, so it marks nothing.
  await clickWords(page, 'South Korea’s intelligence');

  await placeCaretBefore(page, 'Ukraine. This development');
  await page.keyboard.down('Shift');
  await press(page, 'ArrowRight', 7);
  await page.keyboard.up('Shift');
  const three = ['Actor: Ukraine', 'Actor: Pyongyang and Moscow.', 'Actor: National Intelligence Service'];
  await annotationsAre(page, three);
  await saved(page);

  await press(page, 'Escape');
  await expect(statusBar(page)).not.toContainText('Marker pen');
  await selectWords(page, 'exact scale');
  await annotationsAre(page, three);
});

test('after a drag that has selected nothing a tag key says so, and only a second press starts the pen', async ({
  page,
}) => {
  const article = await boxOf(page.getByRole('main', { name: 'Article' }));
  await press(page, 'ControlOrMeta+End');
  await bringIntoView(page, 'role in the war.');
  const { end } = await placeOf(page, 'role in the war.');
  const x = article.x + article.width - 30;
  for (const [key, again] of [
    ['1', '1'],
    ['f', 'Escape'],
  ] as const) {
    await page.mouse.move(x, end.y + 100);
    await page.mouse.down();
    await page.mouse.move(x - 60, end.y + 130, { steps: 3 });
    await page.mouse.up();
    await press(page, key);
    await expect(messages(page)).toHaveText(
      'Nothing is selected. Select the words to tag, or press the key again for the marker pen.',
    );
    await expect(statusBar(page)).not.toContainText('Marker pen');
    await press(page, key);
    await expect(statusBar(page)).toContainText('Marker pen');
    await expect(messages(page)).toHaveText(/Press Esc or the same key to stop\.$/);
    await press(page, again);
    await expect(statusBar(page)).not.toContainText('Marker pen');
  }
  expect(await annotations(page)).toEqual([]);
});

test('a tag key that is struck twice tags once, and takes up no pen', async ({ page }) => {
  await selectWords(page, 'exact scale');
  await press(page, 'c', 2);
  await annotationsAre(page, ['Claim: exact scale']);
  await saved(page);
  await expect(statusBar(page)).not.toContainText('Marker pen');
});

test('a tag key with words of the title selected says that they cannot be tagged', async ({ page }) => {
  // The name of the outlet and the day, in the head of the article.
  const facts = await boxOf(page.locator('.article-header .facts'));
  await dragOver(page, 'Pyongyang and Moscow', 'Moscow.');
  await page.mouse.move(facts.x + 2, facts.y + 8);
  await page.mouse.down();
  await page.mouse.move(facts.x + 90, facts.y + 8, { steps: 3 });
  await page.mouse.up();
  await press(page, '1');
  await expect(messages(page)).toHaveText(/^The selected words are not part of the article’s text\./);
  await expect(statusBar(page)).not.toContainText('Marker pen');
  expect(await annotations(page)).toEqual([]);
});
