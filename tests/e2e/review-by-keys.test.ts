import type { Page } from 'playwright/test';
import { articleIsOpen, counts, often, press, saved } from './person.ts';
import { expect, test } from './story.ts';

interface Exported {
  readonly annotations: readonly {
    readonly id: string;
    readonly tag: string;
    readonly status: string;
    readonly attributes: { readonly type?: string; readonly lower?: object; readonly hedge?: object };
    readonly segments: readonly { readonly exact: string }[];
  }[];
  readonly links: readonly { readonly type: string; readonly from: string; readonly to: string }[];
}

const left = (page: Page) => page.getByRole('status', { name: 'Left to review' });
const ended = (page: Page) => page.getByRole('status', { name: 'Review over here' });

async function leftHere(page: Page): Promise<number> {
  return Number.parseInt((await left(page).textContent()) ?? '', 10);
}

test('what is suggested for the seed article is accepted and corrected with keys alone', async ({
  page,
  cli,
}) => {
  test.slow();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect.poll(() => leftHere(page), { timeout: 30_000 }).toBeGreaterThan(20);
  const all = await leftHere(page);
  const keys: string[] = [];
  const strike = async (key: string) => {
    keys.push(key);
    await press(page, key);
  };

  await test.step('the first is rejected, which is undone', async () => {
    await strike('n');
    await expect.poll(() => leftHere(page), often).toBe(all - 1);
    await strike('ControlOrMeta+z');
    await expect.poll(() => leftHere(page), often).toBe(all);
  });

  await test.step('the second is accepted with one word less', async () => {
    await strike('y');
    await expect.poll(() => leftHere(page), often).toBeLessThan(all);
    await strike('[');
    await strike('y');
  });

  await test.step('all others are accepted, one key each', async () => {
    for (let stop = 0; stop < all && !(await ended(page).isVisible()); stop += 1) {
      const before = await leftHere(page);
      await strike('y');
      await expect.poll(() => leftHere(page), often).toBeLessThan(before);
    }
    await expect(ended(page)).toContainText('All suggestions here are decided.');
  });

  // A structure takes one key: fewer keys than annotations, not to speak of their cards, entries and links.
  expect(keys.length).toBeLessThan(all);
  await expect(counts(page)).toHaveText(
    /[1-9]\d* claims? · [1-9]\d* actors? · [1-9]\d* figures? · [1-9]\d* quotes?/,
  );
  await saved(page);
  await strike('Escape');
  await expect(left(page)).toBeHidden();

  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  const [article] = (JSON.parse(stdout) as { articles: readonly Exported[] }).articles;
  const accepted = (article?.annotations ?? []).filter(({ status }) => status === 'accepted');
  const wordsOf = (id: string | undefined) => accepted.find((one) => one.id === id)?.segments[0]?.exact;
  const linkOf = (id: string | undefined, type: string) =>
    article?.links.find((link) => link.type === type && link.from === id)?.to;

  const quote = accepted.find(({ tag, attributes }) => tag === 'quote' && attributes.type === 'direct');
  expect(quote?.segments[0]?.exact).toMatch(/^“Russia has once again deployed/u);
  expect(wordsOf(linkOf(quote?.id, 'speaker'))).toBe('Zelenskyy');

  const figures = accepted.filter(({ tag }) => tag === 'figure');
  const numbers = figures.map(({ segments }) => segments[0]?.exact ?? '').join(', ');
  expect(numbers).toMatch(/11,000/);
  expect(numbers).toMatch(/3,000/);
  expect(figures.every(({ attributes }) => attributes.lower !== undefined)).toBe(true);

  const claims = accepted.filter(({ tag }) => tag === 'claim');
  const attributed = claims.filter(({ id }) => linkOf(id, 'claimer') !== undefined);
  expect(attributed.map(({ id }) => wordsOf(linkOf(id, 'claimer')))).toEqual(
    expect.arrayContaining([expect.stringMatching(/NIS|National Intelligence Service/)]),
  );
  expect(claims.some(({ attributes }) => attributes.hedge !== undefined)).toBe(true);
});
