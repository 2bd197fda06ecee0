import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../electron/store/open.ts';
import { readSalvage, salvage } from '../../electron/store/safety/salvage.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { readHere } from '../../electron/transfer/readGroup.ts';
import { rereadWith } from '../../electron/transfer/reread.ts';
import { addArticle, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

/** A closed workspace of 60 articles with two annotations each. */
function large() {
  const workspace = open(temporaryFolder());
  for (let index = 0; index < 60; index += 1) {
    const text = `Article ${index} says that over 11,000 soldiers were sent. ${'More words follow. '.repeat(200)}`;
    const id = addArticle(workspace, text, `${index}.txt`);
    tag(workspace, id, 'figure', '11,000');
    tag(workspace, id, 'claim', 'soldiers were sent');
  }
  const state = stateOf(workspace);
  workspace.close();
  return { dir: workspace.dir, file: workspace.file, state };
}

const reread = rereadWith(readHere);

const isDamaged = (dir: string) => {
  const opened = openWorkspace(dir, { create: false });
  if (opened.ok) opened.value.close();
  return !opened.ok && opened.error.code === 'damaged';
};

describe('salvage', () => {
  test('after a page that was overwritten, all but what stood on it is there, and said', async () => {
    const { dir, file } = large();
    for (const page of [21, 60, 90]) {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0xa5, page * 4096, (page + 1) * 4096));
    }
    expect(isDamaged(dir)).toBe(true);
    const before = readFileSync(file);
    const read = await readSalvage(file, reread);
    expect(readFileSync(file).equals(before)).toBe(true);
    const saved = await salvage(file, reread);
    expect(readFileSync(saved.setAside ?? '').equals(before)).toBe(true);
    expect(saved.articles).toBe(read.dossier.articles.length);
    expect(saved.articles).toBeGreaterThan(40);
    expect(saved.annotations).toBeGreaterThan(80);
    expect(saved.lost.length).toBeGreaterThan(1);
    const workspace = open(dir, false);
    expect(verifyWorkspace(workspace)).toEqual([]);
    expect(workspace.articles.ids()).toHaveLength(saved.articles);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('after a header of zeros everything is there', async () => {
    const { dir, file, state } = large();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 0, 100));
    expect(isDamaged(dir)).toBe(true);
    const saved = await salvage(file, reread);
    expect(saved).toMatchObject({
      articles: 60,
      annotations: 120,
      lost: [expect.stringContaining('history')],
    });
    expect(stateOf(open(dir, false))).toEqual(state);
  });

  test('a database that is only behind its mark keeps its history', async () => {
    const { dir, file, state } = large();
    const older = readFileSync(file);
    const later = open(dir, false);
    addArticle(later, 'The last one.');
    const { seq } = later.history.head() ?? { seq: 0 };
    later.close();
    writeFileSync(file, older);
    expect(isDamaged(dir)).toBe(true);
    expect((await salvage(file, reread)).lost).toEqual([expect.stringMatching(/is missing 1 saved action/)]);
    const workspace = open(dir, false);
    expect(stateOf(workspace)).toEqual(state);
    expect(workspace.history.lastSeq()).toBe(seq - 1);
  });

  test('where nothing can be read it says so and changes nothing', async () => {
    const { dir, file } = large();
    writeFileSync(file, Buffer.alloc(40_960, 0x20));
    await expect(salvage(file, reread)).rejects.toThrow(
      `Nothing in “${file}” can be read: restore a backup.`,
    );
    expect(readFileSync(file).length).toBe(40_960);
    expect(existsSync(`${file}.salvaged`)).toBe(false);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
