import { findBinary } from './binary.ts';
import { byteOrderMark } from './encoding/byteOrderMark.ts';
import { type ZipKind, zipKind } from './zipKind.ts';

/** A file that nothing reads: what it is, and what a person can do instead, as the ends of sentences. */
export interface NotRead {
  readonly what: string;
  readonly instead: string;
}

/** Says what a file is that no reader takes, by what is in it and then by the end of its name; null where that is not known. */
export function findNotRead(bytes: Uint8Array, ending: string): NotRead | null {
  // Projects of other programs are archives and databases.
  if (byEnding[ending] === things.project && findBinary(bytes) !== null) return things.project;
  const zip = zipKind(bytes);
  if (zip) return zips[zip];
  if (isCompound(bytes)) return inCompound(bytes, ending);
  // Many a .doc is plain text, and words may begin as a file of another kind does.
  const isText = byteOrderMark(bytes) !== undefined || findBinary(bytes) === null;
  return isText ? textual(bytes, ending) : (bySignature(bytes) ?? byEnding[ending] ?? null);
}

/** Annotations in a form of other tools that nothing reads, by how the file begins (4 kB are enough); null for all else. */
export function findUnreadAnnotations(head: string): NotRead | null {
  return annotated.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** Files of which all is text, but none of it is for people. */
function textual(bytes: Uint8Array, ending: string): NotRead | null {
  const found = bySignature(bytes);
  const annotated = findUnreadAnnotations(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString(),
  );
  if (annotated) return annotated;
  return found === things.postScript ? found : textEndings.has(ending) ? (byEnding[ending] ?? null) : null;
}

const textEndings = new Set('.xml .fb2 .gdoc .gsheet .gslides'.split(' '));

const docx = 'open it in Word or LibreOffice, save it as .docx, and import that';
const pdf = 'save it as PDF, and import that';
const ocr =
  'run text recognition (OCR) on it, save the result as PDF with text or as plain text, and import that';
const unpacked = 'unpack it, and import the files or the folder';
const transcript = 'import a transcript of it';

const things = {
  word: { what: 'an old Word document (.doc)', instead: docx },
  slides: { what: 'a presentation', instead: pdf },
  sheet: {
    what: 'a spreadsheet',
    instead: 'save its sheet as CSV UTF-8, with an article in each row, and import that',
  },
  locked: {
    what: 'a password-protected document',
    instead: 'open it in the program that made it, save it without a password, and import that',
  },
  apple: { what: 'a Pages document', instead: 'export it from Pages to Word (.docx), and import that' },
  numbers: { what: 'a Numbers spreadsheet', instead: 'export it from Numbers to CSV, and import that' },
  keynote: { what: 'a Keynote presentation', instead: 'export it from Keynote to PDF, and import that' },
  archive: { what: 'a compressed archive', instead: unpacked },
  picture: { what: 'a picture', instead: ocr },
  recording: { what: 'a recording', instead: transcript },
  kindle: {
    what: 'a Kindle e-book',
    instead: 'convert it to EPUB, with Calibre for example, and import that',
  },
  publisher: { what: 'a page layout', instead: pdf },
  djvu: { what: 'a DjVu scan', instead: `convert it to PDF with text, and import that` },
  postScript: { what: 'a PostScript file', instead: 'convert it to PDF, and import that' },
  perfect: { what: 'a WordPerfect document', instead: docx },
  note: {
    what: 'a OneNote section',
    instead: 'export it from OneNote to Word (.docx) or PDF, and import that',
  },
  hangul: {
    what: 'a Hangul (HWP) document',
    instead: 'open it in Hangul or LibreOffice, save it as .docx or PDF, and import that',
  },
  outlook: {
    what: 'an Outlook data file',
    instead: 'save its messages as .eml files, and import those',
  },
  database: { what: 'a database', instead: 'export its articles as CSV or JSON Lines, and import that' },
  shortcut: {
    what: 'a link to a document on the web, without its text',
    instead: 'open it in the browser, download it as .docx or PDF, and import that',
  },
  safari: {
    what: 'a Safari web archive',
    instead: 'open it in Safari, save it as page source (.html) or PDF, and import that',
  },
  program: { what: 'a program', instead: 'import a document' },
  font: { what: 'a font', instead: 'import a document' },
  ebook: { what: 'an e-book', instead: 'convert it to EPUB, with Calibre for example, and import that' },
  xps: { what: 'an XPS document', instead: pdf },
  xml: {
    what: 'XML',
    instead: 'save its text as HTML or plain text, or its articles as CSV or JSON Lines, and import that',
  },
  project: {
    what: 'a project of another program',
    instead: 'export it from there as a REFI-QDA project (.qdpx), and import that',
  },
  spacy: {
    what: 'a binary file of spaCy',
    instead: 'write its documents as JSON Lines, each with its text and its entities, and import that',
  },
  openDocument: { what: 'an OpenDocument file without running text', instead: pdf },
} as const satisfies Readonly<Record<string, NotRead>>;

const annotated: readonly (readonly [pattern: RegExp, found: NotRead])[] = [
  [
    /<GateDocument[\s>]/,
    {
      what: 'a document of GATE in XML',
      instead: 'save it from GATE as Bdoc JSON (plugin Format_Bdoc), and import that',
    },
  ],
  [
    /<!DOCTYPE collection SYSTEM|<collection>\s*<source>/,
    { what: 'BioC in XML', instead: 'convert it to BioC JSON, and import that' },
  ],
  [
    /<TEI[\s>]|<teiCorpus[\s>]/,
    { what: 'a TEI document', instead: 'convert it to HTML or plain text, and import that' },
  ],
  [
    /^\s*\{[\s\S]{0,2000}"annotatable"\s*:\s*\{\s*"parts"/,
    {
      what: 'an annotation file of tagtog, which does not hold its text',
      instead: 'import the text, and its annotations as brat or UIMA CAS XMI',
    },
  ],
];

const zips: Readonly<Record<ZipKind, NotRead>> = {
  docx: { what: 'a Word document', instead: docx },
  xlsx: things.sheet,
  pptx: things.slides,
  ooxml: { what: 'an Office document without running text', instead: pdf },
  odt: { what: 'an OpenDocument text', instead: docx },
  ods: things.sheet,
  odp: things.slides,
  opendocument: things.openDocument,
  epub: { what: 'an e-book', instead: 'convert it to HTML or PDF, and import that' },
  qdpx: things.project,
  xmi: { what: 'an archive of UIMA', instead: unpacked },
  wacz: { what: 'a web archive (WACZ)', instead: 'save its pages as HTML, and import those' },
  pages: things.apple,
  numbers: things.numbers,
  key: things.keynote,
  zip: { what: 'a zip archive', instead: unpacked },
};

/** How files of Office up to 2003 begin, those that a newer one has encrypted, and Outlook's messages ([MS-CFB], 2.2). */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True for a compound file, a small file system in a file ([MS-CFB]). */
export function isCompound(bytes: Uint8Array): boolean {
  return compound.every((byte, index) => bytes[index] === byte);
}

/** The names of streams by which the programs that wrote a compound file are known; the first that is there counts. */
const streams: readonly (readonly [name: string, found: NotRead])[] = [
  ['EncryptedPackage', things.locked],
  ['WordDocument', things.word],
  ['PowerPoint Document', things.slides],
  ['Workbook', things.sheet],
  ['Book', things.sheet],
  ['VisioDocument', things.publisher],
  ['HwpSummaryInformation', things.hangul],
  ['Quill', things.publisher],
  [
    '__properties_version1.0',
    { what: 'an Outlook message (.msg)', instead: 'save it as .eml, and import that' },
  ],
];

function inCompound(bytes: Uint8Array, ending: string): NotRead {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Names are padded with zeros, so that “Book” is not found in “Bookmarks”.
  const found = streams.find(([name]) => file.includes(Buffer.from(`${name}\0`, 'utf16le')));
  return found?.[1] ?? byEnding[ending] ?? { what: 'an old Office document', instead: docx };
}

/** How other files begin (Latin-1), and how many bytes in front of that. */
const signatures: readonly (readonly [start: string, found: NotRead, at?: number])[] = [
  ['Rar!\x1a\x07', things.archive],
  ['7z\xbc\xaf\x27\x1c', things.archive],
  ['\x1f\x8b', things.archive],
  ['BZh', things.archive],
  ['\xfd7zXZ\0', things.archive],
  ['(\xb5/\xfd', things.archive],
  ['ustar', things.archive, 257],
  ['AT&TFORM', things.djvu],
  ['%!PS', things.postScript],
  ['\xc5\xd0\xd3\xc6', things.postScript],
  ['II*\0', things.picture],
  ['MM\0*', things.picture],
  ['\xff\xd8\xff', things.picture],
  ['\x89PNG', things.picture],
  ['GIF8', things.picture],
  ['WEBP', things.picture, 8],
  ['ftyphei', things.picture, 4],
  ['ftypmif1', things.picture, 4],
  ['ftypavif', things.picture, 4],
  ['ftyp', things.recording, 4],
  ['\x1aE\xdf\xa3', things.recording],
  ['OggS', things.recording],
  ['ID3', things.recording],
  ['fLaC', things.recording],
  ['WAVE', things.recording, 8],
  ['AVI ', things.recording, 8],
  ['\xffWPC', things.perfect],
  ['\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d', things.note],
  ['BOOKMOBI', things.kindle, 60],
  ['TPZ', things.kindle],
  ['ITSF', things.ebook],
  ['HWP Document File', things.hangul],
  ['!BDN', things.outlook],
  ['SQLite format 3\0', things.database],
  ['bplist00', things.safari],
  ['\x7fELF', things.program],
];

function bySignature(bytes: Uint8Array): NotRead | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  return signatures.find(([start, , at = 0]) => head.startsWith(start, at))?.[1] ?? null;
}

/** By the ends of names, for files whose bytes say nothing. */
const byEnding: Readonly<Record<string, NotRead>> = Object.fromEntries(
  (
    [
      ['.doc .dot .wps .wri', things.word],
      ['.ppt .pptx .pps .ppsx .odp .otp', things.slides],
      ['.xls .xlsb .ods .ots', things.sheet],
      ['.pages', things.apple],
      ['.numbers', things.numbers],
      ['.key', things.keynote],
      ['.wpd', things.perfect],
      ['.one .onetoc2', things.note],
      ['.hwp .hwpx', things.hangul],
      ['.djvu .djv', things.djvu],
      ['.ps .eps', things.postScript],
      ['.jpg .jpeg .png .gif .webp .tif .tiff .bmp .heic', things.picture],
      ['.mp3 .m4a .wav .ogg .opus .mp4 .mov .mkv .webm .avi', things.recording],
      ['.rar .7z .tar .tgz .bz2 .xz .zst .zip', things.archive],
      ['.mobi .azw .azw3 .prc .kfx', things.kindle],
      ['.lit .fb2 .chm', things.ebook],
      ['.pst .ost', things.outlook],
      ['.pub .indd .vsd .vsdx .qxp', things.publisher],
      ['.xps .oxps', things.xps],
      ['.gdoc .gsheet .gslides', things.shortcut],
      [
        '.nvp .nvpx .mx11 .mx12 .mx18 .mx20 .mx22 .mx24 .mex22 .mex24 .atlproj .atlproj22 .atlproj23 .atlasproj .hpr7 .qda',
        things.project,
      ],
      ['.spacy', things.spacy],
      ['.xml', things.xml],
      ['.ttf .otf .woff .woff2', things.font],
    ] as const
  ).flatMap(([endings, found]) => endings.split(' ').map((ending) => [ending, found] as const)),
);
