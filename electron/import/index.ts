import { isUtf8 } from 'node:buffer';
import { v7 as newId } from 'uuid';
import { checkDossier } from '../../shared/formats/common/dossier.ts';
import type { Foreign } from '../../shared/formats/common/foreign.ts';
import type { Decoded, DecodeOptions, Format } from '../../shared/formats/common/format.ts';
import { guessedMapping, type Mapping, namesIn, withChoices } from '../../shared/formats/common/mapping.ts';
import { applyMapping, type ForeignContext } from '../../shared/formats/fromForeign.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { numeral } from '../../shared/text/counting.ts';
import { shortened } from '../../shared/text/shortened.ts';
import type { ImportedDocument, Incoming } from '../store/actions/incoming.ts';
import { digestOf } from '../store/db/digest.ts';
import { sha256 } from '../store/db/hash.ts';
import { decodeBytes } from './decode.ts';
import { detect, endingOf } from './detect.ts';
import type { Take } from './reader.ts';

/** What the person said about files, where they said anything. */
export interface ReadOptions extends DecodeOptions {
  /** The id of a format or of a kind of documents; detected when it is left out. */
  readonly format?: string | undefined;
  /** The encoding of every text. */
  readonly encoding?: string | undefined;
  /** The encoding of those texts that are not UTF-8. */
  readonly otherEncoding?: string | undefined;
  /** The same for single files, by their names; goes before it. */
  readonly otherEncodings?: Readonly<Record<string, string>> | undefined;
  /** Of tables of articles: `{ text: 'body' }`. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** The article that the one document is a newer version of. */
  readonly revisionOf?: string | undefined;
  /** By file: the passages of which its text is made. */
  readonly takes?: Readonly<Record<string, Take>> | undefined;
  /** The passages of every file; `takes` goes before it. */
  readonly take?: Take | undefined;
  /** Also says what documents have left out (`ImportedDocument.passages`). */
  readonly withPassages?: boolean | undefined;
  /** How other tools' names are read; a name that is not in it is guessed. */
  readonly mapping?: Mapping | undefined;
}

/** A file in memory. */
export interface LoadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it came from, when that is known: of a page that was pasted. */
  readonly url?: string | undefined;
  /** What the person called it. */
  readonly title?: string | undefined;
}

/**
 * Finds out what a file is and reads it whole, or says in one sentence, with the file's name, why not. Several are read
 * together where a format has companions; the first then says what they are.
 */
export async function readFiles(
  files: readonly LoadedFile[],
  options: ReadOptions = {},
): Promise<Result<Incoming>> {
  const [first] = files;
  if (!first) throw new Error('There is no file to read.');
  const { name, bytes } = first;
  // A document of brat that has no annotations yet has an empty file beside its text.
  if (files.every((file) => file.bytes.length === 0)) return fail('invalid-input', `“${name}” is empty.`);
  const kind = detect(bytes, name, options.format);
  switch (kind.kind) {
    case 'unknown':
      return fail(
        'unsupported',
        `“${name}” is ${kind.what}, which this version cannot import: ${kind.instead}.`,
      );
    case 'format':
      return readFormat(files, kind.format, options);
    case 'document': {
      if (bytes.length > maxDocumentBytes) {
        const mebibytes = maxDocumentBytes / 1024 / 1024;
        return fail('unsupported', `“${name}” is larger than ${mebibytes} MiB, the limit for one file.`);
      }
      const encoding = options.encoding ?? (isUtf8(bytes) ? undefined : options.otherEncoding);
      const { columns, takes = {}, withPassages } = options;
      const take = Object.hasOwn(takes, name) ? takes[name] : options.take;
      const read = await kind.reader.read(bytes, name, { encoding, columns, take, withPassages });
      if (!read.ok) return read;
      const { url, title } = first;
      const documents = read.value.map((document) => ({
        ...withAnnotations(document, options),
        title: title?.trim() || document.title,
        source: { ...document.source, url: document.source.url ?? url ?? null },
        digest: digestOf(document.text),
      }));
      return ok({ kind: 'documents', documents, revisionOf: options.revisionOf });
    }
  }
}

/** A document whose marks are annotations; as they are where a person is still to be asked what they mean. */
function withAnnotations(
  document: ImportedDocument,
  { mapping, withPassages }: ReadOptions,
): ImportedDocument {
  const { marks, ...rest } = document;
  if (!marks || withPassages) return document;
  const { fileName: name } = rest.source;
  const foreign = { articles: [{ name, text: rest.text, spans: marks, links: [] }] };
  const guess = guessedMapping(namesIn([foreign]));
  const format = endingOf(name).slice(1) || 'document';
  const dossier = applyMapping(foreign, withChoices(guess, mapping), contextOf(format, name));
  return { ...rest, annotations: dossier.articles.flatMap(({ annotations }) => annotations) };
}

function contextOf(format: string, fileName: string): ForeignContext {
  return { format, fileName, at: new Date().toISOString(), by: 'import', newId, sha256 };
}

/** What another tool's files hold under its own names, for the table of names; null for all others and for bad ones. */
export function readForeign(files: readonly LoadedFile[], options: ReadOptions): Foreign | null {
  const [first] = files;
  const kind = first && detect(first.bytes, first.name, options.format);
  if (kind?.kind !== 'format') return null;
  const decoded = decode(files, kind.format, { ...options, findByQuote: true });
  if (!decoded.ok) return null;
  if (decoded.value.kind === 'notes') return decoded.value.names;
  return decoded.value.kind === 'foreign' ? decoded.value.foreign : null;
}

function readFormat(files: readonly LoadedFile[], format: Format, options: ReadOptions): Result<Incoming> {
  const decoded = decode(files, format, options);
  if (!decoded.ok) return decoded;
  if (decoded.value.kind === 'dossier') return ok({ ...decoded.value, isForeign: false });
  if (decoded.value.kind === 'notes') {
    const [file] = files;
    const mapping = withChoices(guessedMapping(namesIn([decoded.value.names])), options.mapping);
    const text = file && decodeBytes(file.bytes, file.name, 'utf-8');
    if (!text?.ok) return text ?? fail('invalid-input', 'There is no file to read.');
    return ok({
      kind: 'notes',
      content: text.value,
      mapping,
      context: { format: format.id, fileName: file?.name ?? '' },
    });
  }
  const { foreign } = decoded.value;
  if (markedIn(foreign) > maxMarkedText) {
    const sentence = `“${files[0]?.name}” was not imported: its annotations cover more than ${numeral(maxMarkedText)} characters in all.`;
    return fail('unsupported', sentence);
  }
  const guess = guessedMapping(namesIn([foreign]));
  const context = contextOf(format.id, files[0]?.name ?? '');
  const dossier = applyMapping(foreign, withChoices(guess, options.mapping), context);
  const breach = checkDossier(dossier);
  return breach
    ? fail('invariant', `“${files[0]?.name}” was not imported: ${withStop(breach)}`)
    : ok({ kind: 'dossier', dossier, isForeign: true });
}

/** Each annotation keeps its words: of a long text, a small file may say very often that all of it is annotated. */
const maxMarkedText = 50_000_000;

function markedIn({ articles }: Foreign): number {
  const segments = articles.flatMap(({ spans }) => spans).flatMap((span) => span.segments);
  return segments.reduce((sum, { start, end }) => sum + end - start, 0);
}

function decode(
  files: readonly LoadedFile[],
  format: Format,
  { encoding, otherEncoding, offsetUnit, findByQuote }: ReadOptions,
): Result<Decoded> {
  const contents: { name: string; content: string | Uint8Array }[] = [];
  for (const { name, bytes } of files) {
    if (format.isBinary) {
      contents.push({ name, content: bytes });
      continue;
    }
    // These formats are UTF-8 by definition, so that a person's word counts only where a file is not.
    const other = isUtf8(bytes) ? undefined : (encoding ?? otherEncoding);
    const text = decodeBytes(bytes, name, other ?? 'utf-8');
    if (!text.ok && text.error.code === 'decode' && other === undefined)
      return fail('decode', `“${name}” is not valid UTF-8, which this format requires.`);
    if (!text.ok) return text;
    contents.push({ name, content: text.value });
  }
  const decoded = format.decode?.(contents, { offsetUnit, findByQuote, awaitsPages: true });
  if (decoded?.ok) return decoded;
  const { code, message } = decoded?.error ?? { code: 'unsupported', message: 'it cannot be read' };
  return fail(code, `“${files[0]?.name}” was not imported: ${withStop(shortened(message, longestReason))}`);
}

/** A reason names what is in a file, which may be as long as that is (UTF-16 code units). */
const longestReason = 400;

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
