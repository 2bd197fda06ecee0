import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleText, messages, press, runCommand } from '../e2e/person.ts';
import { askFor, askTheWeek, chips, found, query } from './askingRoom.ts';
import { expect, test } from './story.ts';

test('a query is saved under a name, asked again, renamed and removed', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  const list = page.getByRole('list', { name: 'Saved questions' });
  await expect(list.getByRole('listitem')).toHaveText([/^Weak, unverified\D*6\D*$/, /^The toll\D*\d+\D*$/]);
  await page.keyboard.type('quote lang:de ');
  await expect(found(page)).toHaveText(/quotes? in/);

  await press(page, 'Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save question' });
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Quote, language de');
  await accessibleInBothThemes(page, 'saving a question');
  await name.fill('German quotes');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Saved question', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Clear all' }).click();
  const saved = list.getByRole('button', { name: /^German quotes/ });
  await list.getByRole('button', { name: /^Weak, unverified/ }).click();
  await expect(found(page)).toHaveText(/^6 claims/);
  await page.getByRole('button', { name: /^Saved questions/ }).click();
  await saved.click();
  await expect(chips(page)).toHaveText([/^quote$/, /^language\s*de$/]);

  await saved.focus();
  await press(page, 'F2');
  const change = page.getByRole('dialog', { name: 'Saved question' });
  await change.getByRole('textbox', { name: 'Name' }).fill('Zitate');
  await change.getByRole('textbox', { name: 'Query' }).fill('quote (');
  await expect(change.getByRole('alert')).toHaveText(/opened here and never closed/);
  await expect(change.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await change.getByRole('textbox', { name: 'Query' }).fill('quote lang:de');
  await press(page, 'Escape');
  await expect(change).toBeHidden();
  await saved.focus();
  await press(page, 'Delete');
  await expect(saved).toBeHidden();
  await runCommand(page, 'Undo');
  await expect(saved).toBeVisible();
  await expect(messages(page)).toHaveText('The saved question “German quotes” is back.');
});

test('a saved question says how many answers are new since a person looked', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim ');
  await expect(found(page)).toHaveText(/^46 claims/);
  await press(page, 'Control+s');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('All claims');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Saved question', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  const question = page
    .getByRole('list', { name: 'Saved questions' })
    .getByRole('button', { name: /^All claims/ });
  await expect(question).toHaveText(/46$/);
  await expect(question).not.toHaveText(/new/);

  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await runCommand(page, 'Selmar buries its dead');
  await expect(articleText(page)).toContainText('Eleven dockers');
  await articleText(page).focus();
  await press(page, 'Control+Home');
  await press(page, 'w');
  await press(page, '1');
  await press(page, 'Control+Shift+F');
  await expect(question).toHaveText(/^All claims\s*1 new\s*47$/);
  await question.click();
  await expect(found(page)).toHaveText(/^47 claims/);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(question).not.toHaveText(/new/);
});

test('a question about what is new keeps its answers until it is left', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim since:lastlook ');
  await press(page, 'Control+s');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('New claims');
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Why nothing answers' })).toBeVisible();
  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await runCommand(page, 'Selmar buries its dead');
  await expect(articleText(page)).toContainText('Eleven dockers');
  await articleText(page).focus();
  await press(page, 'Control+Home');
  await press(page, 'w');
  await press(page, '1');

  await press(page, 'Control+Shift+F');
  await expect(found(page)).toHaveText(/^1 claim /);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page
    .getByRole('list', { name: 'Saved questions' })
    .getByRole('button', { name: /^New claims/ })
    .click();
  await expect(found(page)).toHaveText('No claim answers');
});

test('the palette finds a saved question by its name', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await press(page, 'Escape');
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+k');
  await page.keyboard.type('weak');
  await expect(page.getByRole('listbox', { name: 'Commands' }).getByRole('option').first()).toHaveText(
    /^Weak, unverified\s*Saved question$/,
  );
  await press(page, 'Enter');
  await expect(found(page)).toHaveText(/^6 claims/);
  await expect(query(page)).toBeVisible();
});

test('names from a list or a column of a file are looked up, and those without a trace are listed', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await runCommand(page, 'Look Up Names');
  const dialog = page.getByRole('dialog', { name: 'Look up names' });
  await dialog.getByLabel('Choose a File…').setInputFiles({
    name: 'names.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('code;name\n1;Kestrel Grain\n2;Nobody of Nowhere\n3;Ilva Renko\n'),
  });
  await dialog.getByRole('combobox', { name: 'Column' }).selectOption({ label: 'name' });
  const names = dialog.getByRole('textbox', { name: 'Names or phrases, one per line' });
  await expect(names).toHaveValue('Kestrel Grain\nNobody of Nowhere\nIlva Renko');
  await accessibleInBothThemes(page, 'names to look up');
  await dialog.getByRole('button', { name: 'Look Up', exact: true }).click();
  await expect(dialog.getByRole('button', { name: '2 found', exact: true })).toBeVisible();
  await accessibleInBothThemes(page, 'names that were looked up');
  await dialog.getByRole('button', { name: '1 not found' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText(['Nobody of Nowhere']);
  await dialog.getByRole('button', { name: 'Copy List' }).click();
  await dialog.getByRole('button', { name: '2 found' }).click();
  await dialog.getByRole('button', { name: /^Kestrel Grain/ }).click();
  await expect(dialog).toBeHidden();
  await expect(chips(page)).toHaveText([/“Kestrel Grain”/]);
});

test('fifty thousand names are looked up while the window goes on answering', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await runCommand(page, 'Look Up Names');
  const dialog = page.getByRole('dialog', { name: 'Look up names' });
  const names = Array.from({ length: 50_000 }, (_, nth) => `Name ${nth}`).join('\n');
  await dialog.getByLabel('Choose a File…').setInputFiles({
    name: 'names.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(names),
  });
  await expect(dialog.getByText('50,000 names')).toBeVisible();
  await dialog.getByRole('button', { name: 'Look Up', exact: true }).click();
  await expect(dialog.getByText(/^Looked up [\d,]+ of 50,000 names…$/)).toBeVisible();
  // It ends when the dialog is closed.
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await askFor(page, 'claim');
  await expect(found(page)).toHaveText(/^46 claims/);
});
