import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../e2e/person.ts';
import { bring, type Folders, putFile, rowsOf } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

/** Files that cannot be imported: how each is made, and what must be said of it. */
interface BadFile {
  readonly make: (folders: Folders) => string;
  readonly says: RegExp;
  /** The window asks a person where the command line refuses. */
  readonly isAsked?: boolean;
}

const files: Record<string, BadFile> = {
  'a picture': {
    make: (folders) =>
      putFile(folders, 'photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 1])),
    says: /photo\.txt.* picture/,
  },
  'random bytes': {
    make: (folders) =>
      putFile(folders, 'noise.txt', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 167) % 251))),
    says: /noise\.txt.* binary/,
  },
  'text in an encoding that is not certain': {
    make: (folders) => putFile(folders, 'latin.txt', Buffer.from('2\xb13 and 4\xb5.\n', 'latin1')),
    says: /latin\.txt.*(encod|UTF-8)/,
    isAsked: true,
  },
  'an empty file': {
    make: (folders) => putFile(folders, 'empty.txt', ''),
    says: /empty\.txt.*(empty|no text)/,
  },
  'JSON of another program': {
    make: (folders) => putFile(folders, 'other.json', '{"hello": ["world"]}'),
    says: /other\.json/,
  },
  'JSON that is broken': {
    make: (folders) => putFile(folders, 'broken.json', '{"format": "glossator-annotations", '),
    says: /broken\.json/,
  },
  'an export of a newer Glossator': {
    make: (folders) => putFile(folders, 'newer.json', '{"format": "glossator-annotations", "version": 99}'),
    says: /newer\.json.*newer/,
  },
  'a file that is not there': {
    make: ({ home }) => join(home, 'gone.txt'),
    says: /gone\.txt.*does not exist/,
  },
  'an empty folder': {
    make: ({ home }) => {
      mkdirSync(join(home, 'nothing'));
      return join(home, 'nothing');
    },
    says: /nothing.*contains nothing that can be imported/,
  },
  ...(process.getuid?.() === 0
    ? {}
    : {
        'a file that may not be read': {
          make: (folders: Folders) => {
            const path = putFile(folders, 'secret.txt', 'A secret.\n');
            chmodSync(path, 0);
            return path;
          },
          says: /secret\.txt.*permission/,
        },
      }),
};

/** What an import leaves: its articles, and its entry in the history. */
const everything = 'SELECT id FROM article UNION ALL SELECT seq FROM history';

test('what cannot be imported is named with its reason, and nothing is stored', async ({
  workbench,
  folders,
  cli,
}) => {
  const { page, answerOpen } = workbench;
  const before = rowsOf(folders, everything);
  const bad = Object.entries(files).map(([name, file]) => ({ ...file, name, path: file.make(folders) }));
  const failed = await cli('import', ...bad.map(({ path }) => path));
  expect(failed).toMatchObject({ status: 1, stdout: '' });
  const sentences = failed.stderr.trim().split('\n');
  expect(sentences).toHaveLength(bad.length);
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);

  for (const { name, path, says, isAsked = false } of bad) {
    await test.step(name, async () => {
      expect(sentences).toContainEqual(expect.stringMatching(says));
      await answerOpen([path]);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      if (isAsked) {
        await page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'Cancel' }).click();
        return;
      }
      await expect(messages(page)).toContainText(says);
      await page.getByRole('button', { name: 'Dismiss' }).click();
    });
  }
  expect(rowsOf(folders, everything)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('a good file comes in although the ones beside it do not', async ({ workbench, folders }) => {
  const { page, answerOpen } = workbench;
  const bad = putFile(folders, 'empty.txt', '');
  await answerOpen([bad, putFile(folders, 'good.txt', 'A good report.\n')]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(messages(page)).toContainText('empty.txt');
  await expect(
    page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: /^A good report/ }),
  ).toBeVisible();
});

test('a title that turns around what is read behind it leaves the name of the window alone', async ({
  start,
  folders,
}) => {
  await bring(folders, 'report.txt', 'Troops \u202eredrob\n\nThey crossed it.\n');
  const { page } = await start();
  await expect(page).toHaveTitle(/^Troops redrob – .+ – Glossator$/);
});
