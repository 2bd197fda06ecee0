import {
  annotationList,
  annotationsAre,
  articleText,
  bringIntoView,
  clickWords,
  clickWordsAgain,
  isPicked,
  isSelected,
  letter,
  mark,
  nothingIsPicked,
  placeCaretBefore,
  press,
  selectedText,
  selectWords,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

const claim = 'Claim: Pyongyang had sent over 11,000 soldiers to Russia';
const figure = 'Figure: over 11,000 soldiers';
const soldiers = 'Actor: soldiers';

test('nested marks, and two on the very same words, can each be seen and picked', async ({ page }) => {
  await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await mark(page, 'Actor', 'soldiers', { nth: 1 });
  await mark(page, 'Actor', 'Kursk region');
  await mark(page, 'Quote', 'Kursk region');
  await annotationsAre(page, [claim, figure, soldiers, 'Actor: Kursk region', 'Quote: Kursk region']);

  await test.step('a click picks the smallest mark, more clicks go round', async () => {
    for (const name of [soldiers, figure, claim, soldiers]) {
      await clickWordsAgain(page, 'soldiers', { nth: 1 });
      await isPicked(page, name);
    }
    await clickWords(page, 'over 11,000');
    await isPicked(page, figure);
    await clickWords(page, 'had sent');
    await isPicked(page, claim);
    await clickWords(page, 'with many');
    await nothingIsPicked(page);
  });

  await test.step('the inspector names what else stands there, and goes to it', async () => {
    await clickWords(page, 'soldiers', { nth: 1 });
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector.getByRole('heading', { name: 'Also here' })).toBeVisible();
    const others = inspector.getByRole('region', { name: 'This annotation' }).getByRole('listitem');
    await expect(others).toHaveText([/Figure.*over 11,000 soldiers/, /Claim.*Pyongyang had sent/]);
    await others.nth(1).getByRole('button').click();
    await isPicked(page, claim);
    await expect(others).toHaveText([/Actor.*soldiers/, /Figure.*over 11,000 soldiers/]);
  });

  await test.step('both marks on the same words are reached', async () => {
    const picked = new Set<string | null>();
    for (const _ of [1, 2]) {
      await clickWordsAgain(page, 'Kursk region');
      await expect(page.getByRole('heading', { name: 'Also here' })).toBeVisible();
      const row = annotationList(page)
        .getByRole('listitem')
        .filter({ has: page.locator('[aria-current="true"]') });
      picked.add(await row.getAttribute('aria-label'));
    }
    expect(picked).toEqual(new Set(['Actor: Kursk region', 'Quote: Kursk region']));
  });

  await test.step('the letters in the margin pick', async () => {
    for (const [name, annotation] of [
      ['Claim, 1 of 1', claim],
      ['Figure, 1 of 1', figure],
      ['Actor, 1 of 2', soldiers],
      ['Quote, 1 of 1', 'Quote: Kursk region'],
    ] as const) {
      await letter(page, name).click();
      await isPicked(page, annotation);
    }
  });

  await test.step('Enter picks the smallest mark at the caret', async () => {
    await press(page, 'Escape', 2);
    await placeCaretBefore(page, 'with many');
    await nothingIsPicked(page);
    await press(page, 'ArrowLeft', ' to Russia, '.length + 1);
    await press(page, 'Enter');
    await isPicked(page, soldiers);
  });
});

test('a click in the list scrolls to the mark and lets it flash', async ({ page }) => {
  await mark(page, 'Figure', 'over 3,000 killed or injured');
  await mark(page, 'Actor', 'South Korea’s intelligence agency');
  await bringIntoView(page, 'South Korea’s intelligence agency');
  const article = page.getByRole('main', { name: 'Article' });
  const before = await article.evaluate(({ scrollTop }) => scrollTop);

  await annotationList(page).getByRole('button', { name: 'Figure: over 3,000 killed or injured' }).click();
  expect(await page.evaluate(() => CSS.highlights.has('flash'))).toBe(true);
  await isPicked(page, 'Figure: over 3,000 killed or injured');
  await expect.poll(() => article.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(before + 200);
  await expect(letter(page, 'Figure, 1 of 1')).toBeInViewport();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('flash'))).toBe(false);
});

test('however long the list, the card of the picked annotation stays in view', async ({ page }) => {
  await placeCaretBefore(page, 'South Korea’s');
  for (let count = 1; count <= 22; count += 1) {
    await press(page, 'w');
    await press(page, 'a');
    await expect(annotationList(page).getByRole('listitem')).toHaveCount(count);
    await isSelected(page, '');
    await press(page, 'ControlOrMeta+ArrowRight');
  }
  await annotationList(page).getByRole('listitem').last().getByRole('button').click();
  await expect(page.getByRole('group', { name: 'Tag' })).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeInViewport();
  await annotationList(page).getByRole('listitem').first().getByRole('button').click();
  await expect(page.getByRole('group', { name: 'Tag' })).toBeInViewport();
});

test('after a click in the list the next keys work where the mark is, not where the last selection was', async ({
  page,
}) => {
  await mark(page, 'Actor', 'National Intelligence Service');
  await selectWords(page, 'over 3,000 killed or injured');
  const row = 'Actor: National Intelligence Service';
  await annotationList(page).getByRole('button', { name: row }).click();
  expect(await selectedText(page)).toBe('');
  await press(page, 's');
  await expect.poll(() => selectedText(page)).toMatch(/^According to the National Intelligence Service/);
});

test('Delete leaves a mark alone that has nothing to do with what is selected', async ({ page }) => {
  await mark(page, 'Actor', 'National Intelligence Service');
  await selectWords(page, 'over 3,000 killed or injured');
  await press(page, 'Delete');
  await annotationsAre(page, ['Actor: National Intelligence Service']);
  await press(page, 'Escape');
  await press(page, 'Delete');
  await annotationsAre(page, []);
});

test('with the keyboard in the list, a tag key gives the mark another tag', async ({ page }) => {
  await mark(page, 'Claim', 'National Intelligence Service');
  await annotationList(page).getByRole('button', { name: 'Claim: National Intelligence Service' }).click();
  await press(page, '2');
  await annotationsAre(page, ['Actor: National Intelligence Service']);
});

test('a triple click with the marker pen marks the paragraph and not the word as well', async ({ page }) => {
  await articleText(page)
    .getByText('South Korea’s intelligence agency')
    .click({ position: { x: 5, y: 8 } });
  await press(page, '1');
  await articleText(page)
    .getByText('The international community')
    .click({ clickCount: 3, position: { x: 5, y: 8 } });
  await expect(annotationList(page).getByRole('listitem')).toHaveCount(1);
  await expect(
    annotationList(page).getByRole('listitem', { name: /^Claim: The international community/ }),
  ).toBeVisible();
});
