import { articleIsOpen, articleText, press } from './person.ts';
import { expect, ownStart } from './story.ts';

ownStart(
  'with nothing picked the inspector is about the article, by keys too',
  async ({ workbench, start, cli }) => {
    const { page } = workbench;
    await press(page, 'F6');
    if (!(await articleText(page).evaluate((text) => text === document.activeElement)))
      await press(page, 'F6');
    await press(page, 'F6');
    const about = page.getByRole('region', { name: 'This article' });
    await expect(about.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await about.getByRole('textbox', { name: 'Published' }).fill('27.2');
    await press(page, 'Enter');
    await expect(about.getByRole('alert')).toContainText('Enter the year as well');
    await about.getByRole('textbox', { name: 'Published' }).fill('27 Feb 2025');
    await press(page, 'Escape');
    await expect(articleText(page)).toBeFocused();
    await expect(page.getByRole('main').locator('.facts')).toContainText('27 Feb 2025');
    await press(page, 'm');
    await expect(about.getByRole('textbox', { name: 'Note on the article' })).toBeFocused();
    await page.keyboard.type('Compare with the other agency');
    await workbench.app.close();
    const again = await start();
    await articleIsOpen(again.page);
    await expect(again.page.getByRole('textbox', { name: 'Note on the article' })).toHaveValue(
      'Compare with the other agency',
    );
    const { stdout } = await cli('export', '--format', 'json', '--out', '-');
    expect(JSON.parse(stdout).articles[0]).toMatchObject({ source: { publishedAt: '2025-02-27' } });
  },
);
