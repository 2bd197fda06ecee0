import type { Page } from 'playwright/test';
import { annotationList, articleText, clickWords, mark } from '../e2e/person.ts';
import { expect, test } from './story.ts';

const marks = ['claim-0', 'actor-0', 'figure-0', 'quote-0'] as const;

test('in forced colours marks are told apart by their lines, and the current one and the selection by the system’s colours', async ({
  page,
}) => {
  await mark(page, 'Claim', 'with many stationed');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await clickWords(page, '11,000');
  await page.emulateMedia({ forcedColors: 'active' });

  const styles = await Promise.all(marks.map((name) => painted(page, `::highlight(${name})`)));
  expect(new Set(styles.map(({ line }) => line)).size).toBe(4);
  // Unasked, the engine paints every highlight as if it were selected.
  expect(styles.map(({ background }) => background)).toEqual(marks.map(() => 'rgba(0, 0, 0, 0)'));
  const current = await painted(page, '::highlight(current-figure)');
  const selection = await painted(page, '::selection');
  const paper = await painted(page);
  expect(new Set([current, selection, paper].map(({ background }) => background)).size).toBe(3);

  const backgroundOf = (name: string) =>
    annotationList(page)
      .getByRole('button', { name })
      .evaluate((row) => getComputedStyle(row).backgroundColor);
  expect(await backgroundOf('Figure: over 11,000 soldiers')).not.toBe(
    await backgroundOf('Claim: with many stationed'),
  );
});

/** How the text, or one of its highlights, is painted. */
function painted(page: Page, pseudo?: string): Promise<{ background: string; line: string }> {
  const paragraph = articleText(page).getByText('Pyongyang').first();
  return paragraph.evaluate((element, name) => {
    const { backgroundColor, textDecorationStyle } = getComputedStyle(element, name);
    return { background: backgroundColor, line: textDecorationStyle };
  }, pseudo);
}
