import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type LoadedFile, readFiles } from '../../electron/import/index.ts';

/** What files that belong together bring: words of annotations with their tags, or the sentence that refuses them. */
async function read(...files: readonly (readonly [name: string, content: string | Uint8Array])[]) {
  const loaded = files.map(
    ([name, content]): LoadedFile => ({
      name,
      bytes: typeof content === 'string' ? strToU8(content) : content,
    }),
  );
  const result = await readFiles(loaded);
  if (!result.ok) return result.error.message;
  if (result.value.kind !== 'dossier') return result.value.kind;
  return result.value.dossier.articles.map(({ article, annotations }) => ({
    text: article.text,
    note: article.note ?? '',
    marks: annotations.map(
      ({ tag, segments }) => `${tag}: ${segments.map(({ exact }) => exact).join(' … ')}`,
    ),
  }));
}

const project = (path: string, more = '') =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="P"><CodeBook><Codes><Code guid="a" name="Actor" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="b" name="Quay" ${path}><PlainTextSelection guid="c" name="Runa Holm" startPosition="0" endPosition="9"><Coding guid="d"><CodeRef targetGUID="a"/></Coding></PlainTextSelection></TextSource>${more}</Sources></Project>`;
const words = 'Runa Holm left the quay.';

describe('projects of qualitative analysis', () => {
  test.each([
    ['a bare name', 'plainTextPath="Quay one.txt"', 'sources/Quay one.txt'],
    ['an escaped name', 'plainTextPath="internal://Quay%20one.txt"', 'Sources/Quay one.txt'],
    ['a path with its folder', 'plainTextPath="sources\\Quay.txt"', 'sources/quay.TXT'],
    ['a name without an ending', 'plainTextPath="internal://0a1b"', 'sources/0a1b'],
    ['a file in another folder', 'plainTextPath="internal://Quay.txt"', 'documents/Quay.txt'],
  ])('find a text by %s', async (_what, path, name) => {
    const archive = zipSync({ 'project.qde': strToU8(project(path)), [name]: strToU8(words) });
    expect(await read(['a.qdpx', archive])).toMatchObject([{ marks: ['actor: Runa Holm'] }]);
  });

  test('are told by their ending, whatever is packed first', async () => {
    const archive = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'sources/Quay.txt': strToU8(words),
      'project.qde': strToU8(project('plainTextPath="internal://Quay.txt"')),
    });
    expect(await read(['a.qdpx', archive])).toMatchObject([{ marks: ['actor: Runa Holm'] }]);
  });

  test('say which texts are not in them', async () => {
    const outside = project('plainTextPath="C:\\Users\\runa\\Quay.txt"');
    expect(await read(['a.qdpx', zipSync({ 'project.qde': strToU8(outside) })])).toMatch(
      /Quay \(outside the archive, at C:\\Users\\runa\\Quay\.txt\)\): export the project with its sources\.$/,
    );
    const rich = project('richTextPath="internal://Quay.docx"');
    expect(await read(['a.qdpx', zipSync({ 'project.qde': strToU8(rich) })])).toMatch(/only as quay\.docx/);
    expect(await read(['codes.qdc', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>'])).toMatch(/codebook/);
  });

  test('have the selections of a transcript at its times, and count those of pages', async () => {
    const transcript =
      '<AudioSource guid="e" name="Call"><Transcript guid="f" plainTextPath="internal://Call.txt"><SyncPoint guid="g" position="4"/><SyncPoint guid="h" position="13"/><TranscriptSelection guid="i" name="Runa Holm" fromSyncPoint="g" toSyncPoint="h"><Coding guid="j"><CodeRef targetGUID="a"/></Coding></TranscriptSelection></Transcript><AudioSelection guid="k" begin="0" end="5"/></AudioSource>';
    const archive = zipSync({
      'project.qde': strToU8(project('plainTextPath="internal://Quay.txt"', transcript)),
      'sources/Quay.txt': strToU8(words),
      'sources/Call.txt': strToU8('Hi, Runa Holm here.'),
    });
    expect(await read(['a.qdpx', archive])).toMatchObject([
      { note: 'Left out of the project: 1 selection of pages, pictures or recordings' },
      { marks: ['actor: Runa Holm'] },
    ]);
  });
});

describe('doccano', () => {
  test('a list of documents in a .json is no table of articles, however long its texts', async () => {
    const text = `⚓ ${'The quay is closed. '.repeat(400)}`;
    const list = JSON.stringify([{ id: 1, text, label: [[2, 10, 'LOC']] }]);
    expect(await read(['a.json', list])).toMatchObject([{ marks: ['actor: The quay'] }]);
  });
});

describe('brat', () => {
  test('offsets may count a byte order mark that nobody sees any more', async () => {
    const marks = 'T1\tPerson 6 15\tRuna Holm\nT2\tPerson 25 29\tquay\n';
    const found = await read(['a.ann', marks], ['a.txt', `\ufeffThis Runa Holm left the quay.`]);
    expect(found).toMatchObject([{ marks: ['actor: Runa Holm', 'actor: quay'] }]);
    const other = await read(
      ['a.ann', marks.replace('25 29', '24 28')],
      ['a.txt', `\ufeffThis Runa Holm left the quay.`],
    );
    expect(other).toMatch(/“a\.ann”, line 1: T1 quotes “Runa Holm”/);
  });
});

describe('Label Studio', () => {
  const html =
    '<html><head><title>Ledger</title><style>p { color: red }</style></head><body>\n<h1>Port &amp; quay</h1><!-- x --><p>⚓ 📰 Runa Holm<br>left   <b>Osterby</b>.</p><script>runs()</script><table><tr><td>Ivo</td><td>95</td></tr></table></body></html>';
  const task = (...values: readonly object[]) =>
    JSON.stringify([
      {
        id: 1,
        data: { html },
        annotations: [
          {
            result: values.map((value, index) => ({
              id: `r${index}`,
              from_name: 'ner',
              to_name: 'html',
              type: 'hypertextlabels',
              value,
            })),
          },
        ],
      },
    ]);
  const labels = { hypertextlabels: ['PER'] };

  test('a page loses its tags, and its regions lie by their offsets, else by their paths, else by their words', async () => {
    const path = '/p[1]/text()[1]';
    const content = task(
      {
        start: path,
        end: path,
        startOffset: 5,
        endOffset: 14,
        globalOffsets: { start: 17, end: 26 },
        text: 'Runa Holm',
        ...labels,
      },
      { start: path, end: path, startOffset: 5, endOffset: 14, ...labels },
      {
        start: '/p[1]/b[1]/text()[1]',
        end: '/p[1]/b[1]/text()[1]',
        startOffset: 0,
        endOffset: 7,
        text: 'Osterby',
        ...labels,
      },
      {
        start: '/div[9]/text()[1]',
        end: '/div[9]/text()[1]',
        startOffset: 0,
        endOffset: 2,
        text: '95',
        ...labels,
      },
    );
    expect(await read(['a.json', content])).toMatchObject([
      {
        text: 'Port & quay\n\n⚓ 📰 Runa Holm\nleft Osterby.\n\nIvo\t95',
        marks: ['actor: Runa Holm', 'actor: Runa Holm', 'actor: Osterby', 'actor: 95'],
      },
    ]);
  });

  test('what is nowhere on a page is refused, and so is a page that is not in the file', async () => {
    const nowhere = task({
      start: '/p[7]',
      end: '/p[7]',
      startOffset: 0,
      endOffset: 4,
      text: 'Nobody',
      ...labels,
    });
    expect(await read(['a.json', nowhere])).toMatch(
      /\[0\]\.annotations\[0\]\.result\[0\]: \/p\[7\] 0 to \/p\[7\] 4/,
    );
    const remote = JSON.parse(
      task({ start: '/p[1]', end: '/p[1]', startOffset: 0, endOffset: 4, ...labels }),
    );
    remote[0].data.html = 'https://ledger.example/quay.html';
    expect(await read(['a.json', JSON.stringify(remote)])).toMatch(/only the address of the text is here/);
  });

  test('pages that no person has annotated are refused or read in time', async () => {
    const page = (content: string) =>
      JSON.stringify([
        {
          data: { html: content },
          annotations: [
            {
              result: [
                {
                  id: 'r',
                  type: 'hypertextlabels',
                  value: { start: '/p[1]', end: '/p[1]', startOffset: 0, endOffset: 1, ...labels },
                },
              ],
            },
          ],
        },
      ]);
    expect(await read(['a.json', page('<div>'.repeat(100_000))])).toMatch(
      /too deeply nested|no text|not a range/,
    );
    expect(await read(['a.json', page(`${'<b>'.repeat(2000)}${'<p>x'.repeat(2000)}`)])).toMatch(/too/);
  });

  test('a dialogue has a line for each that is said', async () => {
    const content = JSON.stringify([
      {
        data: {
          dialogue: [
            { author: 'Ada', text: 'Who left?' },
            { author: 'Ivo', text: 'Runa Holm did.' },
          ],
        },
        annotations: [
          {
            result: [
              {
                id: 'r',
                type: 'paragraphlabels',
                value: {
                  start: '1',
                  end: '1',
                  startOffset: 0,
                  endOffset: 9,
                  text: 'Runa Holm',
                  paragraphlabels: ['PER'],
                },
              },
            ],
          },
        ],
      },
    ]);
    expect(await read(['a.json', content])).toMatchObject([
      { text: 'Ada: Who left?\nIvo: Runa Holm did.', marks: ['actor: Runa Holm'] },
    ]);
  });

  test.each([
    ['a.csv', ','],
    ['a.tsv', '\t'],
  ])('a table has regions in its cells (%s)', async (name, separator) => {
    const cell = '"[{""start"":0,""end"":9,""text"":""Runa Holm"",""labels"":[""PER""]}]"';
    const rows = [
      ['annotation_id', 'annotator', 'id', 'label', 'lead_time', 'text'],
      ['1', '1', '1', cell, '1.5', '"Runa Holm left, ""at last""."'],
    ];
    expect(await read([name, rows.map((row) => row.join(separator)).join('\r\n')])).toMatchObject([
      { text: 'Runa Holm left, "at last".', marks: ['actor: Runa Holm'] },
    ]);
  });

  test('doccano’s lists in a cell are read too', async () => {
    const content = 'text,label\r\n"Runa Holm left","[[0, 9, ""PER""]]"\r\nIvo stayed,[]\r\n';
    expect(await read(['a.csv', content])).toMatchObject([{ marks: ['actor: Runa Holm'] }, { marks: [] }]);
  });
});

describe('what says the same as doccano in other words', () => {
  const text = '⚓ 📰 Runa Holm left.';
  test.each([
    [
      'LightTag',
      { examples: [{ content: text, annotations: [{ start: 4, end: 13, tag: 'PER', value: 'Runa Holm' }] }] },
    ],
    [
      'UBIAI',
      [
        {
          documentName: 'a',
          document: text,
          tokens: [{ text: 'Runa Holm', start: 4, end: 13, entityLabel: 'PER' }],
          relations: [],
        },
      ],
    ],
    [
      'Kili',
      [
        {
          externalId: 'a',
          content: text,
          jsonResponse: {
            JOB_0: {
              annotations: [
                { beginOffset: 4, content: 'Runa Holm', mid: 'm1', categories: [{ name: 'PER' }] },
              ],
            },
          },
        },
      ],
    ],
    ['UTF-16', [{ document: text, tokens: [{ text: 'Runa Holm', start: 5, end: 14, entityLabel: 'PER' }] }]],
    [
      'BioC',
      {
        source: 's',
        documents: [
          {
            id: '1',
            passages: [
              {
                offset: 0,
                text,
                infons: {},
                annotations: [
                  {
                    id: '1',
                    infons: { type: 'PER' },
                    text: 'Runa Holm',
                    locations: [{ offset: 4, length: 9 }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    [
      'bdocjs',
      {
        annotation_sets: {
          '': {
            annotations: [
              { type: 'Person', start: 4, end: 13, id: 1 },
              { type: 'Token', start: 4, end: 8, id: 2 },
            ],
          },
        },
        text,
        offset_type: 'p',
      },
    ],
  ])('%s', async (_what, content) => {
    expect(await read(['a.json', JSON.stringify(content)])).toMatchObject([
      { text, marks: ['actor: Runa Holm'] },
    ]);
  });
});

test('a place that is as long as the file is not repeated to a person', async () => {
  const value = { start: `/${'p'.repeat(50_000)}`, end: '/p[1]', startOffset: 0, endOffset: 3 };
  const result = [{ id: 'a', type: 'hypertextlabels', value: { ...value, hypertextlabels: ['A'] } }];
  const task = { id: 1, annotations: [{ result }], data: { html: '<p>The port is shut.</p>' } };
  const bytes = new TextEncoder().encode(JSON.stringify([task]));
  const read = await readFiles([{ name: 'a.json', bytes }]);
  expect(read.ok || read.error.message.length).toBeLessThan(600);
});
