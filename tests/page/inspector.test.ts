import type { Page } from 'playwright/test';
import { annotationList, articleIsOpen, articleText, placeCaretBefore, press } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const text =
  'South Korea’s spy agency says North Korea has sent over 11,000 soldiers, and at most 12,000.\n\nSeoul denied it: “We did not.”\n';

const range = { modifiers: ['IsRange'] };

test('a figure with one bound is never called a range', async ({ start, folders }) => {
  const report = linkedReport(text, [
    {
      tag: 'figure',
      words: 'over 11,000',
      attributes: { lower: { value: '11000', inclusive: false }, ...range },
    },
    {
      tag: 'figure',
      words: 'at most 12,000',
      attributes: { upper: { value: '12000', inclusive: true }, ...range },
    },
  ]);
  await bring(folders, 'report.json', report);
  const { page } = await start();
  await articleIsOpen(page);
  await annotationList(page).getByRole('listitem', { name: 'Figure: over 11,000' }).click();
  await expect(detail(page).getByRole('checkbox', { name: 'lower bound' })).toBeChecked();
  await expect(detail(page).getByRole('checkbox', { name: /range/ })).toHaveCount(0);

  await annotationList(page).getByRole('listitem', { name: 'Figure: at most 12,000' }).click();
  await expect(detail(page).getByRole('checkbox', { name: 'upper bound' })).toBeChecked();
  await detail(page).getByRole('textbox', { name: 'Lower' }).fill('10000');
  await press(page, 'Tab');
  await expect(detail(page).getByRole('checkbox', { name: 'range' })).toBeChecked();
});

test('letters to press for a link look like no tag’s letter', async ({ start, folders }) => {
  const report = linkedReport(text, [
    { tag: 'quote', words: 'We did not' },
    { tag: 'actor', words: 'Seoul' },
  ]);
  await bring(folders, 'report.json', report);
  const { page } = await start();
  await articleIsOpen(page);
  await annotationList(page).getByRole('listitem', { name: 'Quote: We did not' }).click();
  await press(page, 'Enter');
  await press(page, 'l');
  const hint = page.getByRole('button', { name: /^A: speaker, Actor Seoul/ });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const looks = await hint.evaluate((letter) => {
      const tagLetter = document.querySelector('.annotation-row .tag-letter');
      const of = (element: Element | null) => {
        const { backgroundColor, borderRadius } = element
          ? getComputedStyle(element)
          : { backgroundColor: '', borderRadius: '' };
        return { backgroundColor, borderRadius };
      };
      return { hint: of(letter), tag: of(tagLetter) };
    });
    expect(looks.tag.backgroundColor).not.toBe('');
    expect(looks.hint.backgroundColor).not.toBe(looks.tag.backgroundColor);
    expect(looks.hint.borderRadius).not.toBe(looks.tag.borderRadius);
  }
});

test('what was announced in one article is not said of the next one', async ({ start, folders }) => {
  await bring(folders, 'report.json', linkedReport(text, [{ tag: 'actor', words: 'Seoul' }]));
  await bring(folders, 'other.txt', 'Nothing of the kind was said here.\n');
  const { page } = await start();
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /^A report/ })
    .click();
  await expect(articleText(page)).toContainText('Seoul denied it');
  await placeCaretBefore(page, 'denied it');
  await press(page, 'ArrowLeft', 3);
  const announced = page.getByRole('status', { name: 'Annotation at the caret' });
  await expect(announced).toHaveText('Actor: Seoul');
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /^(?!A report)/ })
    .click();
  await expect(articleText(page)).toContainText('Nothing of the kind');
  await expect(announced).toHaveText('');
});

function detail(page: Page) {
  return page.getByRole('region', { name: 'This annotation' });
}
