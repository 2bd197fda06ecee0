import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { formats } from '../../shared/formats/index.ts';
import { encodeFiles } from '../fixtures/encoding.ts';
import { hostileDossier } from '../fixtures/hostileDossier.ts';
import { importBytes, importPaths } from '../fixtures/importing.ts';
import { addresses, payloads } from '../fixtures/payloads.ts';
import { body, parts, repack } from '../fixtures/wordDocument.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (html: string) => `<!doctype html><title>A page</title><article>${html}</article>`;

/** One payload as a file of each kind that a reader takes. */
const files = (html: string, index: number): readonly (readonly [string, string])[] => [
  [`${index}.html`, page(html)],
  [`${index}.txt`, `${index}: ${html}`],
  [`${index}.md`, `# A page\n\n${html}\n`],
  [
    `${index}.eml`,
    `From: a@example.org\r\nTo: b@example.org\r\nSubject: A page ${index}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(html)}`,
  ],
  [
    `${index}.mhtml`,
    `From: <Saved>\r\nSnapshot-Content-Location: https://example.org/${index}\r\nSubject: A page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/${index}\r\n\r\n${page(html)}\r\n--b--\r\n`,
  ],
];

interface Row {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** As XML can hold it: control characters it cannot. */
const escaped = (text: string) =>
  text.replaceAll('\u0001', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe('hostile documents', () => {
  test('there are more than 250 payloads', () => expect(payloads.length).toBeGreaterThanOrEqual(250));

  test('through every reader become text and harmless links, and no words around them are lost', async () => {
    const workspace = open(temporaryFolder());
    const folder = temporaryFolder();
    for (const [index, { html }] of payloads.entries())
      for (const [name, content] of files(html, index)) writeFileSync(join(folder, name), content);
    const { failed, counts } = await importPaths(workspace, [folder]);
    expect(failed).toEqual([]);
    // Two readers may find the same text, which is then one article.
    expect(counts.articles + counts.alreadyThere).toBe(payloads.length * files('', 0).length);
    for (const id of workspace.articles.ids()) {
      const article = workspace.articles.get(id);
      const [index = '', ending] = article?.source.fileName?.split('.') ?? [];
      const payload = payloads[Number(index)];
      const where = `${index}.${ending}: ${payload?.html}`;
      if (ending === 'txt') expect(article?.text).toBe(`${index}: ${payload?.html}`);
      expect(article?.text, where).toContain(payload?.before);
      expect(article?.text, where).toContain(payload?.after);
      for (const inline of article?.inlines ?? [])
        if (inline.type === 'link') expect(inline.href, where).toMatch(/^(https?|mailto):/);
    }
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('in a Word document stay words, and its links are words too', async () => {
    const workspace = open(temporaryFolder());
    const paragraph = (html: string) =>
      `<w:p><w:r><w:t xml:space="preserve">${escaped(html)}</w:t></w:r></w:p>`;
    const link = (_address: string, index: number) =>
      `<w:p><w:hyperlink r:id="hostile${index}"><w:r><w:t>Link number ${index}.</w:t></w:r></w:hyperlink></w:p>`;
    const field = (address: string, index: number) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${escaped(address)}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Field number ${index}.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const words = [
      ...payloads.map(({ html }) => paragraph(html)),
      ...addresses.map(link),
      ...addresses.map(field),
    ].join('');
    const relations = Buffer.from(parts['word/_rels/document.xml.rels'] ?? []).toString();
    const bytes = repack({
      'word/document.xml': body.replace('<w:body>', () => `<w:body>${words}`),
      'word/_rels/document.xml.rels': relations.replace(
        '</Relationships>',
        () =>
          `${addresses.map((address, index) => `<Relationship Id="hostile${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`).join('')}</Relationships>`,
      ),
    });
    const { rows, failed } = await importBytes(workspace, { fileName: 'hostile.docx', bytes });
    expect(failed).toEqual([]);
    const article = workspace.articles.get(rows[0]?.id ?? '');
    const text = oneLine(article?.text ?? '');
    for (const { html } of payloads) expect(text).toContain(oneLine(html.replaceAll('\u0001', '')));
    for (const index of addresses.keys()) {
      expect(text).toContain(`Link number ${index}.`);
      expect(text).toContain(`Field number ${index}.`);
    }
    for (const inline of article?.inlines ?? [])
      if (inline.type === 'link') expect(inline.href).toMatch(/^(https?|mailto):/);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test.each([
    ['csv', (rows: readonly Row[]) => Papa.unparse([...rows])],
    ['tsv', (rows: readonly Row[]) => Papa.unparse([...rows], { delimiter: '\t' })],
    ['jsonl', (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).join('\n')],
    ['json', (rows: readonly Row[]) => JSON.stringify(rows)],
  ])(
    'in a table (%s) become text and harmless links, and in titles they stay words to the letter',
    async (ending, write) => {
      const workspace = open(temporaryFolder());
      const rows = payloads.map(({ html }, index) => ({
        title: `${index} ${oneLine(html)}`,
        text: `${index} ${html}`,
        url: addresses[index % addresses.length] ?? '',
      }));
      const imported = await importBytes(workspace, {
        fileName: `hostile.${ending}`,
        bytes: bytes(write(rows)),
      });
      expect(imported.failed).toEqual([]);
      // In the order of the rows, by the number that each begins with.
      const articles = workspace.articles
        .ids()
        .map((id) => workspace.articles.get(id))
        .sort((a, b) => Number.parseInt(a?.text ?? '', 10) - Number.parseInt(b?.text ?? '', 10));
      expect(articles).toHaveLength(rows.length);
      for (const [index, article] of articles.entries()) {
        expect(article?.text).toContain(`Before number ${index} stand words.`);
        expect(article?.text).toContain(`After number ${index} they go on.`);
        for (const inline of article?.inlines ?? [])
          if (inline.type === 'link') expect(inline.href).toMatch(/^(https?|mailto):/);
        expect(article?.title.replaceAll('\u0001', '')).toBe(
          oneLine(rows[index]?.title.replaceAll('\u0001', '') ?? ''),
        );
        expect(article?.source.url ?? 'https:').toMatch(/^https?:/);
      }
      expect(verifyWorkspace(workspace)).toEqual([]);
    },
  );

  test.each(
    formats.filter(({ encode, decode }) => encode && decode).map((format) => [format.id, format] as const),
  )('in names, titles and notes of %s come back with the texts to the letter', async (_id, format) => {
    const folder = temporaryFolder();
    for (const { name, content } of encodeFiles(format, hostileDossier)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const workspace = open(temporaryFolder());
    const { failed } = await importPaths(workspace, [folder], { format: format.id });
    expect(failed).toEqual([]);
    const texts = workspace.articles.ids().map((id) => workspace.articles.text(id) ?? '');
    // A column of tokens does not say what white space was between them.
    const toCompare = (text: string) => (format.offsetUnit === 'token' ? text.replace(/\s/g, '') : text);
    const wanted = hostileDossier.articles.map(({ article }) => toCompare(article.text));
    expect(texts.map(toCompare).sort()).toEqual(wanted.sort());
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('a page nested 100,000 deep is refused with a sentence, at once', async () => {
    const workspace = open(temporaryFolder());
    const deep = `${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}`;
    const { rows, failed } = await importBytes(workspace, { fileName: 'deep.html', bytes: bytes(deep) });
    expect(rows).toEqual([]);
    expect(JSON.stringify(failed)).toMatch(/deep/);
  });
});
