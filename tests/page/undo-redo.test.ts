import {
  annotations,
  annotationsAre,
  articleText,
  bringIntoView,
  mark,
  messages,
  press,
} from '../e2e/person.ts';
import { type Desk, putFile } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('something new after an undo takes the place of what was undone', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'ControlOrMeta+z');
  await annotationsAre(page, []);
  await mark(page, 'Actor', 'Kim Jong Un');
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled();
  await press(page, 'ControlOrMeta+z');
  await annotationsAre(page, []);
});

test('an import is undone and redone, and an undo in another article says so', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await mark(page, 'Actor', 'Kim Jong Un');
  await importFile(workbench, putFile(folders, 'second.txt', 'A second report.\n\nNothing new.\n'));
  await expect(articles).toHaveCount(2);
  await expect(articleText(page)).toContainText('A second report.');
  await expect(messages(page)).toHaveText('Imported 1 article.');
  await annotationsAre(page, []);

  await press(page, 'ControlOrMeta+z');
  await expect(articles).toHaveCount(1);
  await expect(articleText(page)).toContainText('South Korea’s intelligence agency');
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  await press(page, 'ControlOrMeta+Shift+z');
  await expect(articles).toHaveCount(2);

  await page.getByRole('button', { name: /^A second report/ }).click();
  await expect(articleText(page)).toContainText('A second report.');
  await mark(page, 'Claim', 'Nothing new');
  await page.getByRole('button', { name: /^South Korea/ }).click();
  await expect(articleText(page)).toContainText('South Korea’s intelligence agency');
  await press(page, 'ControlOrMeta+z');
  await expect(messages(page)).toHaveText('The claim “Nothing new” in “A second report.” was removed.');
  await expect(page.getByRole('button', { name: /^A second report/ })).toContainText('nothing tagged yet');
  expect(await annotations(page)).toEqual(['Actor: Kim Jong Un']);
});

async function importFile({ page, answerOpen }: Desk, path: string): Promise<void> {
  await answerOpen([path]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

test('undo goes to what it takes back and says what it was', async ({ page }) => {
  await mark(page, 'Actor', 'South Korea’s intelligence agency');
  await bringIntoView(page, 'over 3,000 killed or injured');
  await press(page, 'ControlOrMeta+z');
  await expect(messages(page)).toHaveText('The actor “South Korea’s intelligence agency” was removed.');
  const article = page.getByRole('main', { name: 'Article' });
  await expect.poll(() => article.evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(100);
});

test('what was said of an undo goes with the next action, which it does not speak of', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'ControlOrMeta+z');
  await expect(messages(page)).toHaveText(/was removed/);
  await mark(page, 'Actor', 'National Intelligence Service');
  await expect(messages(page)).toBeEmpty({ timeout: 1000 });
});
