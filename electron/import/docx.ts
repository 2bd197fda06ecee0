import { zipSync } from 'fflate/browser';
import mammoth from 'mammoth';
import { fail, ok, type Result } from '../../shared/result.ts';
import { unzip } from '../../shared/unzip.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { makeDocuments, refuseSize } from './document.ts';
import { readDublinCore } from './dublinCore.ts';
import { blocksOfHtml } from './htmlBlocks.ts';
import { findNotRead, isCompound } from './notRead.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a Word document (ECMA-376 docx): headings, lists, emphasis, links, tables as text and footnotes, with mammoth.
 * Only its XML is unpacked, within limits, and mammoth sees nothing else; what it makes goes through the same list of
 * what is allowed as any HTML. Pictures, headers, footers and comments are left out and named.
 */
export async function readDocx(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<readonly ImportedDocument[]>> {
  const size = refuseSize(bytes, fileName);
  if (size) return fail(size.code, size.message);
  const other = isCompound(bytes) ? findNotRead(bytes, '.doc') : null;
  if (other)
    return fail(
      'unsupported',
      `“${fileName}” is ${other.what}, which this version cannot import: ${other.instead}.`,
    );
  const names: string[] = [];
  const unpacked = unzip(bytes, (name) => {
    names.push(name);
    return /\.(?:xml|rels)$/i.test(name) && !/^customXml\//i.test(name);
  });
  if (!unpacked.ok) return fail(unpacked.error.code, `“${fileName}” ${unpacked.error.message}.`);
  const files = unpacked.value;
  const body = files.get('word/document.xml') ?? files.get('word/document2.xml');
  if (!body) return fail('unsupported', `“${fileName}” is not a Word document: it contains no text.`);
  if ([...files.values()].some(isTooDeep))
    return fail('unsupported', `“${fileName}” cannot be imported: its parts are too deeply nested.`);
  const html = await toHtml(files, fileName);
  if (!html.ok) return html;
  const read = blocksOfHtml(html.value);
  if (!read.ok) return fail('unsupported', `“${fileName}” cannot be imported: ${read.error.message}.`);
  if (read.value.text === '') return fail('invalid-input', `“${fileName}” contains no text.`);
  return makeDocuments(bytes, { fileName, mediaType }, read.value, {
    ...readDublinCore(decode(files.get('docProps/core.xml'))),
    leftOut: [...read.value.leftOut, ...leftOut(names, decode(body))],
  });
}

/** Word nests some dozens; the time that the parser takes for an element grows with the number of those around it. */
const deepest = 5000;

/** Whether XML has more elements in each other than that, by its angle brackets alone: a parser would take minutes to say so. */
function isTooDeep(xml: Uint8Array): boolean {
  let depth = 0;
  for (let at = xml.indexOf(less); at !== -1; at = xml.indexOf(less, at + 1)) {
    const next = xml[at + 1];
    if (next === slash) depth -= 1;
    else if (next !== exclamation && next !== question) {
      const end = xml.indexOf(greater, at);
      if (end === -1) return false;
      if (xml[end - 1] !== slash) depth += 1;
      if (depth > deepest) return true;
      at = end;
    }
  }
  return false;
}

const [less, greater, slash, exclamation, question] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f] as const;

async function toHtml(files: ReadonlyMap<string, Uint8Array>, fileName: string): Promise<Result<string>> {
  // Packed again from what was measured: an archive may say one thing to one program and another to the next.
  const measured = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: measured },
      {
        styleMap,
        // A document's own map could make of its text what is thrown away.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        idPrefix: notePrefix,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return ok(value.replace(wayBack, ''));
  } catch (error) {
    // The stack has an end, and no document that a person wrote comes near it.
    if (error instanceof RangeError)
      return fail('unsupported', `“${fileName}” cannot be imported: its parts are too deeply nested.`);
    return fail('decode', `“${fileName}” is damaged and cannot be read as a Word document.`);
  }
}

/** Word's and LibreOffice's names of styles, besides those that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
];

/** Arrows that lead from a note to its place are not the author's words. */
const notePrefix = 'glossator-';
const wayBack = /\s*<a href="#glossator-(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

function leftOut(names: readonly string[], body: string): readonly string[] {
  const has = (name: RegExp): boolean => names.some((candidate) => name.test(candidate));
  return [
    ...(has(/^word\/(?:header|footer)\d*\.xml$/) ? ['Headers and footers were left out.'] : []),
    ...(has(/^word\/comments\.xml$/) ? ['Comments were left out.'] : []),
    ...(/<w:(?:del|moveFrom)\s/.test(body)
      ? ['Tracked changes were treated as accepted: deleted text was left out.']
      : []),
  ];
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
