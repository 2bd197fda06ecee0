import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { importPaths } from '../fixtures/importing.ts';

const page = (address: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>The quay of Osterby | Ledger</title><link rel="canonical" href="${address}"></head><body><article><h1>The quay of Osterby</h1>${body}</article></body></html>`;
const body =
  '<p>Runa Holm left the quay of Osterby on Monday, the harbour master said, after the storm had torn two ferries from their moorings.</p>\n<p>The quay  stays\nclosed. Ivo Brandt, who owns both ferries, said that the quay had been warned about for years and that nothing was ever done.</p>';
const note = (id: string, source: string, selector?: object) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:x:${id}`,
  type: 'Annotation',
  body: { type: 'TextualBody', purpose: 'tagging', value: 'claim' },
  target: selector ? { source, selector } : source,
});
const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const address = 'https://ledger.example/quay/';

let open: Workspace | undefined;
afterEach(() => open?.close());

async function imported(files: Readonly<Record<string, string>>, ...rounds: readonly (readonly string[])[]) {
  const dir = mkdtempSync(join(tmpdir(), 'notes-'));
  mkdirSync(join(dir, 'files'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, 'files', name), content);
  const opened = openWorkspace(join(dir, 'workspace'), { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  const workspace = opened.value;
  open = workspace;
  const reports = [];
  for (const names of rounds)
    reports.push(
      await importPaths(
        workspace,
        names.map((name) => join(dir, 'files', name)),
      ),
    );
  return { workspace, reports };
}

test('notes are placed on a page that comes with them, in whatever order', async () => {
  const notes = JSON.stringify([
    note('1', 'http://www.ledger.example/quay', quote('Runa Holm', '', 'left')),
    note('2', `${address}#top`, quote('the quay', 'said that', 'had been')),
    note('3', address, quote('The quay stays closed.')),
    note('4', `${address}#:~:text=Brandt%2C-,who%20owns,-both`),
    note('5', address, quote('Nothing of this is there')),
    note('6', address, quote('the quay')),
    note('7', address, { type: 'XPathSelector', value: '/p[1]' }),
  ]);
  const { reports } = await imported({ 'a.json': notes, 'b.html': page(address, body) }, [
    'a.json',
    'b.html',
  ]);
  expect(reports[0]?.failed).toEqual([]);
  expect(reports[0]?.counts).toMatchObject({ articles: 1, annotations: 4 });
  const row = reports[0]?.rows.find(({ file }) => file === 'a.json');
  expect(row?.leftOut).toEqual(
    [
      'Left out: a note, because it does not quote any words of the page.',
      'Left out: the note on “Nothing of this is there”, because its words are not in the article, or more than once.',
      'Left out: the note on “the quay”, because its words are not in the article, or more than once.',
    ].map((line) => (line.includes('a note,') ? expect.stringMatching(/does not quote any words/) : line)),
  );
});

test('notes are placed on a page that came in before, once', async () => {
  const rows = JSON.stringify({
    total: 1,
    rows: [
      {
        id: 'x1',
        uri: address,
        user: 'acct:ada@hypothes.is',
        text: 'Says who?',
        tags: ['quote'],
        created: '2026-03-01T10:00:00Z',
        target: [
          {
            source: address,
            selector: [
              { type: 'RangeSelector', startContainer: '/p[1]' },
              { type: 'TextPositionSelector', start: 900, end: 909 },
              quote('Runa Holm'),
            ],
          },
        ],
      },
    ],
  });
  const { workspace, reports } = await imported(
    { 'b.html': page(address, body), 'a.json': rows },
    ['b.html'],
    ['a.json'],
    ['a.json'],
  );
  expect(reports.map(({ counts }) => counts.annotations)).toEqual([0, 1, 0]);
  const [row] = reports[1]?.rows ?? [];
  expect(workspace.annotations.ofArticle(row?.id ?? '')).toMatchObject([
    { tag: 'quote', note: 'Says who?', createdBy: 'ada@hypothes.is', segments: [{ exact: 'Runa Holm' }] },
  ]);
});

test('the table that Hypothesis exports is read', async () => {
  const table = `"Created at","Author","Page","URL","Group","Type","Quote","Comment","Tags"\n"2026-03-01T10:00:00Z","ada","The quay","${address}","Public","Annotation","Ivo Brandt","owner","actor"\n`;
  const { reports } = await imported({ 'a.csv': table, 'b.html': page(address, body) }, ['a.csv', 'b.html']);
  expect(reports[0]?.counts).toMatchObject({ articles: 1, annotations: 1, failed: 0 });
});

test('without the page nothing comes in, and the sentence names it', async () => {
  const { reports } = await imported({ 'a.jsonld': JSON.stringify(note('1', address, quote('Runa Holm'))) }, [
    'a.jsonld',
  ]);
  expect(reports[0]?.failed).toMatchObject([
    {
      sentence:
        '“a.jsonld” was not imported: its notes are on pages that are not in this workspace (such as https://ledger.example/quay/): import the pages first, or together with it.',
    },
  ]);
});
