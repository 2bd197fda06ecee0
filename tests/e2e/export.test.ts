import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  annotationsAre,
  exportByDialog,
  isPicked,
  mark,
  messages,
  placeCaretBefore,
  press,
  saved,
} from './person.ts';
import { expect, ownStart, test } from './story.ts';
import { closeFolder, type Folders, newFolders, putFile, removeFolders, root, runCli } from './workbench.ts';

interface ExportedFile {
  readonly exportedAt: string;
  readonly articles: readonly {
    readonly text: string;
    readonly annotations: readonly {
      readonly tag: string;
      readonly note: string | null;
      readonly segments: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
    }[];
  }[];
}

ownStart(
  'the dialog and the command line write the same, and it comes back unharmed',
  async ({ workbench, folders, cli }) => {
    const { page } = workbench;
    const path = (name: string) => join(folders.home, name);
    const read = (name: string) => readFileSync(path(name), 'utf8');
    expect(
      (await cli('import', putFile(folders, 'emoji.txt', '📰 Über 11,000 👍🏽 soldiers.\n'))).status,
    ).toBe(0);
    await page.getByRole('button', { name: /Über 11,000/ }).click();
    await mark(page, 'Figure', '11,000 👍🏽 soldiers');
    await page.getByRole('button', { name: /^South Korea/ }).click();
    await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
    await mark(page, 'Figure', 'over 11,000 soldiers');
    await press(page, 'm');
    await page.keyboard.type('At least — says the NIS 📰');
    await press(page, 'ControlOrMeta+Enter');
    await mark(page, 'Quote', 'Russia has once again deployed North Korean soldiers alongside its troops,');
    await saved(page);

    await exportByDialog(workbench, path('dialog.json'));
    await expect(messages(page)).toHaveText('Exported 4 annotations from 2 articles to dialog.json.');
    const done = await cli('export', '--format', 'json', '--out', path('open.json'));
    expect(done).toMatchObject({ status: 0, stderr: '' });
    await workbench.app.close();
    expect((await cli('export', '--format', 'json', '--out', path('closed.json'))).status).toBe(0);
    expect(withoutDate(read('open.json'))).toBe(withoutDate(read('dialog.json')));
    expect(withoutDate(read('closed.json'))).toBe(withoutDate(read('dialog.json')));

    await test.step('every offset counts code points of the text', () => {
      const file: ExportedFile = JSON.parse(read('dialog.json'));
      const segments = file.articles.flatMap(({ text, annotations }) =>
        annotations.flatMap((annotation) => annotation.segments.map((segment) => ({ text, ...segment }))),
      );
      expect(segments).toHaveLength(4);
      for (const { text, start, end, exact } of segments) {
        expect(Array.from(text).slice(start, end).join('')).toBe(exact);
      }
      const [emoji] = segments.filter(({ exact }) => exact.startsWith('11,000'));
      expect(emoji).toMatchObject({ start: 7, end: 25, exact: '11,000 👍🏽 soldiers' });
      expect(file.articles.flatMap(({ annotations }) => annotations.map(({ note }) => note))).toContain(
        'At least — says the NIS 📰',
      );
    });

    await test.step('the file keeps to the published schema', () => {
      const schema = JSON.parse(
        readFileSync(join(root, 'shared/formats/glossator/glossator.schema.json'), 'utf8'),
      );
      const validate = new Ajv2020({ validateFormats: false }).compile(schema);
      validate(JSON.parse(read('dialog.json')));
      expect(validate.errors).toBeNull();
      expect(validate({ ...JSON.parse(read('dialog.json')), offsetUnit: 'byte' })).toBe(false);
    });

    await test.step('an empty workspace takes it in and gives the same bytes again', async () => {
      const other: Folders = newFolders();
      try {
        expect(await runCli(other, ['import', path('dialog.json')])).toMatchObject({ status: 0, stderr: '' });
        const back = path('back.json');
        expect((await runCli(other, ['export', '--format', 'json', '--out', back])).status).toBe(0);
        expect(withoutDate(read('back.json'))).toBe(withoutDate(read('dialog.json')));
      } finally {
        removeFolders(other);
      }
    });
  },
);

test('an export that cannot be written says so in one sentence and leaves nothing behind', async ({
  workbench,
  folders,
  cli,
}) => {
  const { page } = workbench;
  await placeCaretBefore(page, 'South Korea’s');
  await press(page, 'w');
  await press(page, '2');
  await isPicked(page, 'Actor: South');
  const closed = join(folders.home, 'closed');
  mkdirSync(closed);
  const open = closeFolder(closed);
  try {
    for (const [path, reason] of [
      [join(folders.home, 'missing', 'out.json'), /there is no folder/],
      [closed, /is a folder/],
      ...(open ? [[join(closed, 'out.json'), /read-only or cannot be accessed/] as const] : []),
    ] as const) {
      await exportByDialog(workbench, path);
      await expect(messages(page)).toContainText(reason);
      await expect(messages(page)).toContainText(path);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Dismiss' }).click();

      const failed = await cli('export', '--format', 'json', '--out', path);
      expect(failed).toMatchObject({ status: 1, stdout: '' });
      expect(failed.stderr).toMatch(reason);
      expect(failed.stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(readdirSync(closed)).toEqual([]);
    expect(readdirSync(folders.home).filter((name) => name.includes('unfinished'))).toEqual([]);
    expect(existsSync(join(folders.home, 'missing'))).toBe(false);
  } finally {
    open?.();
  }

  await test.step('a dialog that is cancelled writes nothing and keeps everything', async () => {
    const before = readdirSync(folders.home);
    await exportByDialog(workbench, null);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(readdirSync(folders.home)).toEqual(before);
    await annotationsAre(page, ['Actor: South']);
  });
});

function withoutDate(content: string): string {
  expect(content).toMatch(/"exportedAt": "\d{4}-\d\d-\d\dT[\d:.]+Z"/);
  return content.replace(/"exportedAt": "[^"]*"/, '"exportedAt": ""');
}
