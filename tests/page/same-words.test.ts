import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationList,
  annotationsAre,
  dragOver,
  isPicked,
  isSelected,
  mark,
  messages,
  nothingIsPicked,
  pause,
  placeCaretBefore,
  press,
  runCommand,
  saved,
  selectWords,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

const words = 'exact scale';
const claim = `Claim: ${words}`;
const again = 'These words are already tagged as a claim. Tag them again to add a second one.';

/** Leaves what is selected, and the annotation. */
async function leave(page: Page): Promise<void> {
  await press(page, 'Escape', 3);
  await nothingIsPicked(page);
  await pause(page);
  // A tag key that comes again at once is taken for one that was struck twice.
  await page.waitForTimeout(400);
}

test('the same tag on the same words selects the annotation that is there', async ({ page }) => {
  await mark(page, 'Claim', words);
  await leave(page);

  for (const how of ['key', 'toolbar', 'palette', 'pen'] as const) {
    await test.step(how, async () => {
      if (how === 'pen') {
        await placeCaretBefore(page, 'South Korea’s');
        await press(page, '1');
        await dragOver(page, 'exact scale', 'exact scale');
      } else await selectWords(page, words);
      if (how === 'key') await press(page, 'c');
      if (how === 'toolbar')
        await page
          .getByRole('toolbar', { name: 'Tag selection' })
          .getByRole('button', { name: 'Claim' })
          .click();
      if (how === 'palette') await runCommand(page, 'Tag as Claim');
      await expect(messages(page)).toContainText(again);
      await isPicked(page, claim);
      await annotationsAre(page, [claim]);
      await leave(page);
    });
  }

  await test.step('not by chance: it was left, so the next time is a first time', async () => {
    await selectWords(page, words);
    await press(page, '1');
    await expect(messages(page)).toContainText('already');
    await annotationsAre(page, [claim]);
  });
});

test('tagged twice at once, by key or by the button, the same words have a second annotation', async ({
  page,
}) => {
  await mark(page, 'Claim', words);
  await pause(page);
  await selectWords(page, words);
  await press(page, '1');
  await isSelected(page, words);
  await accessibleInBothThemes(page, 'words that have the tag already');
  await press(page, '1');
  await annotationsAre(page, [claim, claim]);
  await saved(page);
  await isSelected(page, '');

  await pause(page);
  await selectWords(page, words);
  await press(page, '1');
  await page.getByRole('button', { name: 'Add Second Annotation' }).click();
  await annotationsAre(page, [claim, claim, claim]);
  await press(page, 'ControlOrMeta+z', 2);
  await annotationsAre(page, [claim]);
});

test('another tag, or other words, are free', async ({ page }) => {
  await mark(page, 'Claim', words);
  await mark(page, 'Figure', words);
  await mark(page, 'Claim', 'scale');
  await annotationsAre(page, [claim, `Figure: ${words}`, 'Claim: scale']);
});

test('a quote with its speaker asks about the quote that is there', async ({ page }) => {
  await mark(page, 'Quote', words);
  await leave(page);
  await selectWords(page, words);
  await press(page, 'Shift+Q');
  await expect(messages(page)).toContainText('These words are already tagged as a quote');
  await expect(page.getByRole('region', { name: 'Attribute the quote' })).toBeVisible();
  await press(page, 'Escape');
  await expect(annotationList(page).getByRole('listitem')).toHaveCount(1);
});

test('an annotation that is changed into the double of another one says so', async ({ page }) => {
  await mark(page, 'Claim', words);
  await mark(page, 'Claim', 'scale');
  await press(page, '[');
  await press(page, 'Alt+[');
  await expect(messages(page)).toContainText('Another claim already has exactly these words.');
});
