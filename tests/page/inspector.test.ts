import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationList,
  articleIsOpen,
  articleText,
  isPicked,
  placeCaretBefore,
  press,
} from '../e2e/person.ts';
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

test('a linked claimer is in its field, and can be changed and unlinked there', async ({
  start,
  folders,
}) => {
  const report = linkedReport(
    text,
    [
      { tag: 'claim', words: 'North Korea has sent over 11,000 soldiers' },
      { tag: 'actor', words: 'South Korea’s spy agency' },
      { tag: 'actor', words: 'Seoul' },
      { tag: 'quote', words: 'We did not' },
    ],
    [{ type: 'claimer', from: 0, to: 1 }],
  );
  await bring(folders, 'report.json', report);
  const { page } = await start();
  await articleIsOpen(page);
  const claim = annotationList(page).getByRole('listitem', { name: 'Claim: North Korea' });
  const claimer = detail(page).getByRole('button', { name: /^Claimer: / });
  const choice = detail(page).getByRole('combobox', { name: 'Claimer' });

  await test.step('it is shown in place of the choice, and leads there', async () => {
    await claim.click();
    await expect(claimer).toHaveText('South Korea’s spy agency');
    await expect(choice).toHaveCount(0);
    await claimer.click();
    await isPicked(page, 'Actor: South Korea’s spy agency');
  });

  await test.step('another one comes in its place, in one undo', async () => {
    await claim.click();
    await detail(page).getByRole('button', { name: 'Choose another claimer' }).click();
    await page.getByRole('button', { name: /^A: claimer, Actor Seoul/ }).click();
    await expect(claimer).toHaveText('Seoul');
    await expect(claimer).toHaveCount(1);
    await press(page, 'ControlOrMeta+z');
    await expect(claimer).toHaveText('South Korea’s spy agency');
    await expect(claimer).toHaveCount(1);
  });

  await test.step('unlinked, the choice is back, and the author can be chosen', async () => {
    await claimer.press('Delete');
    await expect(claimer).toHaveCount(0);
    await expect(detail(page).getByRole('button', { name: 'Choose the claimer in the text' })).toBeFocused();
    await choice.selectOption('the author');
    await expect(detail(page).getByRole('list', { name: 'Links' })).toHaveCount(0);
  });

  await test.step('who is linked then is the only claimer, and one undo says the author again', async () => {
    await detail(page).getByRole('button', { name: 'Choose the claimer in the text' }).click();
    await press(page, 'b');
    await expect(claimer).toHaveText('Seoul');
    await expect(detail(page)).not.toContainText('Also set to');
    await press(page, 'ControlOrMeta+z');
    await expect(choice).toHaveValue('author');
  });

  await test.step('a quote has its speaker', async () => {
    await annotationList(page).getByRole('listitem', { name: 'Quote: We did not' }).click();
    await detail(page).getByRole('button', { name: 'Choose the speaker in the text' }).click();
    await press(page, 'a');
    await expect(detail(page).getByRole('button', { name: 'Speaker: Seoul' })).toBeVisible();
    await accessibleInBothThemes(page, 'a quote with its speaker');
  });
});

test.describe('the height of the inspector', () => {
  const marks = [
    { tag: 'claim', words: 'North Korea has sent over 11,000 soldiers' },
    { tag: 'actor', words: 'South Korea’s spy agency' },
    { tag: 'figure', words: 'at most 12,000' },
    { tag: 'actor', words: 'Seoul' },
    { tag: 'quote', words: 'We did not' },
  ] as const;

  for (const [width, height] of [
    [1280, 720],
    [640, 360],
  ] as const) {
    test(`lets a person reach fields, links and note with one click at ${width} × ${height}`, async ({
      start,
      folders,
    }) => {
      await bring(folders, 'report.json', linkedReport(text, marks));
      const { page } = await start();
      await page.setViewportSize({ width, height });
      await articleIsOpen(page);
      const inspector = page.getByRole('complementary', { name: 'Inspector' });
      // In a narrow window the column waits at the edge until the pointer comes there.
      await page.mouse.move(width - 8, height / 2);
      await expect(inspector.getByRole('heading', { name: 'This article' })).toBeInViewport({ ratio: 1 });
      await annotationList(page).getByRole('listitem', { name: 'Claim: North' }).getByRole('button').click();
      const parts = inspector.getByRole('group', { name: 'Parts of the inspector' });

      await parts.getByRole('button', { name: 'Note' }).click();
      const note = detail(page).getByRole('textbox', { name: 'Note' });
      await expect(note).toBeFocused();
      await expect(note).toBeInViewport({ ratio: 1 });
      await parts.getByRole('button', { name: 'Links' }).click();
      await expect(detail(page).getByRole('button', { name: 'Link', exact: true })).toBeInViewport({
        ratio: 1,
      });
      await parts.getByRole('button', { name: 'Fields' }).click();
      await expect(detail(page).locator('.tag-choice').getByText('Claim')).toBeInViewport();
      await accessibleInBothThemes(page, `the inspector at ${width} × ${height}`);
    });
  }

  test('is shared with the list, by mouse and by keys, and kept', async ({ start, folders }) => {
    await bring(folders, 'report.json', linkedReport(text, marks));
    const { page } = await start();
    await articleIsOpen(page);
    await annotationList(page).getByRole('listitem', { name: 'Claim: North' }).getByRole('button').click();
    const border = page.getByRole('separator', { name: 'Height of the list of annotations' });
    const list = page.locator('.annotations');
    const before = (await list.boundingBox())?.height ?? 0;

    await border.hover();
    const from = await border.boundingBox();
    await page.mouse.down();
    await page.mouse.move((from?.x ?? 0) + 40, (from?.y ?? 0) + 60, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => Math.round(before - ((await list.boundingBox())?.height ?? 0))).toBe(60);
    await border.press('ArrowUp');
    await expect.poll(async () => Math.round(before - ((await list.boundingBox())?.height ?? 0))).toBe(44);
    await expect(border).toHaveAttribute('aria-valuenow', String(Math.round(before - 44)));

    const toggle = page.getByRole('button', { name: 'Show the list' });
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await expect(border).toHaveCount(0);
    await expect(annotationList(page).getByRole('listitem')).toHaveCount(0);
    await expect(detail(page).getByRole('textbox', { name: 'Note' })).toBeInViewport();
    await accessibleInBothThemes(page, 'the inspector without its list');
    await toggle.click();
    await expect.poll(async () => Math.round(before - ((await list.boundingBox())?.height ?? 0))).toBe(44);
  });

  test('leaves the rows of the list where they are while one goes through them', async ({
    start,
    folders,
  }) => {
    await bring(folders, 'report.json', linkedReport(text, marks));
    const { page } = await start();
    await articleIsOpen(page);
    const rows = annotationList(page).getByRole('listitem');
    const place = async () => (await rows.first().boundingBox())?.y;
    await rows.first().getByRole('button').click();
    const before = await place();
    for (let index = 1; index < marks.length; index += 1) {
      await press(page, 'ArrowDown');
      expect(await place()).toBe(before);
    }
  });
});

function detail(page: Page) {
  return page.getByRole('region', { name: 'This annotation' });
}
