import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  articleIsOpen,
  clickWords,
  isPicked,
  messages,
  placeOf,
  press,
  saved,
  selectWords,
} from '../e2e/person.ts';
import { bring, type Folders } from '../e2e/workbench.ts';
import { type LinkedMarks, linkedReport, type Mark } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const text = `“We will not be silent,” the foreign minister said, as troops left. The ministry denied it.\n\n${'One more paragraph that fills the page with words.\n\n'.repeat(60)}At the end stands Pyongyang.\n`;
const marks: readonly Mark[] = [
  { tag: 'quote', words: 'We will not be silent' },
  { tag: 'actor', words: 'foreign minister' },
  { tag: 'claim', words: 'troops left' },
  { tag: 'actor', words: 'The ministry' },
  { tag: 'actor', words: 'Pyongyang' },
];

test.describe('linking', () => {
  const opened = async (
    given: { readonly start: () => Promise<{ readonly page: Page }>; readonly folders: Folders },
    links: readonly LinkedMarks[] = [],
  ): Promise<Page> => {
    await bring(given.folders, 'report.json', linkedReport(text, marks, links));
    const { page } = await given.start();
    await articleIsOpen(page);
    return page;
  };

  test('a letter that is struck twice links once, and takes up no pen', async ({ start, folders }) => {
    const page = await opened({ start, folders });
    await clickWords(page, 'silent');
    await press(page, 'l');
    await press(page, 'a', 2);
    await saved(page);
    await expect(messages(page)).toHaveText('Linked to “foreign minister” (speaker).');
    await expect(linkItems(page)).toHaveCount(1);
  });

  test('a letter links the quote to its speaker, and letters mean nothing else meanwhile', async ({
    start,
    folders,
  }) => {
    const page = await opened({ start, folders });
    await clickWords(page, 'silent');
    await press(page, 'l');
    await expect(bar(page).getByRole('status')).toContainText('Link this quote to… 3 actors can be linked');
    // The nearest has the first letter; what is out of view is lit, but has none.
    await expect(letters(page)).toHaveText(['A', 'B']);
    await expect(letters(page).first()).toHaveAccessibleName('A: speaker, Actor foreign minister');
    await press(page, 'q');
    await expect(messages(page)).toHaveText('Nothing in view has the letter Q.');
    await isPicked(page, 'Quote: We will not be silent');
    await press(page, 'b');
    await saved(page);
    await expect(bar(page)).toBeHidden();
    await expect(messages(page)).toHaveText('Linked to “The ministry” (speaker).');
    await expect(linkItems(page)).toHaveText([/speaker Actor The ministry/]);
    await expect(page.locator('.link-arcs g')).toHaveText(['speaker']);

    await test.step('what is linked so is dark now; another type lights it up again', async () => {
      await press(page, 'l');
      await expect(letters(page)).toHaveText(['A']);
      await press(page, '2');
      await expect(bar(page).getByRole('button', { name: '2 addressee' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await expect(letters(page)).toHaveText(['A', 'B']);
      await press(page, 'a');
      await expect(linkItems(page)).toHaveText([
        /speaker Actor The ministry/,
        /addressee Actor foreign minister/,
      ]);
    });

    await test.step('Esc leaves without a link, and the next key is a command again', async () => {
      await press(page, 'l');
      await press(page, 'Escape');
      await expect(bar(page)).toBeHidden();
      await press(page, 'm');
      await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
      await expect(linkItems(page)).toHaveCount(2);
    });
  });

  test('an actor is linked to whoever passed on what it said, and a figure to another one', async ({
    start,
    folders,
  }) => {
    const figures: readonly Mark[] = [
      { tag: 'figure', words: 'One more paragraph' },
      { tag: 'figure', words: 'troops' },
    ];
    await bring(folders, 'report.json', linkedReport(text, [...marks, ...figures], []));
    const { page } = await start();
    await articleIsOpen(page);
    await clickWords(page, 'The ministry');
    await press(page, 'l');
    await press(page, '5');
    await expect(bar(page).getByRole('button', { name: '5 via' })).toHaveAttribute('aria-pressed', 'true');
    await expect(letters(page).first()).toHaveAccessibleName('A: via, Actor foreign minister');
    await press(page, 'a');
    await saved(page);
    await expect(messages(page)).toHaveText('Linked to “foreign minister” (via).');
    await expect(linkItems(page)).toHaveText([/via Actor foreign minister/]);
    await clickWords(page, 'foreign minister');
    await expect(linkItems(page)).toHaveText([/passes on Actor The ministry/]);
    await clickWords(page, 'One more paragraph');
    await press(page, 'l');
    await press(page, '5');
    await expect(letters(page).first()).toHaveAccessibleName('A: repeats, Figure troops');
    await press(page, 'a');
    await expect(linkItems(page)).toHaveText([/repeats Figure troops/]);
  });

  test('targets out of view are scrolled to by keys, and the letters follow', async ({ start, folders }) => {
    const page = await opened({ start, folders });
    await clickWords(page, 'silent');
    await press(page, 'l');
    await press(page, 'End');
    await expect(letters(page)).toHaveText(['A']);
    await expect(letters(page)).toHaveAccessibleName('A: speaker, Actor Pyongyang');
    await press(page, 'PageUp');
    await expect(letters(page)).toHaveCount(0);
    await press(page, 'PageDown');
    await press(page, 'a');
    await expect(linkItems(page)).toHaveText([/speaker Actor Pyongyang/]);
  });

  test('where no target is in view, the nearest comes into view with its letter', async ({
    start,
    folders,
  }) => {
    const far = marks.filter(({ tag, words }) => tag === 'quote' || words === 'Pyongyang');
    await bring(folders, 'report.json', linkedReport(text, far, []));
    const { page } = await start();
    await articleIsOpen(page);
    await clickWords(page, 'silent');
    await press(page, 'l');
    await expect(letters(page)).toHaveAccessibleName('A: speaker, Actor Pyongyang');
    await press(page, 'a');
    await expect(linkItems(page)).toHaveText([/speaker Actor Pyongyang/]);
  });

  test('a drag from the handle moves no text away under the pointer', async ({ start, folders }) => {
    const far = marks.filter(({ tag, words }) => tag === 'quote' || words === 'Pyongyang');
    await bring(folders, 'report.json', linkedReport(text, far, []));
    const { page } = await start();
    await articleIsOpen(page);
    await clickWords(page, 'silent');
    const before = await placeOf(page, 'foreign minister');
    await page.locator('.link-handle').hover();
    await page.mouse.down();
    await page.mouse.move(before.middle.x, before.middle.y, { steps: 4 });
    await expect(page.locator('.link-band')).toBeVisible();
    expect((await placeOf(page, 'foreign minister')).middle).toEqual(before.middle);
    await page.mouse.up();
  });

  test('a click on a mark links, and what cannot be linked says why', async ({ start, folders }) => {
    const page = await opened({ start, folders });
    await clickWords(page, 'silent');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await clickWords(page, 'troops left');
    await expect(messages(page)).toContainText('You cannot link a quote with a claim');
    await isPicked(page, 'Quote: We will not be silent');
    await clickWords(page, 'foreign minister');
    await expect(linkItems(page)).toHaveText([/speaker Actor foreign minister/]);
    await press(page, 'l');
    await letters(page).first().click();
    await expect(linkItems(page)).toHaveCount(2);
  });

  test('the handle at the end of a mark links by drag, and a click on it lights up what it can reach', async ({
    start,
    folders,
  }) => {
    const page = await opened({ start, folders });
    await clickWords(page, 'silent');
    const handle = page.locator('.link-handle');
    const drag = async (words: string) => {
      await handle.hover();
      await page.mouse.down();
      const { middle } = await placeOf(page, words);
      await page.mouse.move(middle.x - 20, middle.y, { steps: 3 });
      await page.mouse.move(middle.x, middle.y, { steps: 3 });
      await expect(page.locator('.link-band')).toBeVisible();
      await page.mouse.up();
    };
    await drag('troops left');
    await expect(messages(page)).toContainText('You cannot link a quote with a claim');
    await expect(bar(page)).toBeHidden();
    await expect(linkItems(page)).toHaveCount(0);
    await drag('foreign minister');
    await expect(linkItems(page)).toHaveText([/speaker Actor foreign minister/]);
    await handle.click();
    await expect(letters(page)).toHaveText(['A']);
    await press(page, 'Escape');
    await expect(bar(page)).toBeHidden();
  });

  test('the list of links goes to the other end, takes links away, and undo brings them back', async ({
    start,
    folders,
  }) => {
    const page = await opened({ start, folders }, [
      { type: 'speaker', from: 0, to: 1 },
      { type: 'claimer', from: 2, to: 1 },
    ]);
    await clickWords(page, 'foreign minister');
    await expect(linkItems(page)).toHaveText([
      /speaker of Quote We will not be silent/,
      /claimer of Claim troops left/,
    ]);

    await test.step('by keyboard to the other end, with its arc brought out on the way', async () => {
      const end = linkItems(page).last().getByRole('button', { name: 'claimer of: Claim troops left' });
      await end.focus();
      await expect(page.locator('.link-arcs [data-out]')).toHaveText('claimer');
      await press(page, 'Enter');
      await isPicked(page, 'Claim: troops left');
      await expect(page.getByRole('textbox', { name: 'Article text' })).toBeFocused();
    });

    await test.step('one link is removed and comes back', async () => {
      await page.getByRole('button', { name: 'Remove link: claimer to foreign minister' }).press('Enter');
      await expect(linkItems(page)).toHaveCount(0);
      await press(page, 'ControlOrMeta+z');
      await expect(linkItems(page)).toHaveText([/claimer Actor foreign minister/]);
    });

    await test.step('with the annotation go all of its links, and one undo brings everything back', async () => {
      await clickWords(page, 'foreign minister');
      await expect(page.locator('.link-arcs g')).toHaveCount(2);
      await press(page, 'Delete');
      await clickWords(page, 'silent');
      await expect(linkItems(page)).toHaveCount(0);
      await expect(page.locator('.link-arcs g')).toHaveCount(0);
      await press(page, 'ControlOrMeta+z');
      await isPicked(page, 'Actor: foreign minister');
      await expect(linkItems(page)).toHaveCount(2);
      await expect(page.locator('.link-arcs g')).toHaveCount(2);
    });
  });

  test('axe finds nothing to object to while linking', async ({ start, folders }) => {
    const page = await opened({ start, folders }, [{ type: 'claimer', from: 2, to: 1 }]);
    await clickWords(page, 'troops left');
    await accessibleInBothThemes(page, 'a linked mark');
    await press(page, 'l');
    await expect(letters(page)).not.toHaveCount(0);
    await accessibleInBothThemes(page, 'letters on the targets');
    await press(page, '/');
    await expect(page.getByRole('combobox', { name: 'Claim', exact: true })).toBeFocused();
    await expect(page.getByRole('status', { name: 'Claims found' })).toHaveText(/./);
    await accessibleInBothThemes(page, 'the search for a claim');
  });
});

test('a claim of another article is found by its words, linked by a digit, and reached from the list', async ({
  page,
}) => {
  await selectWords(page, 'marks a continuation');
  await press(page, '1');
  await saved(page);
  await dropText(page, 'other.txt', 'Moscow said that 3,000 men fell. It rained.\n');
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /Moscow said/ })
    .click();
  await selectWords(page, '3,000 men fell');
  await press(page, '1');
  await isPicked(page, 'Claim: 3,000 men fell');
  await press(page, 'l');
  await press(page, '/');
  const dialog = page.getByRole('dialog', { name: 'Link to a claim in another article' });
  const words = dialog.getByRole('combobox', { name: 'Claim', exact: true });
  await words.fill('zeppelin');
  await expect(dialog.getByRole('option')).toHaveCount(0);
  await words.fill('CONTINUATION');
  await expect(dialog.getByRole('option')).toHaveText([/marks a continuation/]);
  await press(page, 'Enter');
  await expect(dialog.getByRole('heading', { name: 'How is it linked?' })).toBeVisible();
  await press(page, '2');
  await expect(dialog).toBeHidden();
  await saved(page);
  await expect(linkItems(page)).toHaveText([/contradicts Claim marks a continuation South Korea/]);
  await expect(page.locator('.link-arcs .stub')).toHaveText(['contradicts elsewhere']);
  await linkItems(page)
    .getByRole('button', { name: /^contradicts: Claim marks a continuation, in South/ })
    .click();
  await isPicked(page, 'Claim: marks a continuation');
  await expect(linkItems(page)).toHaveText([/contradicted by Claim 3,000 men fell/]);
});

test('where there is nothing to link to, a sentence says what that would be', async ({ page }) => {
  await selectWords(page, 'over 11,000 soldiers');
  await press(page, '4');
  await isPicked(page, 'Quote: over 11,000 soldiers');
  await press(page, 'l');
  await expect(messages(page)).toHaveText(
    'Nothing here can be linked with this quote: it needs an actor (speaker or addressee).',
  );
  await expect(bar(page)).toHaveCount(0);
});

function bar(page: Page): Locator {
  return page.getByRole('region', { name: /^Link this/ });
}

/** What is typed for each target in view, the nearest first. */
function letters(page: Page): Locator {
  return page.locator('.target-letter');
}

function linkItems(page: Page): Locator {
  return page.getByRole('list', { name: 'Links' }).getByRole('listitem');
}

/** Drops a text file onto the window. */
async function dropText(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, body]) => {
      const data = new DataTransfer();
      data.items.add(new File([body ?? ''], fileName ?? '', { type: 'text/plain' }));
      return data;
    },
    [name, content],
  );
  await page.dispatchEvent('.window', 'drop', { dataTransfer: transfer });
}
