import { expect, test } from 'vitest';
import { inspectFiles } from '../../electron/transfer/inspectFiles.ts';
import { importBytes } from '../fixtures/importing.ts';
import { onePage, pdfOf } from '../fixtures/pdfFile.ts';
import { emptyState, open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

/** A PDF of one line, all of which somebody has highlighted. */
function highlighted(): Buffer {
  const objects = onePage('BT /F1 14 Tf 60 760 Td (The port is closed until Friday.) Tj ET');
  objects[3] = String(objects[3]).replace('/Contents', '/Annots [6 0 R] /Contents');
  objects[6] =
    '<< /Type /Annot /Subtype /Highlight /C [1 1 0] /T (Ana) /Contents (Who says so?) /Rect [58 756 300 774] /QuadPoints [58 774 300 774 58 756 300 756] /F 4 >>';
  return pdfOf(objects);
}

test('what is highlighted in a PDF comes in as annotations, once, and goes with the article', async () => {
  const workspace = open(temporaryFolder());
  const file = { fileName: 'port.pdf', bytes: highlighted() };
  const { counts, rows } = await importBytes(workspace, file);
  expect(counts).toMatchObject({ articles: 1, annotations: 1, failed: 0 });
  const [annotation] = workspace.annotations.ofArticle(rows[0]?.id ?? '');
  expect(annotation).toMatchObject({
    tag: 'claim',
    segments: [{ exact: 'The port is closed until Friday.' }],
    note: 'Who says so?\nLabel: Highlight (yellow)',
    createdBy: 'Ana',
    origin: { kind: 'import', format: 'pdf', fileName: 'port.pdf' },
  });
  expect((await importBytes(workspace, file)).counts).toMatchObject({ alreadyThere: 1, annotations: 0 });
  workspace.actions.undo();
  expect(stateOf(workspace)).toEqual(emptyState);
});

test('a person says what a colour means', async () => {
  const workspace = open(temporaryFolder());
  const mapping = { tags: { 'Highlight (yellow)': { tag: 'quote' as const } }, attributes: {}, links: {} };
  const { rows } = await importBytes(workspace, { fileName: 'port.pdf', bytes: highlighted() }, { mapping });
  expect(workspace.annotations.ofArticle(rows[0]?.id ?? '')).toMatchObject([{ tag: 'quote' }]);
});

test('a person is asked what the colours of a PDF mean before it is imported', async () => {
  const bytes = highlighted();
  const files = [{ name: 'port.pdf', size: bytes.length, bytes }];
  const { names } = await inspectFiles({ files, failed: [], skipped: [] });
  expect(names?.tags).toMatchObject([{ name: 'Highlight (yellow)', count: 1, isKnown: false }]);
});
