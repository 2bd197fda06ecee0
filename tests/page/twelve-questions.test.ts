import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleIsOpen, clickWords, exportByDialog, isPicked, mark, placeOf, press } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { thisDay } from '../fixtures/week/thisDay.ts';
import { weekDossier } from '../fixtures/week/week.ts';
import { workOf } from '../fixtures/week/workOf.ts';
import { expect, test } from './story.ts';
import { bringWeek, bringWorkOf } from './week.ts';

// What analysts are asked on Friday, in the number of steps that it may take at most: a key or a click that goes somewhere, a query
// that is typed, a choice.

test.describe('on the Friday of the trial week', () => {
  test.beforeEach(({ folders }) => bringWeek(folders, thisDay()));

  test('1. which casualty figures are there, by outlet and day: three steps by keys', async ({ start }) => {
    const desk = await start();
    const { page } = desk;
    await articleIsOpen(page);
    await step(1, () => press(page, 'Control+Shift+F'));
    await step(2, () => page.keyboard.type('figure property:killed'));
    await step(3, () => choose(page, 'Counts'));
    const counts = page.getByRole('table', { name: /^Outlet by Published/ });
    await expect(counts.getByRole('row')).toHaveCount(1 + 10 + 1);
    await expect(counts.getByRole('row', { name: /^Selmar Courier/ })).toContainText('2');
    await choose(page, 'Table');
    await expect(rows(page)).toHaveCount(13);
    await expect(rows(page).filter({ hasText: 'Tesk Daily' })).toContainText('7 to 11');
    await copyAs(page, 'Table');
    const table = (await desk.copied()).trim().split(/\r?\n/);
    expect(table).toHaveLength(1 + 13);
    expect(table.filter((row) => row.includes('Küstenbote'))).toHaveLength(2);
  });

  test('1. by mouse, from the saved question: three steps', async ({ start }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await step(1, () => page.getByRole('button', { name: '9 not finished' }).click());
    await step(2, () =>
      saved(page)
        .getByRole('button', { name: /^The toll/ })
        .click(),
    );
    await step(3, () => page.getByRole('button', { name: 'Table', exact: true }).click());
    await expect(rows(page)).toHaveCount(13);
  });

  test('2. who said what about Renko, and what she said: two steps by keys, two by mouse', async ({
    start,
  }) => {
    const { page } = await start();
    await articleIsOpen(page);
    const tab = (name: string) => page.getByRole('group', { name: 'Show' }).getByRole('button', { name });
    await step(1, async () => {
      await press(page, 'Control+k');
      await page.keyboard.type('ilva renko');
      await press(page, 'Enter');
    });
    await expect(page.getByRole('main', { name: 'Actor: Ilva Renko' })).toBeVisible();
    await expect(page.getByRole('listbox', { name: 'Said' }).getByRole('option')).toHaveCount(4);
    await step(2, async () => {
      await tabTo(page, tab('Said about'), 'Shift+Tab');
      await press(page, 'Space');
    });
    const about = page.getByRole('listbox', { name: 'Said about' }).getByRole('option');
    await expect(about).toHaveCount(5);
    await expect(about.filter({ hasText: 'knew of the warning' })).toBeVisible();

    await press(page, 'Escape');
    await step(1, () =>
      page
        .getByRole('list', { name: 'Actors' })
        .getByRole('button', { name: /^Kestrel Grain/ })
        .click(),
    );
    await step(2, () => tab('Said about').click());
    await expect(about).toHaveCount(4);
  });

  test('3. which claims contradict each other: two steps', async ({ start }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await step(1, () => press(page, 'Control+Shift+F'));
    await step(2, () => page.keyboard.type('claim[contradicts]'));
    await expect(found(page)).toHaveText(/^8 claims in 5 articles/);
    await expect(answers(page).filter({ hasText: 'Nobody is missing' })).toBeVisible();
    await expect(answers(page).filter({ hasText: '14 dockers are still missing' })).toBeVisible();
  });

  test('4. all unverified claims worse than C3: three steps by keys, and then they are saved', async ({
    start,
  }) => {
    const desk = await start();
    const { page } = desk;
    await articleIsOpen(page);
    await step(1, () => press(page, 'Control+Shift+F'));
    await step(2, () => page.keyboard.type('claim verification:unverified grade:<C3 lang:en'));
    await expect(found(page)).toHaveText(/^4 claims/);
    await step(3, async () => {
      await press(page, 'Control+s');
      await page.keyboard.type('Weak in English');
      await press(page, 'Enter');
    });
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Saved question', exact: true })).toBeVisible();
    await press(page, 'Control+Shift+L');
    await expect(saved(page)).toContainText('Weak in English');
  });

  test('4. by mouse, from the question that is saved: two steps, and copied as a table', async ({
    start,
  }) => {
    const desk = await start();
    const { page } = desk;
    await articleIsOpen(page);
    await step(1, () => page.getByRole('button', { name: '9 not finished' }).click());
    await step(2, () =>
      saved(page)
        .getByRole('button', { name: /^Weak, unverified/ })
        .click(),
    );
    await expect(found(page)).toHaveText(/^6 claims/);
    await copyAs(page, 'Table');
    expect((await desk.copied()).trim().split(/\r?\n/)).toHaveLength(1 + 6);
  });

  test('5. where this number first stood: two steps by keys, one by mouse', async ({ start }) => {
    const { page } = await start();
    await articleIsOpen(page);
    const pickTheNumber = async () => {
      await page
        .getByRole('list', { name: 'Articles' })
        .getByRole('button', { name: /^Explosion im Hafen/ })
        .click();
      await step(1, () => clickWords(page, '1.500'));
      await isPicked(page, 'Figure: 1.500 Tonnen');
    };
    await pickTheNumber();
    await step(2, () => press(page, 'Shift+F'));
    await expect(answers(page).first()).toContainText('The silo is filled to 1500 t.');
    await expect(answers(page).first()).toContainText('Notes from the inspection');
    for (const other of ['about 1,500 tonnes', '١٥٠٠', 'Fifteen hundred tonnes', '1 500 tonnes'])
      await expect(answers(page).filter({ hasText: other }).first()).toBeVisible();

    await press(page, 'Escape', 2);
    await pickTheNumber();
    await step(2, () => page.getByRole('button', { name: 'First Seen' }).click());
    await expect(answers(page).first()).toContainText('The silo is filled to 1500 t.');
  });

  test('6. what is new since yesterday: two steps', async ({ start }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await step(1, () => press(page, 'Control+Shift+F'));
    await step(2, () => page.keyboard.type('since:yesterday quote'));
    await expect(found(page)).toHaveText(/^5 quotes in 4 articles/);
  });

  test('6. what is new since a question was last looked at: two steps by mouse', async ({ start }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await press(page, 'Control+Shift+F');
    await page.keyboard.type('claim lang:en');
    await press(page, 'Control+s');
    await page.keyboard.type('English claims');
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: 'Saved question', exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Commands/ }).click();
    await press(page, 'Escape');
    await press(page, 'Escape');
    await press(page, 'Escape');
    await page
      .getByRole('list', { name: 'Articles' })
      .getByRole('button', { name: /^Order restored/ })
      .click();
    await mark(page, 'Claim', 'in an accident');

    await step(1, () => page.getByRole('button', { name: '9 not finished' }).click());
    const question = saved(page).getByRole('button', { name: /^English claims/ });
    await expect(question).toHaveAccessibleName(/1 new/);
    await step(2, () => question.getByText('1 new').click());
    await expect(found(page)).toHaveText(/^1 claim in 1 article/);
    await expect(answers(page)).toContainText('in an accident');

    await test.step('once it has been left, nothing is new', async () => {
      await press(page, 'Control+Shift+L');
      await expect(question).toHaveAccessibleName(/^English claims \d+$/);
    });
  });

  test('7. which actors have no type: in sight with one click, and all of them set with the next', async ({
    start,
  }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await step(1, () =>
      page.getByRole('list', { name: 'Actors' }).getByRole('button', { name: /^Tesk/ }).click(),
    );
    const without = page.getByRole('list', { name: 'No type yet' });
    await expect(without.getByRole('button')).toHaveText([/^Kestrel Grain/, /^Dockers’ Union of Selmar/]);
    await step(2, async () => {
      await page.getByRole('button', { name: /the type of all 2$/ }).click();
      await page.getByRole('button', { name: 'Type of 2 actors' }).click();
      await page.getByRole('menuitem', { name: /organisation/ }).click();
    });
    await expect(without).toBeHidden();
    await expect(page.getByRole('list', { name: 'Organisations' }).getByRole('checkbox')).toHaveCount(4);
    await press(page, 'Control+z');
    await expect(without.getByRole('checkbox')).toHaveCount(2);
  });

  test('9. two of us marked one article: what the other one did, in two steps', async ({ start }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await page
      .getByRole('list', { name: 'Articles' })
      .getByRole('button', { name: /^What we know/ })
      .click();
    await step(1, () => press(page, 'Control+Shift+F'));
    await step(2, () => page.keyboard.type('here by:Tomasz'));
    await expect(found(page)).toHaveText(/^1 quote in 1 article/);
    await expect(answers(page)).toContainText('never read the inspection report');
  });

  test('10. only last week’s figures, as a table: three steps', async ({ start }) => {
    const desk = await start();
    const { page } = desk;
    await articleIsOpen(page);
    await step(1, () => press(page, 'Control+Shift+F'));
    await step(2, () => page.keyboard.type('figure published:2026-11-09..2026-11-15'));
    await step(3, () => choose(page, 'Table'));
    await expect(found(page)).toHaveText(/^29 figures in 11 articles/);
    await expect(rows(page).first()).toContainText('13 Nov 2026');
    await copyAs(page, 'Table');
    expect((await desk.copied()).trim().split(/\r?\n/)).toHaveLength(1 + 29);
  });

  test('11. a citation for this claim: one step by keys, where it is read and where it is found', async ({
    start,
  }) => {
    const desk = await start();
    const { page } = desk;
    await articleIsOpen(page);
    await page
      .getByRole('list', { name: 'Articles' })
      .getByRole('button', { name: /^At least nine/ })
      .click();
    await clickWords(page, 'are still missing');
    await isPicked(page, 'Claim: 14 dockers are still missing');
    await step(1, () => press(page, 'Control+Shift+C'));
    await expect
      .poll(desk.copied)
      .toMatch(
        /^Anna Lorek: “14 dockers are still missing”, in: Jon Bask, “At least nine dead in the silo, hospital says”, Selmar Courier, 10 November 2026/,
      );

    await press(page, 'Control+Shift+F');
    await page.keyboard.type('claim "lost their lives"');
    await expect(answers(page)).toHaveCount(1);
    await answers(page).click();
    await step(1, () => press(page, 'Control+Shift+C'));
    await expect.poll(desk.copied).toContain('Order restored at the port');
  });

  test('11. by mouse: one step', async ({ start }) => {
    const desk = await start();
    const { page } = desk;
    await articleIsOpen(page);
    await page
      .getByRole('list', { name: 'Articles' })
      .getByRole('button', { name: /^At least nine/ })
      .click();
    await clickWords(page, 'are still missing');
    await step(1, async () => {
      const { middle } = await placeOf(page, 'are still missing');
      await page.mouse.click(middle.x, middle.y, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Copy Citation', exact: true }).click();
    });
    await expect.poll(desk.copied).toMatch(/^Anna Lorek: “14 dockers are still missing”/);
  });

  test('12. which articles are not finished: one step, by key or by click', async ({ start }) => {
    const desk = await start();
    const { page } = desk;
    await articleIsOpen(page);
    const list = page.getByRole('list', { name: 'Articles' }).getByRole('checkbox');
    await step(1, () => press(page, 'Control+Shift+D'));
    await expect(list).toHaveCount(9);
    await press(page, 'Escape');
    await step(1, () => page.getByRole('button', { name: '9 not finished' }).click());
    await expect(list).toHaveCount(9);

    await test.step('they are copied as a table', async () => {
      await press(page, 'Control+a');
      await page.getByRole('region', { name: '9 articles' }).getByRole('button', { name: 'Copy' }).click();
      await expect(page.getByText('Copied 9 articles.')).toBeVisible();
      const table = (await desk.copied()).trim().split('\r\n');
      expect(table).toHaveLength(1 + 9);
      expect(table[1]).toMatch(
        /^Selmar buries its dead\tSelmar Courier\tJon Bask\t2026-11-13\ten\tIn progress\t/,
      );
    });
  });
});

test('8. a colleague’s work comes in, and mine goes out: three steps', async ({ start, folders }) => {
  bringWorkOf(folders, 'Imke Dorn');
  const theirs = encodeText(glossator, workOf('Tomasz Vey', weekDossier(thisDay())));
  const desk = await start();
  const { page } = desk;
  await articleIsOpen(page);
  await desk.answerOpen([putFile(folders, 'tomasz.json', theirs)]);
  await step(1, () => page.getByRole('button', { name: 'Import', exact: true }).click());
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(/annotations/);
  await step(2, async () => {
    await press(page, 'Control+Shift+F');
    await page.keyboard.type('by:Tomasz claim');
  });
  await expect(found(page)).toHaveText(/^17 claims/);
  const mine = join(folders.home, 'mine.json');
  await step(3, () => exportByDialog(desk, mine));
  await expect.poll(() => existsSync(mine)).toBe(true);
  const people = readFileSync(mine, 'utf8').matchAll(/"createdBy": "(.*)"/g);
  expect(new Set(Array.from(people, ([, person]) => person))).toEqual(new Set(['Imke Dorn', 'Tomasz Vey']));
});

/** One of the steps that are counted. */
async function step(number: number, take: () => Promise<void>): Promise<void> {
  await test.step(`step ${number}`, take);
}

/** Goes by keys to one of the ways in which answers are shown. */
async function choose(page: Page, view: 'Sentences' | 'Table' | 'Counts'): Promise<void> {
  await tabTo(page, page.getByRole('group', { name: 'Show as' }).getByRole('button', { name: view }));
  await press(page, 'Space');
}

async function copyAs(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: 'Copy answers' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${form}`) }).click();
  await expect(page.getByText(/^Copied/)).toBeVisible();
}

/** The questions that are saved, on the desk. */
function saved(page: Page): Locator {
  return page.getByRole('list', { name: 'Saved questions' });
}

function found(page: Page): Locator {
  return page.getByRole('status', { name: 'Answers found' });
}

function answers(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Answers' }).getByRole('option');
}

/** The rows of the table of answers, without its headings. */
function rows(page: Page): Locator {
  return page
    .getByRole('main', { name: 'Answers' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
}
