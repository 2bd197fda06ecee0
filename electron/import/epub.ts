import { fail, ok, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { isoDate } from './dates.ts';
import { makeDocument, type Particulars } from './document.ts';
import { languageTag } from './dublinCore.ts';
import { readChapter } from './epub/chapter.ts';
import { type Book, openBook } from './epub/package.ts';
import { makeOfficeDocuments, type OfficeBlock } from './office.ts';
import type { ReaderOptions } from './reader.ts';
import { buildStructure } from './structure.ts';
import { elementsOf, type XmlElement, xmlText } from './xmlTree.ts';

const mediaType = 'application/epub+zip';

/** A longer one (UTF-16 code units) is a book, of which each chapter is an article; a shorter one is a report. */
const longestReport = 100_000;

/**
 * Reads an e-book (EPUB 2 and 3): its documents in reading order, with the pages of the printed book where it says them. One article,
 * or of a long book one for each entry in the first level of its contents. The contents themselves are a passage beside the text.
 */
export async function readEpub(
  bytes: Uint8Array,
  fileName: string,
  options: ReaderOptions = {},
): Promise<Result<readonly ImportedDocument[]>> {
  const opened = openBook(bytes);
  if (!opened.ok) return fail(opened.error.code, `“${fileName}” ${opened.error.message}.`);
  const book = opened.value;
  const read = readParts(book);
  if (!read.ok) return fail(read.error.code, `“${fileName}” cannot be imported: ${read.error.message}.`);
  const parts = read.value;
  const particulars = { ...particularsOf(book.metadata), leftOut: leftOutOf(parts) };
  const chapters = chaptersOf(book, parts);
  const length = parts.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + lengthOf(block), 0);
  if (length <= longestReport || chapters.length < 2) {
    const blocks = parts.flatMap((part) => part.blocks);
    return makeOfficeDocuments(bytes, { fileName, mediaType, blocks, particulars }, options);
  }
  const documents: ImportedDocument[] = [];
  for (const { label, blocks } of chapters) {
    const structure = buildStructure(blocks);
    if (structure.text === '') continue;
    const title = [particulars.title?.trim(), label].filter(Boolean).join(': ');
    const made = makeDocument(bytes, { fileName, mediaType }, structure, { ...particulars, title });
    if (!made.ok) return made;
    documents.push(made.value);
  }
  return documents.length === 0 ? fail('invalid-input', `“${fileName}” contains no text.`) : ok(documents);
}

interface Part {
  readonly name: string;
  readonly blocks: readonly OfficeBlock[];
  readonly leftOut: readonly string[];
}

function readParts({ spine, pages }: Book): Result<readonly Part[]> {
  const labels = new Map<string, Map<string, string>>();
  for (const { name, id, label } of pages) {
    const inName = labels.get(name) ?? new Map<string, string>();
    labels.set(name, inName.set(id, label));
  }
  const parts: Part[] = [];
  for (const { name, content, isContents } of spine) {
    const read = readChapter(content, labels.get(name) ?? new Map());
    if (!read.ok) return read;
    const aside = isContents ? ({ aside: 'Contents' } as const) : {};
    parts.push({
      name,
      blocks: read.value.blocks.map((block) => ({ ...block, ...aside })),
      leftOut: read.value.leftOut,
    });
  }
  return ok(parts);
}

/** The documents of the book by chapters: one begins where an entry of the contents leads to. */
function chaptersOf({ contents }: Book, parts: readonly Part[]) {
  const labels = new Map<string, string>();
  for (const { name, label } of contents) if (!labels.has(name)) labels.set(name, label);
  const chapters: { readonly label: string; readonly blocks: OfficeBlock[] }[] = [];
  for (const { name, blocks } of parts) {
    const label = labels.get(name);
    const isListed = labels.size > 1;
    if (label !== undefined || chapters.length === 0 || !isListed)
      chapters.push({ label: label ?? headingOf(blocks), blocks: [] });
    for (const block of blocks) if (!block.aside) chapters.at(-1)?.blocks.push(block);
  }
  return chapters.filter(({ blocks }) => blocks.some((block) => lengthOf(block) > 0));
}

function headingOf(blocks: readonly OfficeBlock[]): string {
  const heading = blocks.find(({ type }) => type === 'heading');
  const text = heading?.runs.map((run) => ('text' in run ? run.text : ' ')).join('') ?? '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

function lengthOf({ runs }: OfficeBlock): number {
  return runs.reduce((sum, run) => sum + ('text' in run ? run.text.trim().length : 0), 0);
}

/** Each sentence once; they are about the book and not about one of its documents. */
function leftOutOf(parts: readonly Part[]): readonly string[] {
  const said = parts.flatMap(({ leftOut }) => leftOut);
  return said.length > 0 ? ['Pictures and other things that are not text were left out.'] : [];
}

const origin = 'the description of the e-book';

function particularsOf(metadata: XmlElement | undefined): Particulars {
  const all = elementsOf(metadata);
  const of = (name: string): readonly XmlElement[] => all.filter((element) => element.name === `dc:${name}`);
  const first = (name: string): string | undefined =>
    of(name)
      .map(xmlText)
      .find((text) => text.trim() !== '');
  const creators = of('creator').slice(0, 100);
  const roles = new Map(
    all
      .filter(({ attributes }) => attributes.property === 'role')
      .map((element) => [element.attributes.refines?.replace(/^#/, ''), xmlText(element).trim()]),
  );
  const authors = creators.filter(({ attributes }) => {
    const role = attributes['opf:role'] ?? roles.get(attributes.id);
    return role === undefined || role === 'aut' || role === '';
  });
  const published = of('date').filter(({ attributes }) => {
    const event = attributes['opf:event'];
    return event === undefined || /publi|issued/.test(event);
  });
  return {
    title: first('title'),
    author: (authors.length > 0 ? authors : creators).map((element) => xmlText(element).trim()).join(', '),
    publisher: first('publisher'),
    language: languageTag(first('language')),
    // Programs write the year 101 where they know none.
    publishedAt: published.map((element) => isoDate(xmlText(element))).find((date) => date && date >= '1400'),
    declared: { title: origin, author: origin, publisher: origin, language: origin },
    guessed: { publishedAt: origin },
  };
}
