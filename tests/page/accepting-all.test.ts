import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, messages, press, runCommand, selectWords } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { ferryReportWithDecisions } from '../fixtures/ferry.ts';
import { suggestedReport } from '../fixtures/suggestedReport.ts';
import { askFor, found } from './askingRoom.ts';
import { expect, test } from './story.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Accept all above 95%' });
const counts = (page: Page) => page.getByRole('status', { name: 'Counts' });
const left = (page: Page) => page.getByRole('status', { name: 'Left to review' });
const offered = (page: Page) => page.getByRole('region', { name: 'Accept all above 95%' });

test.beforeEach(async ({ folders }) => bring(folders, 'report.json', ferryReportWithDecisions));

test('all of a rule that was right often enough is looked at and accepted at once, none more and none less', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(left(page)).toContainText('15 left here · 18 in 2 articles');

  await test.step('beside the text it says which rule is offered, and why another is not', async () => {
    await expect(offered(page)).toContainText('99.3%, 150 of 151, from 96.3');
    await expect(offered(page)).toContainText('97.5%, 117 of 120, from 92.9: not yet');
  });

  await test.step('the five of this article are in the list, and one is left out', async () => {
    await offered(page).getByRole('button', { name: 'Look at these 5 first' }).click();
    await expect(dialog(page).getByRole('radio', { name: 'This article (5)' })).toBeChecked();
    await expect(dialog(page).getByRole('checkbox')).toHaveCount(6);
    await expect(dialog(page)).toContainText('had boarded the wreck with four divers on Wednesday');
    await accessibleInBothThemes(page, 'what is to be accepted all at once');
    await dialog(page)
      .getByRole('checkbox', { name: /about 40 pages/ })
      .uncheck();
    await dialog(page).getByRole('button', { name: 'Accept 4 suggestions' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(messages(page)).toHaveText('Accepted 4 suggestions. Undo to take them all back.');
    await expect(counts(page)).toContainText('4 figures');
    await expect(left(page)).toContainText('11 left here');
  });

  await test.step('one undo takes them all back', async () => {
    await press(page, 'ControlOrMeta+z');
    await expect(counts(page)).toContainText('0 figures');
    await expect(left(page)).toContainText('15 left here · 18 in 2 articles');
  });

  await test.step('over all articles, by keys', async () => {
    await press(page, 'Shift+y');
    await dialog(page).getByRole('radio', { name: 'All articles (6)' }).check();
    await expect(dialog(page).getByRole('checkbox')).toHaveCount(7);
    await dialog(page).getByRole('button', { name: 'Accept 6 suggestions' }).press('Enter');
    await expect(counts(page)).toContainText('5 figures');
    await expect(left(page)).toContainText('10 left here · 12 in 2 articles');
  });
});

test('what was learnt is shown, and forgotten with one undo', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await runCommand(page, 'Suggestions: What Was Learnt');
  const learnt = page.getByRole('dialog', { name: 'What was learnt' });
  await expect(learnt).toContainText('Learnt from 271 decisions.');
  await expect(learnt).toContainText('Nothing of it leaves this computer');
  const row = learnt.getByRole('row', { name: /150 of 151/ });
  await expect(row.getByRole('img')).toHaveAccessibleName(/^99.3%, between 96.3 and 99.\d%$/);
  await row.getByRole('button').click();
  await expect(learnt).toContainText('Learnt from 120 decisions.');
  await press(page, 'ControlOrMeta+z');
  await expect(learnt).toContainText('Learnt from 271 decisions.');
  await learnt.getByRole('button', { name: 'Forget All' }).click();
  await expect(learnt).toContainText('You have not decided on any suggestion yet.');
  await accessibleInBothThemes(page, 'nothing learnt');
});

test('what a person rejects, and what they add, is said in words', async ({ start, folders }) => {
  const more = suggestedReport(
    [{ title: 'Crates', text: 'They counted 7 crates.\n', suggestions: [] }],
    [{ rule: 'claim.said', tag: 'claim', right: 1, wrong: 8 }],
  );
  await bring(folders, 'more.json', more.replaceAll('01a208f7-9939-7260', '01a208f7-9939-7261'));
  const { page } = await start();
  await articleIsOpen(page);
  // What was missed can only be told where something was looked for.
  await runCommand(page, 'Suggest for This Article');
  await expect(messages(page)).toContainText(/suggest/);
  await selectWords(page, 'car deck');
  await page.keyboard.press('2');
  await expect(counts(page)).toContainText('1 actor');
  await runCommand(page, 'Suggestions: What Was Learnt');
  const ways = page.getByRole('list', { name: 'Your ways' });
  await expect(ways.getByRole('listitem')).toHaveText([
    'You reject most of these, so fewer of them are suggested: claims (8 of 9).',
    'You added these yourself, so they are suggested in other articles: “car deck”.',
  ]);
  await accessibleInBothThemes(page, 'what was learnt, in words');
  await press(page, 'Escape');
});

test('what a query lists is accepted or rejected together, with one undo', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await askFor(page, 'is:suggested tag:figure');
  await expect(found(page)).toContainText('6');
  await page.getByRole('listbox', { name: 'Answers' }).focus();
  await press(page, 'ControlOrMeta+a');
  const change = page.getByRole('toolbar', { name: 'Change the selected answers' });
  await change.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(messages(page)).toHaveText('Accepted 6 suggestions. Undo to take them all back.');
  await press(page, 'ControlOrMeta+z');
  await expect(found(page)).toContainText('6');
});
