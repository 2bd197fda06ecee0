import { boxOf } from '../e2e/handles.ts';
import { isPicked, letter, placeOf, press, selectWords } from '../e2e/person.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const text =
  'Over 11,000 soldiers were dispatched, said the intelligence service.\nNobody else would comment on it.\n' +
  'The lines below are there to be scrolled.\n'.repeat(30);

const report = linkedReport(
  text,
  [
    { tag: 'claim', words: 'Over 11,000 soldiers were dispatched', attributes: { factuality: 'PR+' } },
    { tag: 'figure', words: 'Over 11,000 soldiers', note: 'Seen before.' },
    { tag: 'actor', words: 'intelligence service' },
  ],
  [{ type: 'claimer', from: 0, to: 2 }],
);

test.use({ brought: { name: 'report.json', content: report } });

test('each mark has its letter in the margin, on the height of its words', async ({ page }) => {
  for (const [name, words] of [
    ['Claim, 1 of 1', 'Over 11,000'],
    ['Figure, 1 of 1', 'Over 11,000'],
    ['Actor, 1 of 1', 'intelligence service'],
  ] as const) {
    const [box, { middle }] = [await boxOf(letter(page, name)), await placeOf(page, words)];
    expect(Math.abs(box.y + box.height / 2 - middle.y), name).toBeLessThan(16);
  }
  await letter(page, 'Actor, 1 of 1').click();
  await isPicked(page, 'Actor: intelligence service');
});

test('the toolbar stands above what is selected, inside of the window', async ({ page }) => {
  const toolbar = page.getByRole('toolbar', { name: 'Tag selection' });
  for (const words of ['Over 11,000', 'Nobody else', 'service.']) {
    await selectWords(page, words);
    const [box, { start }] = [await boxOf(toolbar), await placeOf(page, words)];
    expect(box.y + box.height <= start.y || box.y >= start.y, words).toBe(true);
    expect(Math.abs(box.y - start.y), words).toBeLessThan(80);
    expect(box.x).toBeGreaterThan(0);
  }
  await press(page, 'Escape');
  await expect(toolbar).toBeHidden();
});
