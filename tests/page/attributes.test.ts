import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { detail, field, stored, tabTo } from '../e2e/inspector.ts';
import {
  annotationList,
  articleIsOpen,
  articleText,
  isPicked,
  mark,
  messages,
  often,
  press,
  runCommand,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const claim = 'North Korea has likely dispatched additional troops';
const figure = 'over 3,000 killed or injured';

test('an analyst sets every attribute of a claim with nothing but keys, and takes each back', async ({
  page,
  folders,
}) => {
  await mark(page, 'Claim', claim);
  await press(page, 'Enter');
  const steps: readonly (readonly [field: string, keys: string, attributes: object])[] = [
    ['Claimer', 'the a', { claimer: 'author' }],
    ['Stance', 'aff', { stance: 'affirm' }],
    ['Factuality', 'PR+', { factuality: 'PR+' }],
    ['Likelihood', 'likely', { hedge: { band: 'likely' } }],
    ['Source', 'B', { sourceReliability: 'B' }],
    ['Information', '2', { informationCredibility: '2' }],
    ['Confidence', 'mod', { analystConfidence: 'moderate' }],
    ['Verification', 'con', { verification: 'contested' }],
    ['Worth checking', 'worth', { checkWorthiness: 'check-worthy' }],
  ];
  let all = {};
  for (const [name, keys, attributes] of steps) {
    await tabTo(page, field(page, name));
    await page.keyboard.type(keys);
    await press(page, 'Tab');
    all = { ...all, ...attributes };
    await expect.poll(() => stored(folders), often).toEqual(all);
  }
  // One step of undo each, however many letters were typed; the field follows what is stored.
  await press(page, 'Escape');
  for (const [name] of steps.toReversed()) {
    await expect(field(page, name)).not.toHaveValue('');
    await press(page, 'ControlOrMeta+z');
    await expect(field(page, name)).toHaveValue('');
  }
  expect(stored(folders)).toEqual({});
  await press(page, 'ControlOrMeta+Shift+z');
  await expect(field(page, 'Claimer')).toHaveValue('author');
  // With the keyboard in a field, undo is the workbench's and not the field's.
  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await press(page, 'Enter');
  await tabTo(page, field(page, 'Claimer'));
  await press(page, 'ControlOrMeta+z');
  await expect(field(page, 'Claimer')).toHaveValue('');
  await press(page, 'ControlOrMeta+Shift+z');
  await expect(field(page, 'Claimer')).toHaveValue('author');
  await press(page, 'Delete');
  await expect.poll(() => stored(folders), often).toEqual({});
  await isPicked(page, `Claim: ${claim}`);
});

test('an analyst sets every attribute of a figure, an actor and a quote with nothing but keys', async ({
  page,
  folders,
}) => {
  await mark(page, 'Figure', figure);
  await runCommand(page, 'Clear Figure');
  await expect(detail(page)).toContainText('No figure details yet.');
  await press(page, 'Enter');
  await tabTo(page, detail(page).getByRole('combobox', { name: /^Lower bound/ }));
  await page.keyboard.type('more');
  await press(page, 'Tab');
  await page.keyboard.type('3,000');
  await tabTo(page, field(page, 'Upper'));
  await page.keyboard.type('3999.5');
  await press(page, 'Enter');
  await tabTo(page, field(page, 'Unit'));
  await page.keyboard.type('people');
  await tabTo(page, detail(page).getByRole('checkbox', { name: 'approximate' }));
  await press(page, 'Space');
  await press(page, 'Tab');
  await press(page, 'Space');
  await tabTo(page, field(page, 'Measured entity'));
  await page.keyboard.type('killed or injured');
  await tabTo(page, field(page, 'Measured property'));
  await page.keyboard.type('killed or injured');
  await tabTo(page, field(page, 'Qualifier'));
  await page.keyboard.type('estimated');
  await tabTo(page, field(page, 'As-of date'));
  await page.keyboard.type('2025-01-01/2025-01-10');
  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await expect
    .poll(() => stored(folders, 'figure'), often)
    .toEqual({
      lower: { value: '3000', inclusive: false },
      upper: { value: '3999.5', inclusive: true },
      unit: 'people',
      modifiers: ['IsApproximate', 'IsCount'],
      measuredEntity: 'killed or injured',
      measuredProperty: 'killedOrInjured',
      qualifier: 'estimated',
      asOf: { date: '2025-01-01/2025-01-10' },
    });
  // The code is for files; a person reads words.
  await expect(field(page, 'Measured property')).toHaveValue('killed or injured');
  await expect(detail(page)).toContainText(
    'more than 3,000 and at most 3,999.5 people · approximate · count',
  );
  await press(page, 'x');
  await expect.poll(() => stored(folders, 'figure'), often).toEqual({});
  await press(page, 'ControlOrMeta+z');
  await expect(field(page, 'As-of date')).toHaveValue('1–10 Jan 2025');
  await press(page, 'ControlOrMeta+z', 9);
  await expect.poll(() => stored(folders, 'figure'), often).toEqual({});

  await press(page, '2');
  await press(page, 'Escape', 3);
  await mark(page, 'Actor', 'Pyongyang');
  await press(page, 'Enter');
  await tabTo(page, field(page, 'Type'));
  await page.keyboard.type('GPE');
  await press(page, 'Tab');
  await page.keyboard.type('NAM');
  await press(page, 'Tab');
  await page.keyboard.type('its');
  await press(page, 'Tab');
  await expect
    .poll(() => stored(folders, 'actor'), often)
    .toEqual({ type: 'GPE', mention: 'NAM', metonymy: true });

  await mark(page, 'Quote', 'Russia has once again deployed');
  await press(page, 'Enter');
  await tabTo(page, field(page, 'Type'));
  await page.keyboard.type('dir');
  await press(page, 'Tab');
  await expect.poll(() => stored(folders, 'quote'), often).toEqual({ type: 'direct' });
});

test('each code says what it means and who made it', async ({ page }) => {
  await mark(page, 'Claim', claim);
  await press(page, 'Enter');
  const likelihood = field(page, 'Likelihood');
  await tabTo(page, likelihood);
  await page.keyboard.type('very l');
  await expect(likelihood).toHaveAccessibleDescription(/80 to 95 per cent.*Source: ICD 203/);
  const card = page.locator('.explain-card');
  await expect(card).toContainText('very likely');
  await expect(card).toContainText('80 to 95 per cent');
  await expect(card).toContainText('ICD 203');
  await press(page, 'Escape');
  await expect(card).toBeHidden();
  await field(page, 'Source').hover();
  await expect(card).toContainText('Admiralty');
  await runCommand(page, 'What the Codes Mean');
  const codes = page.getByRole('dialog', { name: 'What the codes mean' });
  for (const source of [
    'FactBank',
    'ICD 203',
    'Admiralty code',
    'ACE 2005',
    'MeasEval',
    'PARC 3.0',
    'NewsClaims',
    'ClaimBuster',
  ]) {
    await expect(codes.getByText(source).first()).toBeAttached();
  }
  await press(page, 'Escape');
  await expect(codes).toBeHidden();
});

test('axe finds nothing to object to in any tag’s fields', async ({ start, folders }) => {
  const text =
    'According to the agency, Pyongyang has likely sent over 11,000 soldiers by January. “We know,” he stated.\n';
  const segment = (words: string) => {
    const at = text.indexOf(words);
    return { start: at, end: at + words.length, exact: words };
  };
  const marks = [
    {
      tag: 'claim',
      words: 'Pyongyang has likely sent over 11,000 soldiers',
      attributes: {
        factuality: 'PR+',
        hedge: { segment: segment('likely'), band: 'likely' },
        cue: segment('According to'),
        sourceReliability: 'B',
      },
    },
    { tag: 'actor', words: 'agency', attributes: { type: 'ORG' } },
    {
      tag: 'figure',
      words: 'over 11,000 soldiers',
      attributes: {
        lower: { value: '11000', inclusive: false },
        modifiers: ['IsCount'],
        measuredEntity: segment('soldiers'),
        asOf: { segment: segment('January') },
      },
    },
    { tag: 'quote', words: 'We know', attributes: { type: 'direct', cue: segment('stated') } },
  ] as const;
  await bring(folders, 'report.json', linkedReport(text, marks));
  const { page } = await start();
  await articleIsOpen(page);
  await accessibleInBothThemes(page, 'the article’s details');
  for (const row of await annotationList(page).getByRole('button').all()) {
    await row.click();
    await accessibleInBothThemes(page, `current: ${await row.getAttribute('aria-label')}`);
  }
  await annotationList(page)
    .getByRole('button', { name: /^Figure/ })
    .click();
  await field(page, 'Upper').fill('9');
  await press(page, 'Enter');
  await expect(detail(page).getByRole('alert')).toBeVisible();
  await field(page, 'Unit').focus();
  await accessibleInBothThemes(page, 'a value that was refused');
  await detail(page)
    .getByRole('button', { name: /Select other words for Measured entity/ })
    .click();
  await accessibleInBothThemes(page, 'words being picked');
  await press(page, 'Escape');
  await runCommand(page, 'What the Codes Mean');
  await accessibleInBothThemes(page, 'the codes');
});

test('three thousand as half of the world writes it is read as a decimal, which is said', async ({
  page,
}) => {
  await mark(page, 'Figure', figure);
  const lower = page.getByRole('textbox', { name: 'Lower', exact: true });
  await lower.fill('3.000');
  await press(page, 'Enter');
  await expect(messages(page)).toHaveText(
    '“3.000” was read as a decimal. For thousands, enter 3000 or 3,000.',
  );
  await lower.fill('3,000');
  await press(page, 'Enter');
  await expect(lower).toHaveValue('3000');
});
