import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { type Story, stories } from '../fixtures/deliveries.ts';
import { importBytes, importPaths } from '../fixtures/importing.ts';
import { newerNexis, nexisIn } from '../fixtures/nexis.ts';
import { emptyState, open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

const numbered = (count: number): readonly Story[] =>
  Array.from({ length: count }, (_, index) => {
    const [story] = stories;
    if (!story) throw new Error('no story');
    return {
      ...story,
      title: `Report ${index}`,
      paragraphs: [`${story.paragraphs[0]} It was report ${index}.`],
    };
  });

const words = nexisIn.en;
if (!words) throw new Error('no words');

test('a delivery of a thousand articles is one undo, and its file is stored once', async () => {
  const workspace = open(temporaryFolder());
  const bytes = Buffer.from(newerNexis(words, { given: numbered(1000) }).join('\n\n'));
  const { counts, rows } = await importBytes(workspace, { fileName: 'delivery.txt', bytes });
  expect(counts).toMatchObject({ articles: 1000, alreadyThere: 0, annotations: 0, failed: 0 });
  expect(JSON.stringify(rows)).toContain('Read as a delivery of Nexis with 1,000 articles.');
  const [id = ''] = workspace.articles.ids();
  expect(workspace.articles.get(id)?.source).toMatchObject({
    publisher: 'The Valley Courier',
    author: 'Mira Solberg',
    publishedAt: '2023-05-09',
  });
  expect(verifyWorkspace(workspace)).toEqual([]);
  const again = await importBytes(workspace, { fileName: 'delivery.txt', bytes });
  expect(again.counts).toMatchObject({ articles: 0, alreadyThere: 1000 });
  workspace.actions.undo();
  expect(stateOf(workspace)).toEqual(emptyState);
});

test('a folder of deliveries and feeds comes in by its content, and is one undo', async () => {
  const workspace = open(temporaryFolder());
  const folder = join(temporaryFolder(), 'week');
  mkdirSync(folder);
  writeFileSync(join(folder, 'delivery.txt'), newerNexis(words, { given: numbered(300) }).join('\n\n'));
  const item = (index: number) =>
    `<item><title>Entry ${index}</title><link>https://valley.example/${index}</link><description>Entry ${index} says that the dam is closed.</description></item>`;
  for (const [at, ending] of ['rss', 'xml', 'atom', 'txt'].entries()) {
    const items = Array.from({ length: 100 }, (_, index) => item(at * 100 + index));
    writeFileSync(
      join(folder, `feed-${at}.${ending}`),
      `<rss version="2.0"><channel><title>Valley</title>${items.join('')}</channel></rss>`,
    );
  }
  const { counts, failed } = await importPaths(workspace, [folder]);
  expect(failed).toEqual([]);
  expect(counts).toMatchObject({ articles: 700, alreadyThere: 0, annotations: 0, failed: 0 });
  workspace.actions.undo();
  expect(stateOf(workspace)).toEqual(emptyState);
});
