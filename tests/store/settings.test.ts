import { describe, expect, test } from 'vitest';
import { open, tag, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

const one = '01a208f7-9939-7260-a9a1-71d919621400';
const other = '01a208f7-9939-7260-a9a1-71d919621401';

/** Puts a row into the table that no Glossator would write. */
function plant({ db }: ReturnType<typeof open>, key: string, value: string): void {
  db.pragma('ignore_check_constraints = ON');
  db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)').run(key, value);
}

describe('the settings', () => {
  test('are remembered key by key, and survive a restart', () => {
    const workspace = open(temporaryFolder());
    workspace.settings.save({ annotator: 'Kim', theme: 'dark' });
    workspace.settings.save({ textSize: 20, theme: undefined });
    workspace.close();
    expect(open(workspace.dir).settings.read()).toStrictEqual({
      annotator: 'Kim',
      theme: 'dark',
      textSize: 20,
    });
  });

  test.each([
    ['no JSON', '{'],
    ['a value that does not fit', '5'],
  ])('with %s in a row forget that row alone, and do not keep anybody from working', (_, value) => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.settings.save({ annotator: 'Kim', theme: 'dark', textSize: 20 });
    plant(workspace, 'annotator', value);
    plant(workspace, 'theme', value);
    expect(workspace.settings.read()).toStrictEqual({ textSize: 20 });
    expect(workspace.settings.annotator()).toBeUndefined();
    const id = tag(workspace, articleId, 'claim', 'Over');
    expect(workspace.annotations.get(id)?.createdBy).toBe('analyst');
  });

  test('that this version does not know are left alone', () => {
    const { settings, ...workspace } = open(temporaryFolder());
    settings.save({ theme: 'light' });
    plant({ settings, ...workspace }, 'colour', '"red"');
    expect(settings.read()).toStrictEqual({ theme: 'light' });
  });
});

describe('the annotator', () => {
  test('is nobody until a name was said, and then that name', () => {
    const { settings } = open(temporaryFolder());
    expect(settings.annotator()).toBeUndefined();
    settings.save({ theme: 'dark' });
    expect(settings.annotator()).toBeUndefined();
    settings.save({ annotator: 'Kim' });
    expect(settings.annotator()).toBe('Kim');
    settings.save({ annotator: null });
    expect(settings.annotator()).toBeUndefined();
  });
});

describe('where an article was left', () => {
  test('is its beginning until something else was saved, each article for itself, and survives a restart', () => {
    const workspace = open(temporaryFolder());
    expect(workspace.settings.scrollOffset(one)).toBe(0);
    workspace.settings.saveScrollOffset(one, 1200);
    workspace.settings.saveScrollOffset(other, 7);
    workspace.settings.saveScrollOffset(one, 1300);
    workspace.close();
    const { settings } = open(workspace.dir);
    expect([settings.scrollOffset(one), settings.scrollOffset(other)]).toEqual([1300, 7]);
  });

  test('does not disturb the settings, nor they it', () => {
    const { settings } = open(temporaryFolder());
    settings.saveScrollOffset(one, 5);
    settings.save({ theme: 'dark' });
    expect(settings.read()).toStrictEqual({ theme: 'dark' });
    expect(settings.scrollOffset(one)).toBe(5);
  });

  test.each(['{', '-1', '1.5', '"5"', 'null'])('is forgotten when the row holds %s', (value) => {
    const workspace = open(temporaryFolder());
    workspace.settings.saveScrollOffset(other, 3);
    plant(workspace, `scroll:${one}`, value);
    expect([workspace.settings.scrollOffset(one), workspace.settings.scrollOffset(other)]).toEqual([0, 3]);
    expect(workspace.settings.read()).toStrictEqual({});
  });
});
