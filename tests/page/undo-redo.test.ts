import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotations,
  annotationsAre,
  articleText,
  bringIntoView,
  isPicked,
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
  await expect(messages(page)).toHaveText(
    'The claim “Nothing new” in “A second report.” was removed.Go There',
  );
  await expect(page.getByRole('button', { name: /^A second report/ })).toContainText('nothing tagged yet');
  expect(await annotations(page)).toEqual(['Actor: Kim Jong Un']);

  await test.step('Go There opens that article at the words, also where their annotation was removed', async () => {
    await messages(page).getByRole('button', { name: 'Go There' }).click();
    await expect(articleText(page)).toContainText('A second report.');
    await expect(articleText(page)).toBeFocused();
    await expect(messages(page)).toBeEmpty();
  });
  await test.step('and where it came back, selects it', async () => {
    await page.getByRole('button', { name: /^South Korea/ }).click();
    await expect(articleText(page)).toContainText('South Korea’s intelligence agency');
    await press(page, 'ControlOrMeta+Shift+z');
    await expect(messages(page)).toHaveText('The claim “Nothing new” in “A second report.” is back.Go There');
    await press(page, 'ControlOrMeta+Enter');
    await isPicked(page, 'Claim: Nothing new');
    await expect(articleText(page)).toBeFocused();
  });
});

test('undone to the end with the button, the keyboard goes on in the text', async ({ page }) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  await page.keyboard.press('Enter');
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await annotationsAre(page, []);
  await expect(undo).toBeDisabled();
  await expect(articleText(page)).toBeFocused();
});

test('undo of an import counts what left, and goes back to the article that was open before', async ({
  workbench,
  folders,
}) => {
  const { page, answerOpen } = workbench;
  await importFile(workbench, putFile(folders, 'a.txt', 'Another report.\n\nNothing new.\n'));
  await expect(articleText(page)).toContainText('Another report.');
  await answerOpen(
    [1, 2, 3].map((part) => putFile(folders, `${part}.txt`, `Story ${part}.\n\nNothing new.\n`)),
  );
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(articleText(page)).toContainText('Story');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(messages(page)).toHaveText(
    '3 articles are no longer in the library. Redo to bring them back.',
  );
  await expect(articleText(page)).toContainText('Another report.');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(messages(page)).toHaveText('3 articles are back in the library.');
});

test('an empty library says how to bring back what was undone or removed', async ({ workbench, folders }) => {
  const { page } = workbench;
  const invitation = page.getByRole('main', { name: 'Article' });
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await page.getByRole('button', { name: /^South Korea/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Remove/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Remove/ })
    .click();
  await expect(invitation).toContainText(/“.*” was removed\. Undo to bring it back\./);
  await importFile(workbench, putFile(folders, 'a.txt', 'Another report.\n\nNothing new.\n'));
  await expect(articles).toHaveCount(1);
  await press(page, 'ControlOrMeta+z');
  await expect(invitation).toContainText(
    'The import of “Another report.” was undone. Redo to bring it back.',
  );
  await accessibleInBothThemes(page, 'an empty library after an undo');
  await invitation.getByRole('button', { name: /^Redo/ }).click();
  await expect(articleText(page)).toContainText('Another report.');
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
