import type { ElectronApplication, Page } from 'playwright/test';
import { tags } from '../../shared/model/tag.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { articleIsOpen, articleText, messages, press, runCommand } from './person.ts';
import { expect, ownStart, test } from './story.ts';
import { bring } from './workbench.ts';

const text = `Over 11,000 soldiers were sent, an agency said.\n\n${'One more paragraph that fills the page with words.\n\n'.repeat(80)}The ministry denied it.\n`;

test('an article is printed whole, black on white, with its title, its source, its marks and their letters', async ({
  start,
  folders,
}) => {
  const report = linkedReport(text, [
    { tag: 'claim', words: 'Over 11,000 soldiers were sent' },
    { tag: 'figure', words: 'Over 11,000 soldiers' },
    { tag: 'actor', words: 'The ministry' },
  ]);
  await bring(folders, 'report.json', report);
  const { app, page } = await start();
  await articleIsOpen(page);
  await runCommand(page, 'Dark Theme');

  const sheet = await sheetOf(page);
  const pages = await pagesPrinted(app);
  expect(pages).toBeGreaterThan(2);
  const { words, marks, letters, blocks } = await sheet();
  expect(words).toMatch(/^A report\s*Agency · 27 Feb 2025 · report\.txt/);
  expect(words).toMatch(/The ministry denied it\.$/);
  expect(blocks).toBe(82);
  expect(marks).toEqual([
    'claim: Over 11,000 soldiers',
    'figure: Over 11,000 soldiers',
    'claim:  were sent',
    'actor: The ministry',
  ]);
  expect(letters).toEqual(['C', 'F', 'A']);

  await test.step('on paper nothing else of the window is seen; on screen nothing of the paper', async () => {
    await expect(page.locator('.print-view')).toHaveCount(0);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.print-view')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-view')).toBeVisible();
    await expect(page.locator('.print-view')).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(articleText(page)).toBeVisible();
  });
});

test('three hundred nested marks are drawn by as many elements as there are lines to tell apart', async ({
  start,
  folders,
}) => {
  const depth = 300;
  const nested = `${'a '.repeat(depth)}word${' z'.repeat(depth)}`;
  const marks = Array.from({ length: depth }, (_, index) => ({
    tag: tags[index % tags.length] ?? ('claim' as const),
    words: nested.slice(index * 2, nested.length - index * 2),
  }));
  await bring(folders, 'nested.json', linkedReport(`${nested}\n`, marks));
  const { page } = await start();
  await articleIsOpen(page);
  const sheet = await sheetOf(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const seen = await sheet();
  expect(seen.letters).toHaveLength(depth);
  // One for each run, and at most four around it.
  expect(seen.marks.length).toBeGreaterThan(2 * depth);
  expect(seen.marks.length).toBeLessThan(4 * 2 * depth);
});

ownStart('Print asks the system, and says when that fails', async ({ workbench: { app, page } }) => {
  await answerPrinting(app, '');
  await press(page, 'ControlOrMeta+p');
  await expect.poll(() => page.title()).toMatch(/printed with its backgrounds/);
  await expect(messages(page)).toHaveText('');
  await answerPrinting(app, 'Print job canceled');
  await runCommand(page, 'Print…');
  await expect(messages(page)).toHaveText('');
  await answerPrinting(app, 'Invalid printer settings');
  await runCommand(page, 'Print…');
  await expect(page.getByText('could not be printed (Invalid printer settings)')).toBeVisible();
});

/** Lets the system's own print dialog answer with a reason for failing, or (empty) with success. */
async function answerPrinting(app: ElectronApplication, failure: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, reason) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('There is no window.');
    window.webContents.print = (options, done) => {
      if (options?.printBackground) {
        void window.webContents.executeJavaScript('document.title = "printed with its backgrounds"');
      }
      done?.(reason === '', reason);
    };
  }, failure);
}

/** Prints to a PDF and counts its pages. */
async function pagesPrinted(app: ElectronApplication): Promise<number> {
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ printBackground: true });
    return printed?.toString('latin1') ?? '';
  });
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

interface SheetSeen {
  readonly words: string;
  readonly marks: readonly string[];
  readonly letters: readonly string[];
  readonly blocks: number;
}

/** Looks at the sheet in the moment in which the engine lays it out; gives what asks for what was seen. */
async function sheetOf(page: Page): Promise<() => Promise<SheetSeen>> {
  const seen = await page.evaluateHandle(() => {
    const result = { words: '', marks: [] as string[], letters: [] as string[], blocks: 0 };
    const look = () => {
      const sheet = document.querySelector('.print-view');
      const all = (selector: string) => [...(sheet?.querySelectorAll<HTMLElement>(selector) ?? [])];
      result.words = sheet?.textContent ?? '';
      result.marks = all('.print-block .print-mark').map(
        (mark) => `${mark.dataset.tag}: ${mark.textContent}`,
      );
      result.letters = all('.print-block .print-letter').map((letter) => letter.textContent ?? '');
      result.blocks = all('.print-block').length;
    };
    window.addEventListener('beforeprint', look, { once: true });
    return result;
  });
  return () => seen.jsonValue();
}
