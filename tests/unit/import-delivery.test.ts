import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import type { ImportedDocument } from '../../electron/store/actions/incoming.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';
import * as made from '../fixtures/deliveries.ts';
import * as nexis from '../fixtures/nexis.ts';
import { body, repack } from '../fixtures/wordDocument.ts';

const english = nexis.nexisIn.en;
if (!english) throw new Error('no words');

async function read(name: string, content: string | Uint8Array): Promise<readonly ImportedDocument[]> {
  const result = await readFiles([
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
  ]);
  if (!result.ok) throw new Error(result.error.message);
  if (result.value.kind !== 'documents') throw new Error('no documents');
  for (const { text, blocks, inlines = [] } of result.value.documents)
    expect(checkDocument({ text, blocks: [...blocks], inlines: [...inlines] })).toBeNull();
  return result.value.documents;
}

/** What must come of each article, and nothing else of its text. */
const wanted = (given: readonly made.Story[] = made.stories) =>
  given.map((story) => ({
    title: story.title,
    publisher: story.outlet,
    author: story.author || null,
    publishedAt: story.day,
    text: made.textOf(story),
  }));

const found = (documents: readonly ImportedDocument[]) =>
  documents.map(({ title, source, text }) => ({
    title,
    publisher: source.publisher,
    author: source.author,
    publishedAt: source.publishedAt,
    text: text.replace(/\n+/g, '\n\n'),
  }));

describe('A delivery of Nexis is split into its articles with their particulars', () => {
  test.each([
    ['fr', (number: number, of: number) => `${number} de ${of} DOCUMENTS`],
    ['es', (number: number, of: number) => `${number} de ${of} DOCUMENTOS`],
    ['it', (number: number, of: number) => `${number} di ${of} DOCUMENTI`],
  ])('an older one that counts in another way (%s)', async (language, numbering) => {
    const words = nexis.nexisIn[language];
    if (!words) throw new Error('no words');
    expect(found(await read('delivery.txt', nexis.olderNexis({ ...words, numbering })))).toEqual(wanted());
  });

  test.each(Object.keys(nexis.nexisIn))('an older one in plain text (%s)', async (language) => {
    const words = nexis.nexisIn[language];
    if (!words) throw new Error('no words');
    const documents = await read('delivery.txt', nexis.olderNexis(words));
    expect(found(documents)).toEqual(wanted());
    expect(documents.map((document) => document.language)).toEqual([language, language, language]);
    expect(documents[0]?.origins?.author).toEqual({
      kind: 'declared',
      from: `the line “${words.byline.toUpperCase()}:” of the delivery`,
    });
  });

  test.each(Object.keys(nexis.nexisIn))('a newer one, as a page and as text (%s)', async (language) => {
    const words = nexis.nexisIn[language];
    if (!words) throw new Error('no words');
    for (const hasCover of [true, false]) {
      const lines = nexis.newerNexis(words, { hasCover });
      expect(found(await read('delivery.html', made.pageOf(lines)))).toEqual(wanted());
      expect(found(await read('delivery.txt', lines.join('\n\n')))).toEqual(wanted());
      expect(found(await read('delivery.txt', lines.join('\n')))).toEqual(wanted());
    }
  });
});

test('A Word document is split with its headings, emphasis and links', async () => {
  const lines = nexis.newerNexis(english);
  const paragraph = (line: string, style: string) =>
    `<w:p>${style}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${line.slice(0, 5).replace(/&/g, '&amp;')}</w:t></w:r><w:r><w:t xml:space="preserve">${line.slice(5).replace(/&/g, '&amp;')}</w:t></w:r></w:p>`;
  const titles = new Set(made.stories.map(({ title }) => title));
  const heading = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>';
  const xml = lines.map((line) => paragraph(line, titles.has(line) ? heading : '')).join('');
  const file = repack({
    'word/document.xml': body.replace(/<w:body>[\s\S]*<\/w:body>/, `<w:body>${xml}</w:body>`),
  });
  const documents = await read('delivery.docx', file);
  expect(found(documents)).toEqual(wanted());
  const [document] = documents;
  expect(document?.inlines?.map(({ start, end }) => document.text.slice(start, end))).toEqual(
    made
      .textOf(made.stories[0] as made.Story)
      .split('\n\n')
      .map((line) => line.slice(0, 5).trim()),
  );
});

describe('A delivery of Factiva is split into its articles', () => {
  test('with its codes, as text and as a page', async () => {
    const coded = await read('factiva.txt', made.factivaCoded());
    expect(found(coded)).toEqual(
      wanted().map((one) => ({ ...one, publishedAt: `${one.publishedAt}T04:12:00` })),
    );
    expect(coded[0]?.language).toBe('en');
    // Paragraphs in one cell stay apart, in short articles, too.
    expect(found(await read('factiva.html', made.factivaTables()))).toEqual(wanted());
    // RTF and Word keep no wide spaces.
    const narrow = made
      .factivaCoded()
      .replace(/^(?:SE .*\n\n)|(?<=^[A-Z]{2,3}) +/gm, (found) => (found.startsWith('SE') ? '' : ' '));
    expect(found(await read('narrow.txt', narrow)).map(({ title }) => title)).toEqual(
      wanted().map(({ title }) => title),
    );
  });

  test.each(Object.keys(made.factivaIn))('as it is shown (%s)', async (language) => {
    const words = made.factivaIn[language];
    if (!words) throw new Error('no words');
    const lines = made.factivaShown(words);
    expect(found(await read('factiva.html', made.pageOf(lines)))).toEqual(wanted());
    expect(found(await read('factiva.txt', lines.join('\n\n')))).toEqual(wanted());
  });
});

describe('Deliveries of other archives', () => {
  test.each(['above', 'below'] as const)('of Europresse, with the number %s', async (number) => {
    const lines = made.europresse(number);
    expect(found(await read('europresse.html', made.pageOf(lines)))).toEqual(wanted());
    expect(found(await read('europresse.txt', lines.join('\n\n')))).toEqual(wanted());
  });

  test('of ProQuest', async () => {
    const documents = await read('proquest.txt', made.proQuest());
    expect(found(documents)).toEqual(wanted());
    expect(documents.map(({ source }) => source.url)).toEqual([
      'https://search.proquest.example/docview/0',
      'https://search.proquest.example/docview/1',
      'https://search.proquest.example/docview/2',
    ]);
  });

  test.each([
    [['Title', 'Paper', 'Date', 'Author', 'Text']],
    [['Titel', 'Quelle', 'Datum', 'Autor', 'Volltext']],
    [['Titre', 'Source', 'Date', 'Auteur', 'Texte intégral']],
    [['Заголовок', 'Источник', 'Дата выпуска', 'Автор', 'Текст']],
    [['標題', '來源', '日期', '作者', '正文']],
    [['제목', '언론사', '일자', '기고자', '본문']],
  ] as const)('with named fields (%s)', async (names) => {
    expect(found(await read('archive.txt', made.fieldsNamed(names)))).toEqual(wanted());
  });

  test('with days in eight digits', async () => {
    const written = made.fieldsNamed(['제목', '언론사', '일자', '기자', '본문']);
    const packed = written.replace(/^(일자: ?)(.*)$/gm, (_line, name: string) => `${name}20240312`);
    expect(packed).toContain('20240312');
    const documents = await read('archive.txt', packed);
    expect(documents.map(({ source }) => source.publishedAt)).toEqual(wanted().map(() => '2024-03-12'));
  });

  test('of GBI-Genios', async () => {
    const lines = made.geniosLines();
    expect(found(await read('wiso.html', made.pageOf(lines)))).toEqual(wanted());
    const documents = await read('wiso.txt', lines.join('\n\n'));
    expect(found(documents)).toEqual(wanted());
    expect(documents[1]?.source.url).toBe('https://www.wiso-net.example/document/VC__202305091');
  });

  test('of Integrum, with its codes and with headings', async () => {
    const lines = made.integrumCoded();
    expect(found(await read('integrum.html', made.pageOf(lines)))).toEqual(wanted());
    expect(found(await read('integrum.txt', lines.join('\n\n')))).toEqual(wanted());
    const page = made.stories
      .map(
        ({ title, outlet, day, paragraphs }) =>
          `<h1>${title}</h1><h2>${outlet}</h2><h2>${day.split('-').reverse().join('.')}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
      )
      .join('<p></p><br>');
    expect(found(await read('integrum.html', `<html><body>${page}</body></html>`))).toEqual(
      wanted().map((one) => ({ ...one, author: null })),
    );
  });

  test('of Japanese newspapers', async () => {
    const japanese = wanted(made.japaneseStories).map((one) => ({
      ...one,
      publisher: null,
      text: one.text.replace(/\n+　?/g, '\n'),
    }));
    const flat = (documents: readonly ImportedDocument[]) =>
      found(documents).map((one) => ({ ...one, text: one.text.replace(/\n+　?/g, '\n') }));
    expect(flat(await read('kikuzo.txt', made.kikuzo()))).toEqual(japanese);
    expect(flat(await read('maisaku.txt', made.maisaku()))).toEqual(japanese);
    expect(flat(await read('yomidas.html', made.yomidas()))).toEqual(japanese);
  });
});

describe('What is around an article of a delivery', () => {
  const lines = nexis.newerNexis(english);
  const sources = { 'delivery.txt': lines.join('\n\n'), 'delivery.html': made.pageOf(lines) };

  test.each(Object.entries(sources))(
    'can be looked at and taken in, for each article by itself (%s)',
    async (name, content) => {
      const bytes = new TextEncoder().encode(content);
      const all = await readFiles([{ name, bytes }], { withPassages: true });
      if (!all.ok || all.value.kind !== 'documents') throw new Error('no documents');
      const { documents } = all.value;
      const passages = documents.map((document) => document.passages ?? []);
      const ids = passages.flat().map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, index) => index));
      expect(passages[0]?.[0]).toMatchObject({ isTaken: false, label: 'Around the article in the delivery' });
      expect(passages[0]?.[0]?.text).toContain('Job Number: 1957021');
      expect(passages[2]?.filter(({ isTaken }) => isTaken).map(({ text }) => text)[0]).toBe(
        made.stories[2]?.title,
      );
      const below = passages[1]?.at(-1);
      expect(below?.text).toContain('FERRIES (71%)');
      // One article with what is below it, and no other.
      const take = [
        ...(passages[1] ?? []).filter(({ isTaken }) => isTaken).map(({ id }) => id),
        below?.id ?? -1,
      ];
      const one = await readFiles([{ name, bytes }], { take });
      if (!one.ok || one.value.kind !== 'documents') throw new Error('no documents');
      expect(one.value.documents.map(({ title }) => title)).toEqual([made.stories[1]?.title]);
      expect(one.value.documents[0]?.text).toContain('FERRIES (71%)');
      expect(one.value.documents[0]?.text).toContain(made.stories[1]?.paragraphs[1]);
    },
  );

  test('rich text is split as well', async () => {
    const rich = `{\\rtf1\\ansi ${lines.map((line) => `${line.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0)}?`)}\\par`).join('\n')}}`;
    expect(found(await read('delivery.rtf', rich))).toEqual(wanted());
  });
});
