import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { readFiles } from '../../electron/import/index.ts';
import { zipKind } from '../../electron/import/zipKind.ts';
import { memo, parts } from '../fixtures/wordDocument.ts';

const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(files))
    packed[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(packed);
};

const types = (main: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`;

const openXml = 'openxmlformats-officedocument';

describe('A zip archive is known by what is in it', () => {
  test.each<[kind: string, files: Readonly<Record<string, string | Uint8Array>>]>([
    ['docx', parts],
    ['docx', { '[Content_Types].xml': types(`${openXml}.wordprocessingml.document`), 'odd/text.xml': '' }],
    ['docx', { '[Content_Types].xml': types('ms-word.document.macroEnabled'), 'word/document.xml': '' }],
    ['docx', { 'word/document.xml': '', '_rels/.rels': '' }],
    ['xlsx', { '[Content_Types].xml': types(`${openXml}.spreadsheetml.sheet`), 'xl/workbook.xml': '' }],
    ['xlsx', { '_rels/.rels': '', 'xl/workbook.xml': '' }],
    ['pptx', { '[Content_Types].xml': types(`${openXml}.presentationml.presentation`) }],
    ['ooxml', { '[Content_Types].xml': '<Types/>', 'Documents/1/FixedDocument.fdoc': '' }],
    ['odt', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }],
    ['odt', { 'content.xml': '', mimetype: 'application/vnd.oasis.opendocument.text-template' }],
    ['odt', { mimetype: 'application/vnd.sun.xml.writer', 'content.xml': '' }],
    ['ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }],
    ['odp', { mimetype: 'application/vnd.oasis.opendocument.presentation', 'content.xml': '' }],
    ['epub', { mimetype: 'application/epub+zip', 'META-INF/container.xml': '' }],
    ['epub', { 'META-INF/container.xml': '', 'OEBPS/a.xhtml': '' }],
    ['qdpx', { 'Sources/a.docx': memo, 'project.qde': '<Project/>' }],
    ['wacz', { 'archive/data.warc.gz': '', 'indexes/index.cdx': '', 'datapackage.json': '{}' }],
    ['pages', { 'Index/Document.iwa': '', 'Metadata/Properties.plist': '' }],
    ['numbers', { 'Index/Document.iwa': '', 'Index/Tables/Tile.iwa': '' }],
    ['key', { 'Index/Document.iwa': '', 'Index/Slide-1.iwa': '' }],
    ['zip', { 'a.txt': 'Words', 'b.docx': memo }],
  ])('%s', (kind, files) => expect(zipKind(zipOf(files))).toBe(kind));

  test('however much of it is cut off', () => {
    for (let length = 1; length < memo.length; length += 97)
      expect(() => zipKind(memo.subarray(0, length))).not.toThrow();
    expect(zipKind(memo.subarray(0, memo.length - 500))).toBe('docx');
    expect(zipKind(strToU8('PK is not all of it'))).toBeNull();
  });

  test('whatever it is called', () => {
    const kind = detect(memo, 'report.txt');
    expect(kind.kind === 'document' && kind.reader.id).toBe('docx');
    const project = detect(zipOf({ 'Sources/a.docx': memo, 'project.qde': '' }), 'a.docx');
    expect(project.kind === 'format' && project.format.id).toBe('refi');
  });
});

const compoundOf = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ]);

describe('A file that nothing reads is named, with what can be done instead', () => {
  test.each<[name: string, content: string | Uint8Array, sentence: RegExp]>([
    ['a.doc', compoundOf('WordDocument'), /is an old Word document \(\.doc\).* save it as \.docx/],
    ['a.docx', compoundOf('EncryptedPackage'), /is a password-protected document.* without a password/],
    ['a', compoundOf('PowerPoint Document'), /is a presentation.* save it as PDF/],
    ['a.doc', compoundOf('Workbook'), /is a spreadsheet.* CSV/],
    ['a.pptx', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), /is a presentation/],
    ['a.pages', zipOf({ 'Index/Document.iwa': '' }), /is a Pages document.* to Word/],
    ['scan', Buffer.from('II*\0\0\0\0\0', 'latin1'), /is a picture.*OCR/],
    ['scan.djvu', Buffer.from('AT&TFORM\0\0', 'latin1'), /is a DjVu scan.* PDF/],
    ['a.ps', '%!PS-Adobe-3.0\n', /is a PostScript file.* PDF/],
    ['a.rar', Buffer.from('Rar!\x1a\x07\0', 'latin1'), /is a compressed archive.* unpack it/],
    ['a.zip', zipOf({ 'a.bin': 'x' }), /is a zip archive.* unpack it/],
    ['a.wpd', Buffer.from('\xffWPC\0', 'latin1'), /is a WordPerfect document/],
    ['a.gdoc', '{"doc_id": "x"}', /is a link to a document on the web/],
  ])('%s', async (name, content, sentence) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const read = await readFiles([{ name, bytes }]);
    expect(read.ok || read.error.message).toMatch(sentence);
    expect(read.ok || read.error.message).toMatch(/^“[^”]+” is [^:]+: .*\.$/);
  });
});

describe('Annotations of other tools that nothing reads are named, with what to export', () => {
  test.each<[name: string, content: string, what: string, instead: string]>([
    [
      'a.xml',
      '<?xml version="1.0"?>\n<GateDocument version="3"><TextWithNodes/></GateDocument>',
      'GATE',
      'Bdoc',
    ],
    [
      'a.xml',
      '<?xml version="1.0"?><!DOCTYPE collection SYSTEM "BioC.dtd"><collection/>',
      'BioC',
      'BioC JSON',
    ],
    ['a.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', 'TEI', 'HTML'],
    ['a.ann.json', '{"annotatable":{"parts":["s1v1"]},"anncomplete":true,"entities":[]}', 'tagtog', 'brat'],
    ['a.spacy', 'x\u009c\0\0\0', 'spaCy', 'JSON Lines'],
    ['a.atlproj', 'PK\u0003\u0004\0', 'project', 'REFI-QDA'],
    ['a.mx22', 'SQLite format 3\0', 'project', 'REFI-QDA'],
    ['data.qda', 'SQLite format 3\0', 'project', 'REFI-QDA'],
  ])('%s %s', (name, content, what, instead) => {
    const found = detect(Buffer.from(content, 'latin1'), name);
    expect(found.kind === 'unknown' && [found.what, found.instead]).toEqual([
      expect.stringContaining(what),
      expect.stringContaining(instead),
    ]);
  });

  test('and WebAnno TSV is known in a .txt', () => {
    const found = detect(strToU8('\ufeff#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|value\n'), 'a.txt');
    expect(found.kind === 'format' && found.format.id).toBe('webanno');
  });
});
