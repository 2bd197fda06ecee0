import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { newsDossier, newsMarks, newsText } from '../fixtures/corpus.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { articleIsOpen, messages, press } from './person.ts';
import { expect, test } from './story.ts';
import { bring } from './workbench.ts';

const text = 'Over 11,000 soldiers went to Kursk, <b>the NIS</b> said.\n';
const marks = [
  { tag: 'claim', words: 'Over 11,000 soldiers went to Kursk', note: 'Seen <script>twice</script>.' },
  { tag: 'figure', words: 'Over 11,000 soldiers' },
  { tag: 'actor', words: 'the NIS' },
] as const;

test('an article goes out as a report for people, as a page and on paper', async ({
  start,
  cli,
  folders,
}) => {
  const file = linkedReport(text, marks, [{ type: 'claimer', from: 0, to: 2 }]);
  await bring(folders, 'report.json', file);
  const { app, page, answerSave } = await start();
  await articleIsOpen(page);
  const exportAs = async (format: string, name: string) => {
    await answerSave(join(folders.home, name));
    await press(page, 'ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: 'Export annotations' });
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
    await expect(dialog).toContainText('a report is for reading');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(messages(page)).toContainText(`Exported 3 annotations from 1 article to ${name}.`);
  };

  await test.step('the page shows marks and tables that lead to each other, and runs nothing', async () => {
    await exportAs('HTML report', 'report.html');
    const html = readFileSync(join(folders.home, 'report.html'), 'utf8');
    const { document } = parseHTML(html);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
    const links = [...document.querySelectorAll('a[href^="#"]')];
    expect(
      links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '')),
    ).not.toContain(null);
    expect(document.querySelectorAll('script, img, iframe, object, form, link').length).toBe(0);
    expect(
      document
        .querySelector('.text')
        ?.textContent?.replace(/[CFA]\d/g, '')
        .trim(),
    ).toBe(text.trim());
    expect(rows[0]).toBe('C1Over 11,000 soldiers went to KurskClaimerA1 the NISSeen <script>twice</script>.');
    expect(html).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
  });

  await test.step('on paper its pages can be read by programs that read aloud', async () => {
    await exportAs('PDF report', 'report.pdf');
    const pdf = readFileSync(join(folders.home, 'report.pdf')).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    // The window that it was laid out in has gone again.
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
  });

  await test.step('the command line writes the page, and says where the PDF comes from', async () => {
    expect((await cli('export', '--format', 'html', '--out', join(folders.home, 'cli.html'))).status).toBe(0);
    expect(readFileSync(join(folders.home, 'cli.html'), 'utf8')).toContain('<mark data-tag="claim"');
    expect((await cli('export', '--format', 'pdf', '--out', 'x.pdf')).stderr).toContain(
      'Only the window can export a PDF',
    );
  });
});

test('a report of thousands of annotations says what it is at, and can be cancelled', async ({
  start,
  folders,
}) => {
  const text = newsText(400_000);
  await bring(
    folders,
    'many.json',
    encodeText(glossator, newsDossier([{ text, marks: newsMarks(text, 4000) }])),
  );
  const { app, page, answerSave } = await start();
  await articleIsOpen(page);
  await answerSave(join(folders.home, 'many.pdf'));
  await press(page, 'ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'PDF report' });
  await dialog.getByRole('button', { name: 'Save' }).click();

  await expect(dialog.getByRole('progressbar', { name: 'Export' })).toHaveAttribute(
    'aria-valuetext',
    'Laying out the pages…',
  );
  await expect(dialog.getByText(/^\d+ s$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(messages(page)).toHaveText('The export was cancelled: nothing was saved.');
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(readdirSync(folders.home)).not.toContain('many.pdf');

  // The dialog is there for another try, and its Cancel closes it again.
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});
