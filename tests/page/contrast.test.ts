import type { Locator, Page } from 'playwright/test';
import {
  annotationList,
  articleText,
  clickWords,
  mark,
  press,
  runCommand,
  selectWords,
} from '../e2e/person.ts';
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

  const [figure, claim] = ['Figure: over 11,000 soldiers', 'Claim: with many stationed'].map((name) =>
    annotationList(page).getByRole('button', { name }),
  );
  expect(await backgroundOf(figure)).not.toBe(await backgroundOf(claim));
});

test('in forced colours what is chosen in the preferences is told by the system’s colours, and a key in a menu can be read', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await runCommand(page, 'Preferences');
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  const [dark, system] = ['Dark', 'Match System'].map((name) => dialog.getByText(name, { exact: true }));
  const [keys, appearance] = ['Keys', 'Appearance'].map((name) =>
    dialog.getByRole('button', { name, exact: true }),
  );
  for (const [one, other] of [
    [dark, system],
    [keys, appearance],
  ])
    expect(await inkOf(one)).not.toBe(await inkOf(other));
  await press(page, 'Escape');
  await selectWords(page, 'with many stationed');
  await press(page, 'Shift+F10');
  const key = page.getByRole('menu').locator(':focus kbd');
  expect(await inkOf(key)).toBe(await inkOf(page.getByRole('menu').locator(':focus')));
});

/** Text on what is highlighted has a colour of its own; backgrounds keep how clear they are, and cannot be compared. */
function inkOf(part: Locator | undefined): Promise<string | undefined> | undefined {
  return part?.evaluate((element) => getComputedStyle(element).color);
}

function backgroundOf(part: Locator | undefined): Promise<string | undefined> | undefined {
  return part?.evaluate((element) => getComputedStyle(element).backgroundColor);
}

/** How the text, or one of its highlights, is painted. */
function painted(page: Page, pseudo?: string): Promise<{ background: string; line: string }> {
  const paragraph = articleText(page).getByText('Pyongyang').first();
  return paragraph.evaluate((element, name) => {
    const { backgroundColor, textDecorationStyle } = getComputedStyle(element, name);
    return { background: backgroundColor, line: textDecorationStyle };
  }, pseudo);
}
