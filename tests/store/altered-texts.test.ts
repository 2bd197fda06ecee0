import { describe, expect, test } from 'vitest';
import { runCli } from '../../electron/cli.ts';
import { articleHandlers } from '../../electron/ipc/articles.ts';
import { revisionHandlers } from '../../electron/ipc/revisions.ts';
import { exportTo } from '../../electron/transfer/exportTo.ts';
import { formats } from '../../shared/formats/index.ts';
import { tamperWith } from '../fixtures/tamper.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

/** A report with a mark whose text the disk has changed, and one that is whole. */
function altered() {
  const workspace = open(temporaryFolder());
  const id = addArticle(workspace, 'Seven soldiers\n\nSeven soldiers were seen near Kursk.\n', 'seven.txt');
  tag(workspace, id, 'claim', 'seen near Kursk');
  const whole = addArticle(workspace, 'Another report\n\nNothing was seen.\n', 'whole.txt');
  workspace.close();
  tamperWith(
    workspace.file,
    `UPDATE article_text SET text = replace(text, 'Seven s', 'Eleve s') WHERE article_id = '${id}'`,
  );
  return { workspace: open(workspace.dir, false), id, whole };
}

const request = { includeSuggestions: false, exportedAt: '2026-01-01T00:00:00.000Z' };
const named = /The text of “Seven soldiers” has changed on the disk since it was imported/;
const written = formats.filter(({ encode }) => encode).map(({ id }) => id);

describe('a text that the disk has changed', () => {
  test.each(written)('is not exported as %s, and is named; the others are', (format) => {
    const { workspace, id, whole } = altered();
    for (const articleIds of [null, [id], [whole, id]])
      expect(() => exportTo(null, workspace, { ...request, format, articleIds })).toThrow(named);
    const path = `${temporaryFolder()}/out`;
    expect(exportTo(path, workspace, { ...request, format, articleIds: [whole] })).toMatchObject({
      articles: 1,
    });
  });

  test('is named on the command line, with nothing on standard output', async () => {
    const { workspace } = altered();
    const said = { out: '', error: '' };
    const status = await runCli(['export', '--format', 'html', '--out', '-', '--workspace', workspace.dir], {
      out: (text) => (said.out += String(text)),
      error: (text) => (said.error += String(text)),
    });
    expect([status, said.out]).toEqual([1, '']);
    expect(said.error).toMatch(named);
  });

  test('can be read, and the window is told', () => {
    const { workspace, id, whole } = altered();
    const handlers = articleHandlers({ workspace: () => workspace });
    const opened = handlers['articles.open']({ id });
    if (opened instanceof Promise) throw new Error('An article is read at once.');
    expect(opened.isAltered).toBe(true);
    expect(new TextDecoder().decode(opened.text)).toContain('Eleve soldiers');
    expect(handlers['articles.open']({ id: whole })).toMatchObject({ isAltered: false });
  });

  test('is compared with no other version, and nothing is carried over from it or to it', () => {
    const { workspace, id, whole } = altered();
    const { compare } = { compare: revisionHandlers({ workspace: () => workspace })['revisions.compare'] };
    for (const [newer, older] of [
      [id, whole],
      [whole, id],
    ] as const)
      expect(() => compare({ newer, older })).toThrow(named);
    expect(() => workspace.actions.relateVersions(whole, id)).toThrow(named);
    expect(workspace.articles.find(whole)?.record.revisionOf).toBeUndefined();
  });
});
