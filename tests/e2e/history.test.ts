import { articleIsOpen, articleText, mark, press, runCommand, saved } from './person.ts';
import { expect, ownStart, test } from './story.ts';

ownStart(
  'the name of who annotates is asked for once, in passing, and goes into history and export',
  async ({ start, cli }) => {
    let { app, page } = await start();
    await articleIsOpen(page);
    const card = () => page.getByRole('form', { name: 'Annotator' });
    await expect(card()).toBeHidden();
    await mark(page, 'Figure', 'over 11,000 soldiers');
    await expect(card()).toBeVisible();
    await expect(articleText(page)).toBeFocused();
    await card().getByRole('button', { name: 'Not Now' }).click();
    await expect(card()).toBeHidden();

    await test.step('who does not want to say it is not asked again', async () => {
      await app.close();
      ({ app, page } = await start());
      await mark(page, 'Actor', 'North Korea');
      await saved(page);
      await expect(card()).toBeHidden();
    });

    await test.step('but can say it at any time', async () => {
      await runCommand(page, 'Your Name');
      await expect(page.getByRole('textbox', { name: 'Annotator’s name' })).toBeFocused();
      await page.keyboard.type(' Zoë Kim ');
      await press(page, 'Enter');
      await expect(card()).toBeHidden();
      await expect(articleText(page)).toBeFocused();
      await mark(page, 'Claim', 'heavy casualties');
      await expect(page.getByRole('region', { name: 'This annotation' })).toContainText('Zoë Kim, today');
      await press(page, 'ControlOrMeta+h');
      const entries = page.getByRole('listbox', { name: 'Entries' }).getByRole('option');
      await expect(entries.first()).toContainText('Zoë Kim');
      await page.getByRole('combobox', { name: 'Person' }).selectOption('Zoë Kim');
      await expect(entries).toHaveCount(1);
      await press(page, 'Escape');
    });

    const { stdout } = await cli('history', '--by', 'Zoë Kim');
    expect(stdout).toMatch(/Zoë Kim {2}Tag “heavy casualties” as claim\n$/);
    const json = await cli('export', '--format', 'json', '--out', '-');
    expect(json.stdout.match(/"createdBy": "Zoë Kim"/g)).toHaveLength(1);
  },
);
