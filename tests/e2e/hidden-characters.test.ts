import type { Page } from 'playwright/test';
import { articleIsOpen, articleText, mark, placeOf, press, runCommand, saved } from './person.ts';
import { expect, ownStart, test } from './story.ts';
import { bring } from './workbench.ts';

const lines = [
  'Access was \u202edetnarg\u202c to the co\u00adoperation.',
  'A zero\u200bwidth space, a BOM \ufeffhere, a family 👨‍👩‍👧‍👦 and 10\u00a0000.',
  'Secret\u{e0048}\u{e0069} text in tags, and שלום\u200f (עולם).',
];

ownStart(
  'hidden characters have a marker that can be switched on, stays on, and changes nothing',
  async ({ start, cli, folders }) => {
    await bring(folders, 'hidden.txt', `${lines.join('\n\n')}\n`);
    let { app, page } = await start();
    await articleIsOpen(page);
    await expect(markers(page)).toHaveCount(0);

    await test.step('controls that turn the reading order are told, with a way to see them', async () => {
      await expect(page.getByText('contains hidden characters that change the text direction')).toBeVisible();
      await page.getByRole('button', { name: 'Show them' }).click();
      await expect(markers(page)).toHaveText(['RLO PDF', 'SHY', 'ZWSP', 'BOM', 'NBSP', 'TAG “Hi”', 'RLM']);
      await expect(markers(page).first()).toHaveAttribute('data-kind', 'direction');
    });

    await test.step('each stands where its character is', async () => {
      const places = await markers(page).evaluateAll((spans) =>
        spans.map((span) => Math.round(span.getBoundingClientRect().left)),
      );
      for (const [index, words] of [
        [1, 'operation'],
        [2, 'width space'],
        [3, 'here'],
      ] as const) {
        // A place is one pixel inside the character.
        const { start: at } = await placeOf(page, words);
        expect(Math.abs((places[index] ?? 0) - (at.x - 1)), words).toBeLessThan(2);
      }
    });

    await test.step('the text, its offsets and its nodes stay what they are', async () => {
      const nodes = await articleText(page).evaluate((element) =>
        Array.from(element.querySelectorAll('p'), (p) => [p.childNodes.length, p.textContent]),
      );
      expect(nodes).toEqual(lines.map((line) => [1, line]));
      await mark(page, 'Claim', 'co\u00adoperation');
      await saved(page);
      expect((await cli('verify')).status).toBe(0);
    });

    await test.step('the choice is kept, and taken back by its key', async () => {
      await app.close();
      ({ app, page } = await start());
      await articleIsOpen(page);
      await expect(markers(page)).toHaveCount(7);
      await articleText(page).focus();
      await press(page, 'ControlOrMeta+Shift+8');
      await expect(markers(page)).toHaveCount(0);
      await runCommand(page, 'Show Hidden Characters');
      await expect(markers(page)).toHaveCount(7);
    });
  },
);

test('an article without such controls carries no warning', async ({ page }) => {
  await expect(page.getByText('contains hidden')).toBeHidden();
});

/** For the eye only, so they have no role to be found by. */
function markers(page: Page) {
  return page.locator('.hidden-mark');
}
