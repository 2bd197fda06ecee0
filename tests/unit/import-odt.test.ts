import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import { readOdt } from '../../electron/import/odt.ts';
import type { Take } from '../../electron/import/reader.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = `${['office', 'text', 'table', 'style', 'meta', 'form']
  .map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`)
  .join(
    ' ',
  )} xmlns:draw="${oasis}:drawing:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
const mediaType = 'application/vnd.oasis.opendocument.text';

const content = (body: string, styles = '') =>
  `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

function odt(body: string, others: Readonly<Record<string, string>> = {}, styles = ''): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8(mediaType), { level: 0 }],
    'content.xml': strToU8(content(body, styles)),
  };
  for (const [name, text] of Object.entries(others)) files[name] = strToU8(text);
  return zipSync(files);
}

async function read(bytes: Uint8Array, take?: Take) {
  const found = await readOdt(bytes, 'a.odt', { withPassages: true, take });
  if (!found.ok) throw new Error(found.error.message);
  const [document] = found.value;
  if (!document) throw new Error('no document');
  const { text, blocks, passages = [], inlines = [], leftOut = [] } = document;
  return {
    ...document,
    leftOut,
    shown: blocks.map(({ type, level = '', marker = '', start, end }) =>
      `${type}${level} ${marker} ${text.slice(start, end)}`.replace(/ {2,}/, ' '),
    ),
    beside: passages.filter(({ isTaken }) => !isTaken).map((passage) => [passage.label, passage.text]),
    marks: inlines.map(({ type, start, end, href }) => [type, text.slice(start, end), href ?? '']),
  };
}

const p = (inside: string, style = '') => `<text:p text:style-name="${style}">${inside}</text:p>`;

describe('An OpenDocument text', () => {
  test.each<[what: string, inside: string, text: string]>([
    ['spaces, tabs and line ends', 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d', 'a b c\nd'],
    [
      'fields',
      'On <text:date text:date-value="2024-05-03">3 May</text:date>, page <text:page-number>4</text:page-number>',
      'On 3 May, page 4',
    ],
    [
      'a phonetic guide',
      '<text:ruby><text:ruby-base>灯台</text:ruby-base><text:ruby-text>とうだい</text:ruby-text></text:ruby>が',
      '灯台が',
    ],
    ['insertions', 'a<text:change-start text:change-id="c"/>b<text:change-end text:change-id="c"/>', 'ab'],
    [
      'text boxes',
      'Text<draw:frame><draw:text-box>\n <text:p>Box</text:p></draw:text-box></draw:frame>',
      'Text\n\nBox',
    ],
    [
      'shapes',
      'Text<draw:custom-shape><text:p>Shape</text:p><draw:enhanced-geometry/></draw:custom-shape>',
      'Text\n\nShape',
    ],
    ['equations beside it', 'at <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>', 'at x=1/2'],
    ['signs of a font of signs', '<text:span text:style-name="Sign">\uf0b3</text:span> 5', '≥ 5'],
    ['fields of a form', 'Name: <draw:control draw:control="f1"/>', 'Name: Alba'],
    ['raised figures', '10<text:span text:style-name="Up">6</text:span>', '10⁶'],
    [
      'marks and elements that nobody knows',
      'a<text:bookmark text:name="x"/><text:future>b</text:future>',
      'ab',
    ],
  ])('keeps %s', async (_, inside, text) => {
    const styles =
      '<style:style style:name="Sign" style:family="text"><style:text-properties style:font-name="Symbol"/></style:style><style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    const forms =
      '<office:forms><form:form><form:text form:id="f1" form:current-value="Alba"/></form:form></office:forms>';
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow><annotation>x = 1 over 2</annotation></semantics></math>';
    expect((await read(odt(forms + p(inside), { 'Object 1/content.xml': math }, styles))).text).toBe(text);
  });

  test('has headings, lists, tables and notes', async () => {
    const number = (level: number, format: string, rest = '') =>
      `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="." ${rest}/>`;
    const styles = `<text:list-style style:name="L">${number(1, '1')}${number(2, 'a', 'text:display-levels="2"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>`;
    const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`;
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const found = await read(
      odt(
        `<text:h text:outline-level="2">Part</text:h>${p('A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note>')}` +
          `<text:list text:style-name="L">${item(`${p('One')}<text:list>${item(p('In one'))}${item(p('More'))}</text:list>`)}${item(p('Two'))}</text:list><text:list text:style-name="B">${item(p('Dot'))}</text:list>` +
          `<text:list text:style-name="L" text:continue-numbering="true">${item(p('Three'))}</text:list>` +
          `<table:table><table:table-header-rows><table:table-row>${cell('a')}${cell('b')}</table:table-row></table:table-header-rows><table:table-row>${cell('c')}<table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table>${p('Said', 'Quotations')}`,
        {},
        styles,
      ),
    );
    expect(found.shown).toEqual([
      'heading2 Part',
      'paragraph A[1]',
      'listItem1 1. One',
      'listItem2 1.a. In one',
      'listItem2 1.b. More',
      'listItem1 2. Two',
      'listItem1 Dot',
      'listItem1 3. Three',
      'paragraph a | b\nc |',
      'blockquote Said',
      'listItem1 1. A note',
    ]);
  });

  test('keeps emphasis and links', async () => {
    const styles =
      '<style:style style:name="S" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';
    const found = await read(
      odt(
        p(
          '<text:span text:style-name="S">Bold</text:span> <text:a xlink:href="https://a.example/">link</text:a>',
        ),
        {},
        styles,
      ),
    );
    expect(found.marks).toEqual([
      ['strong', 'Bold', ''],
      ['link', 'link', 'https://a.example/'],
    ]);
  });

  const meta = `<office:document-meta ${namespaces}><office:meta><dc:title>Report</dc:title><meta:initial-creator>Ana Lund</meta:initial-creator><dc:creator>Somebody</dc:creator><dc:date>2020-01-01T00:00:00</dc:date><dc:language>sv-SE</dc:language></office:meta></office:document-meta>`;
  const masters = `<office:document-styles ${namespaces}><office:master-styles><style:master-page><style:header><text:p>Office</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;
  const beside =
    '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info><dc:creator>Ivo</dc:creator></office:change-info><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    p(
      'Kept<text:change text:change-id="d"/><text:span text:style-name="H">Unseen</text:span><office:annotation><dc:creator>Ivo</dc:creator><dc:date>2020</dc:date><text:p>Check</text:p></office:annotation>',
    ) +
    `<text:section text:display="none">${p('Section')}</text:section>`;
  const hidden =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';

  test('leaves out what is beside it, and says what it is', async () => {
    const found = await read(odt(beside, { 'meta.xml': meta, 'styles.xml': masters }, hidden));
    expect(found.text).toBe('Kept');
    expect(found.beside).toEqual([
      ['Header', 'Office'],
      ['Hidden text', 'Unseen'],
      ['Deleted text', 'Gone'],
      ['Comment', 'Ivo: Check'],
      ['Hidden text', 'Section'],
      ['Footer', 'Page 1'],
    ]);
    expect([found.title, found.language, found.source.author, found.source.publishedAt]).toEqual([
      'Report',
      'sv-SE',
      'Ana Lund',
      null,
    ]);
  });

  test('as one file of XML is read like one that is packed', async () => {
    const flat = `<?xml version="1.0"?><office:document ${namespaces} office:mimetype="${mediaType}"><office:body><office:text>${p('Words')}</office:text></office:body></office:document>`;
    for (const name of ['a.fodt', 'a.xml', 'a'])
      expect(await readFiles([{ name, bytes: strToU8(flat) }])).toMatchObject({
        ok: true,
        value: { documents: [{ text: 'Words' }] },
      });
  });

  test('of OpenOffice 1 is read, too', async () => {
    const old = content(p('Words')).replaceAll(
      new RegExp(`${oasis}:(\\w+):1.0`, 'g'),
      'http://openoffice.org/2000/$1',
    );
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.sun.xml.writer'),
      'content.xml': strToU8(old),
    });
    expect((await read(bytes)).text).toBe('Words');
  });

  test.each<[what: string, bytes: () => Uint8Array, sentence: RegExp]>([
    [
      'is encrypted',
      () =>
        odt(p('x'), {
          'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
        }),
      /password-protected/,
    ],
    ['is nested 50,000 deep', () => odt('<text:section>'.repeat(50_000)), /too deeply nested/],
    ['has no text', () => odt(''), /contains no text/],
    [
      'is cut off inside',
      () => zipSync({ 'content.xml': strToU8(content(p('x')).slice(0, -50)) }),
      /is damaged/,
    ],
    ['is another zip', () => zipSync({ 'a.txt': strToU8('x') }), /is not an OpenDocument text/],
    ['is not XML', () => strToU8('Just words'), /is damaged/],
  ])('that %s is refused with a sentence', async (_, bytes, sentence) => {
    const found = await readOdt(bytes(), 'a.odt');
    expect(found.ok || found.error.message).toMatch(sentence);
    expect(found.ok || found.error.message).toMatch(/^“a\.odt” .*\.$/);
  });

  test('with styles that are their own parents ends', async () => {
    const loop = '<style:style style:name="A" style:family="text" style:parent-style-name="A"/>';
    expect((await read(odt(p('<text:span text:style-name="A">x</text:span>'), {}, loop))).text).toBe('x');
  });
});
