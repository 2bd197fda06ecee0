import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../electron/import/docx.ts';
import { readFiles } from '../../electron/import/index.ts';
import type { Take } from '../../electron/import/reader.ts';
import { paragraph, run, type WordPart, wordDocument, wordNamespaces } from '../fixtures/wordParts.ts';

async function read(bytes: Uint8Array, take?: Take) {
  const found = await readDocx(bytes, 'a.docx', { withPassages: true, take });
  if (!found.ok) throw new Error(found.error.message);
  const [document] = found.value;
  if (!document) throw new Error('no document');
  const { text, blocks, passages = [], leftOut = [], doubt, inlines = [] } = document;
  return {
    text,
    shown: blocks.map(({ type, level = '', marker = '', start, end }) =>
      `${type}${level} ${marker} ${text.slice(start, end)}`.replace(/ {2,}/, ' '),
    ),
    beside: passages.filter(({ isTaken }) => !isTaken).map((passage) => [passage.label, passage.text]),
    links: inlines.flatMap(({ href, start, end }) => (href ? [[text.slice(start, end), href]] : [])),
    leftOut,
    doubt,
  };
}

const char = (type: string, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const field = (instruction: string, result: string | null, inside = '') =>
  `${char('begin', inside)}<w:r><w:instrText>${instruction}</w:instrText></w:r>${result === null ? '' : char('separate') + result}${char('end')}`;
const ruby = (base: string, guide: string) =>
  `<w:r><w:ruby><w:rt>${run(guide)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
const m = (name: string, ...inside: string[]) => `<m:${name}>${inside.join('')}</m:${name}>`;
const mt = (text: string) => m('r', m('t', text));
const control = (inside: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`;
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;

describe('Words of a Word document that an element is around are kept', () => {
  test.each<[what: string, inside: string, text: string]>([
    ['a simple field', `On <w:fldSimple w:instr="DATE">${run('3 May')}</w:fldSimple>.`, '3 May'],
    ['a field', run('On ') + field(' DATE \\@ "d MMMM" ', run('3 May')) + run('.'), 'On 3 May.'],
    [
      'fields in the instruction of a field',
      `${char('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('MERGEFIELD x', run('secret'))}<w:r><w:instrText>= "a" "b"</w:instrText></w:r>${char('separate')}${run('Shown')}${char('end')}`,
      'Shown',
    ],
    ['a field that never ends', char('begin') + run('Not lost'), 'Not lost'],
    [
      'a ticked box of a form',
      run('Injured ') +
        field('FORMCHECKBOX', null, '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'),
      'Injured ☑',
    ],
    [
      'a list of a form',
      field(
        'FORMDROPDOWN',
        null,
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="open"/><w:listEntry w:val="shut"/></w:ddList></w:ffData>',
      ),
      'shut',
    ],
    ['a content control', run('The ') + control(run('ferry')) + run(' sank'), 'The ferry sank'],
    ['controls in controls', control(control(control(run('Deep')))), 'Deep'],
    ['a smart tag', `<w:smartTag w:element="place">${run('Osterby')}</w:smartTag>`, 'Osterby'],
    ['custom XML', `<w:customXml w:element="x">${run('Osterby')}</w:customXml>`, 'Osterby'],
    [
      'a direction',
      `<w:bdo w:val="rtl">${run('مرفأ')}</w:bdo><w:dir w:val="ltr">${run(' A')}</w:dir>`,
      'مرفأ A',
    ],
    [
      'an insertion',
      `<w:ins w:id="1">${run('new')}</w:ins><w:moveTo w:id="2">${run(' moved')}</w:moveTo>`,
      'new moved',
    ],
    ['a phonetic guide', ruby('灯台', 'とうだい') + run('が倒れた'), '灯台が倒れた'],
    [
      'a phonetic guide of an older Word',
      field('EQ \\* jc2 \\* "Font:Mincho" \\* hps10 \\o\\ad(\\s\\up 9(とうだい),灯台)', null) + run('が'),
      '灯台が',
    ],
    [
      'a fraction of an older Word',
      run('About ') + field('EQ \\f(3,4)', '') + run(' of them'),
      'About 3/4 of them',
    ],
    ['a sign of the font Symbol', `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 5')}`, '≥ 5'],
    [
      'letters of the font Wingdings',
      run('\uf0fc', '<w:rFonts w:ascii="Wingdings"/>') + run(' done'),
      '✓ done',
    ],
    [
      'hyphens',
      `${run('co')}<w:r><w:noBreakHyphen/></w:r>${run('op, dam')}<w:r><w:softHyphen/></w:r>${run('age')}`,
      'co‑op, damage',
    ],
    [
      'tabs and line ends',
      `${run('a')}<w:r><w:tab/></w:r>${run('b')}<w:r><w:br/></w:r>${run('c')}`,
      'a b\nc',
    ],
    ['raised figures', run('10') + run('6', '<w:vertAlign w:val="superscript"/>'), '10⁶'],
    ['an equation', run('at ') + math(mt('x=3.5')) + run(' %'), 'at x=3.5 %'],
    ['a fraction', math(m('f', m('num', mt('a+b')), m('den', mt('2')))), '(a+b)/2'],
    ['a power', math(m('sSup', m('e', mt('10')), m('sup', mt('6')))), '10⁶'],
    ['a root', math(m('rad', m('deg'), m('e', mt('x+1')))), '√(x+1)'],
    ['a bracket', math(m('d', m('e', mt('x')))), '(x)'],
    [
      'a sum',
      math(
        m(
          'nary',
          '<m:naryPr><m:chr m:val="∑"/></m:naryPr>',
          m('sub', mt('i=1')),
          m('sup', mt('n')),
          m('e', mt('i')),
        ),
      ),
      '∑_(i=1)^n i',
    ],
    [
      'a matrix',
      math(m('m', m('mr', m('e', mt('1')), m('e', mt('2'))), m('mr', m('e', mt('3')), m('e', mt('4'))))),
      '[1, 2; 3, 4]',
    ],
  ])('%s', async (_, inside, text) => {
    const found = await read(wordDocument(paragraph(inside)));
    expect(found.text).toBe(text);
  });

  test.each<[what: string, body: string, shown: readonly string[]]>([
    [
      'controls around paragraphs',
      control(paragraph(run('One'))) + paragraph(run('Two')),
      ['paragraph One', 'paragraph Two'],
    ],
    [
      'controls around rows and cells',
      `<w:tbl>${control(`<w:tr>${control(cell(paragraph(run('a'))))}${cell(paragraph(run('b')))}</w:tr>`)}<w:tr>${cell(paragraph(run('c')))}${cell(paragraph(run('d')))}</w:tr></w:tbl>`,
      ['paragraph a | b\nc | d'],
    ],
    [
      'tables in tables',
      `<w:tbl><w:tr>${cell(`${paragraph(run('a'))}<w:tbl><w:tr>${cell(paragraph(run('b')))}</w:tr></w:tbl>`)}</w:tr></w:tbl>`,
      ['paragraph a', 'paragraph b'],
    ],
    [
      'a text box that is written for two programs',
      paragraph(
        `${run('Text')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('Box')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['paragraph Text', 'paragraph Box'],
    ],
    [
      'a text box of an older Word',
      paragraph(
        `${run('Text')}<w:r><w:pict><v:shape><v:textbox>${box('Box')}</v:textbox></v:shape></w:pict></w:r>`,
      ),
      ['paragraph Text', 'paragraph Box'],
    ],
    [
      'a choice that only newer programs can read',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>${'<w:t>Old</w:t>'}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['paragraph Old'],
    ],
    [
      'lettering',
      paragraph(`<w:r><w:pict><v:shape><v:textpath string="Sold out"/></v:shape></w:pict></w:r>`),
      ['paragraph Sold out'],
    ],
    [
      'a paragraph whose end was deleted',
      paragraph(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('One ')}`) + paragraph(run('line')),
      ['paragraph One line'],
    ],
  ])('%s', async (_, body, shown) => {
    expect((await read(wordDocument(body))).shown).toEqual(shown);
  });

  test('a link, as an element and as a field', async () => {
    const bytes = wordDocument(
      paragraph(
        `<w:hyperlink r:id="p0">${run('one')}</w:hyperlink> ${field('HYPERLINK "https://b.example/"', run('two'))}${field('HYPERLINK "javascript:x()"', run('three'))}`,
      ),
      [['https://a.example/', 'hyperlink', '']],
    );
    expect((await read(bytes)).links).toEqual([
      ['one', 'https://a.example/'],
      ['two', 'https://b.example/'],
    ]);
  });

  test('a control that shows nothing but is bound to a value', async () => {
    const binding = '<w:dataBinding w:xpath="/ns0:case[1]/ns0:ship[2]" w:storeItemID="{AB}"/>';
    const item = '<?xml version="1.0"?><case xmlns="urn:x"><ship>Alba</ship><ship>Borea</ship></case>';
    const { strFromU8, unzipSync, zipSync } = await import('fflate');
    const files = unzipSync(wordDocument(paragraph(run('The ') + control('', binding))));
    const add = (name: string, content: string) => {
      files[name] = strToU8(content);
    };
    add('customXml/item1.xml', item);
    add(
      'customXml/itemProps1.xml',
      '<ds:datastoreItem ds:itemID="{AB}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    );
    add(
      'customXml/_rels/item1.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/customXmlProps" Target="itemProps1.xml"/></Relationships>',
    );
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('dataBinding');
    expect((await read(zipSync(files))).text).toBe('The Borea');
  });
});

const rels = (parts: readonly WordPart[], body: string) => wordDocument(body, parts);
const part = (element: string, inside: string) => `<w:${element} ${wordNamespaces}>${inside}</w:${element}>`;

describe('What is beside the text of a Word document is left out, named, and can be taken in', () => {
  const whole = rels(
    [
      ['header7.xml', 'header', part('hdr', paragraph(run('Harbour office')))],
      ['footer7.xml', 'footer', part('ftr', paragraph(run('Page 1')))],
      [
        'comments.xml',
        'comments',
        part(
          'comments',
          `<w:comment w:id="4" w:author="Ana Lund">${paragraph(run('Check this'))}</w:comment>`,
        ),
      ],
      [
        'charts/chart1.xml',
        'chart',
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p><a:r><a:t>Losses</a:t></a:r></a:p></c:title><c:v>May</c:v><c:v>12</c:v></c:chartSpace>',
      ],
    ],
    `${paragraph(`${run('Kept')}<w:del w:id="1"><w:r><w:delText>Gone</w:delText></w:r></w:del>${run('Unseen', '<w:vanish/>')}<w:r><w:commentReference w:id="4"/></w:r><w:r><w:drawing><c:chart r:id="p3"/></w:drawing></w:r>`)}<w:sectPr><w:headerReference r:id="p0"/><w:footerReference r:id="p1"/></w:sectPr>`,
  );

  test('each as what it is', async () => {
    const found = await read(whole);
    expect(found.text).toBe('Kept');
    expect(found.beside).toEqual([
      ['Header', 'Harbour office'],
      ['Deleted text', 'Gone'],
      ['Hidden text', 'Unseen'],
      ['Comment', 'Ana Lund: Check this'],
      ['Chart', 'Losses | May | 12'],
      ['Footer', 'Page 1'],
    ]);
    expect(found.leftOut).toEqual([
      'Headers were left out.',
      'Footers were left out.',
      'Comments were left out.',
      'Tracked changes were treated as accepted: deleted text was left out.',
      'Hidden text was left out.',
      'The text of charts was left out.',
    ]);
  });

  test('all of it, when a person asks for that', async () => {
    const found = await read(whole, 'all');
    expect(found.text).toBe(
      'Harbour office\n\nKept\n\nGone\n\nUnseen\n\nAna Lund: Check this\n\nLosses | May | 12\n\nPage 1',
    );
    expect(found.leftOut).toEqual([]);
  });

  test('unless there is no other text: then it is taken, with a doubt', async () => {
    const found = await read(wordDocument(paragraph(run('Only this', '<w:vanish/>'))));
    expect(found).toMatchObject({ text: 'Only this', doubt: expect.stringContaining('hidden text') });
  });

  test('phonetic guides with the words that they are for', async () => {
    const found = await read(wordDocument(paragraph(ruby('灯台', 'とうだい') + ruby('港', 'みなと'))));
    expect(found.beside).toEqual([['Phonetic guide', '灯台 (とうだい) 港 (みなと)']]);
  });
});

describe('Notes and lists of a Word document', () => {
  test('have their numbers', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
    );
    const item = (list: number, at: number, text: string) =>
      paragraph(
        `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}`,
      );
    const notes = part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${paragraph(run('—'))}</w:footnote><w:footnote w:id="2">${paragraph(run('Said on Monday.'))}</w:footnote>`,
    );
    const found = await read(
      rels(
        [
          ['numbering.xml', 'numbering', numbering],
          ['footnotes.xml', 'footnotes', notes],
        ],
        item(1, 0, 'One') +
          item(1, 1, 'In one') +
          item(1, 0, 'Two') +
          item(1, 1, 'In two') +
          item(2, 0, 'Dot') +
          paragraph(`${run('End')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      ),
    );
    expect(found.shown).toEqual([
      'listItem1 1. One',
      'listItem2 1.a) In one',
      'listItem1 2. Two',
      'listItem2 2.a) In two',
      'listItem1 Dot',
      'paragraph End[1]',
      'listItem1 1. Said on Monday.',
    ]);
  });
});

const inner = wordDocument(paragraph(run('From another document')));

describe('Documents that are inserted into a Word document', () => {
  test.each<[what: string, name: string, content: string | Uint8Array]>([
    ['a web page', 'chunk.html', '<html><body><p>From another document</p></body></html>'],
    ['a web page under any name', 'chunk.dat', '<!DOCTYPE html><p>From another document'],
    [
      'a saved web page',
      'chunk.mht',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>From another =\r\ndocument</p></body></html>\r\n--b--',
    ],
    ['plain text', 'chunk.txt', 'From another document'],
    ['a Word document', 'chunk.docx', inner],
    ['rich text', 'chunk.rtf', '{\\rtf1\\ansi From {\\b another} document\\par}'],
  ])('%s is read in its place', async (_, name, content) => {
    const found = await read(
      rels(
        [[name, 'aFChunk', content]],
        `${paragraph(run('Before'))}<w:altChunk r:id="p0"/>${paragraph(run('After'))}`,
      ),
    );
    expect(found.text).toBe('Before\n\nFrom another document\n\nAfter');
  });

  test('are read once, however often they are referred to', async () => {
    const found = await read(
      rels([['a.html', 'aFChunk', '<p>Once</p>']], '<w:altChunk r:id="p0"/>'.repeat(10_000)),
    );
    expect(found.text).toBe('Once');
  });

  test('end at some depth', async () => {
    let bytes = inner;
    for (let depth = 0; depth < 10; depth += 1)
      bytes = rels([['a.docx', 'aFChunk', bytes]], `${paragraph(run('Level'))}<w:altChunk r:id="p0"/>`);
    expect((await read(bytes)).text).toBe('Level\n\nLevel\n\nLevel\n\nLevel');
  });
});

describe('A Word document of another form', () => {
  const text = paragraph(run('The ferry sank.'));

  test.each<[what: string, bytes: Uint8Array]>([
    ['whose parts have other names', wordDocument(text, [], 'content/story7.xml')],
    [
      'that is strict (ISO/IEC 29500)',
      wordDocument(
        text,
        [],
        'word/document.xml',
        'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
      ),
    ],
    [
      'that is one file of XML',
      strToU8(
        `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document ${wordNamespaces}><w:body>${text}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`,
      ),
    ],
    [
      'that Word wrote as XML in 2003',
      strToU8(
        `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://x"><w:body><wx:sect>${text}</wx:sect></w:body></w:wordDocument>`,
      ),
    ],
  ])('%s is read', async (_, bytes) => {
    const found = await readFiles([{ name: 'a.xml', bytes }]);
    expect(found).toMatchObject({ ok: true, value: { documents: [{ text: 'The ferry sank.' }] } });
  });
});
