import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import type { Foreign } from '../../shared/formats/common/foreign.ts';
import { namesIn } from '../../shared/formats/common/mapping.ts';
import type { Inspection } from '../../shared/transfer/importing.ts';
import { decodeText, guessEncoding } from '../import/decodeText.ts';
import { detect, mayBeFormat } from '../import/detect.ts';
import { byteOrderMark } from '../import/encoding/byteOrderMark.ts';
import { decodeAs } from '../import/encoding/decodeAs.ts';
import { surelyKnown } from '../import/encoding/detect.ts';
import { encodingNamed } from '../import/encoding/labels.ts';
import { type LoadedFile, readForeign } from '../import/index.ts';
import type { DocumentReader } from '../import/reader.ts';
import type { FoundFiles } from './findFiles.ts';
import { type FileGroup, groupFiles } from './groups.ts';
import { loadGroup } from './readGroup.ts';
import { readToAsk } from './readToAsk.ts';

/** Looking at a selection takes no longer than this, in milliseconds: what is behind is imported as it is guessed. */
const maxInspectionTime = 1000;

/** How many files are asked about. */
const maxAsked = 100;

/** How many texts are looked at: those of one folder mostly come from one place. */
const maxTexts = 500;

/** How much of a text is shown in an encoding: bytes that are decoded, and UTF-16 code units of them. */
const sampleBytes = 4096;
const sampleLength = 400;

/** Kinds of documents that may be in any encoding; all others say it themselves. */
const plainKinds: ReadonlySet<string> = new Set(['text', 'markdown', 'table']);

const mailKinds: ReadonlySet<string> = new Set(['email', 'mbox']);

/**
 * What a person should be asked before a selection is imported: other tools' names, encodings that are no more than a
 * guess, the columns of tables, the parts of pages.
 */
export async function inspectFiles(found: FoundFiles): Promise<Inspection> {
  const begun = performance.now();
  const foreign: Foreign[] = [];
  const encodings: Inspection['encodings'] = [];
  const tables: Inspection['tables'] = [];
  const pages: FileGroup[] = [];
  let texts = 0;
  for (const group of groupFiles(found.files)) {
    if (performance.now() - begun > maxInspectionTime) break;
    const isText = !group.files.some(({ name }) => mayBeFormat(name));
    texts += isText ? 1 : 0;
    if (isText && texts > maxTexts) continue;
    await setImmediate();
    const loaded = loadGroup(group);
    const [first] = loaded.ok ? loaded.value : [];
    if (!loaded.ok || !first) continue;
    const kind = detect(first.bytes, first.name);
    const one = kind.kind === 'format' ? readForeign(loaded.value, {}) : null;
    if (one) foreign.push(one);
    if (kind.kind !== 'document') continue;
    const isPlain = plainKinds.has(kind.reader.id);
    const encoding = isPlain
      ? uncertainIn(group.name, first)
      : kind.reader.id === 'html'
        ? await unreadableIn(group.name, first)
        : mailKinds.has(kind.reader.id)
          ? await unreadableMail(group.name, first, kind.reader)
          : null;
    if (encoding && encodings.length < maxAsked) encodings.push(encoding);
    if (!isPlain) {
      pages.push(group);
      continue;
    }
    const table =
      kind.reader.id === 'table' && tables.length < maxAsked ? await tableIn(group.name, first) : null;
    if (table) tables.push(table);
  }
  // Files that are sure are only asked about beside one that is not.
  const isAsked = encodings.some(({ confidence }) => confidence < surelyKnown);
  const read = await readToAsk(pages);
  foreign.push(...read.marked);
  return {
    names: foreign.length === 0 ? null : namesIn(foreign),
    encodings: isAsked ? encodings : [],
    tables,
    doubts: read.doubts,
  };
}

/** How a text begins when it is read in an encoding; what does not fit it is U+FFFD. */
export function sampleOf(bytes: Uint8Array, encoding: string): string {
  const isCut = bytes.length > sampleBytes;
  const text =
    decodeAs(bytes.subarray(0, sampleBytes), encodingNamed(encoding) ?? 'utf-8', {
      isLenient: true,
      isCut,
    }) ?? '';
  const words = inOneLine(markup.test(text) ? text.replace(/<[^<>]*>?/g, ' ') : text);
  return (words || inOneLine(text)).slice(0, sampleLength).toWellFormed();
}

/** How a page begins: its words are shown without its tags. */
const markup = /^\s*<(?:!doctype|html|head|meta|\?xml)\b/i;

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function uncertainIn(file: string, { bytes }: LoadedFile): Inspection['encodings'][number] | null {
  const guess = byteOrderMark(bytes) ? null : guessEncoding(bytes);
  if (!guess || guess.encoding === 'utf-8') return null;
  const { encoding, confidence, others } = guess;
  return { file, encoding, confidence, others: [...others], sample: sampleOf(bytes, encoding) };
}

/** A page that names an encoding that nothing reads, or none of which is sure: it cannot be read before a person has chosen. */
async function unreadableIn(
  file: string,
  { bytes }: LoadedFile,
): Promise<Inspection['encodings'][number] | null> {
  const { declaredEncoding } = await import('../import/html.ts');
  const declared = declaredEncoding(bytes);
  if (decodeText(bytes, file, { declared }).ok) return null;
  const guess = uncertainIn(file, { name: file, bytes });
  return guess && { ...guess, confidence: Math.min(guess.confidence, stillAsked) };
}

/** The same for a mail in 8 bits. */
async function unreadableMail(
  file: string,
  { bytes, name }: LoadedFile,
  reader: DocumentReader,
): Promise<Inspection['encodings'][number] | null> {
  if (isUtf8(bytes)) return null;
  const read = await reader.read(bytes, name, {});
  if (read.ok || read.error.code !== 'decode') return null;
  const guess = uncertainIn(file, { name, bytes });
  return guess && { ...guess, confidence: Math.min(guess.confidence, stillAsked) };
}

/** What a guess counts for that a page contradicts: it is asked about, however well the text looks. */
const stillAsked = surelyKnown - 0.05;

async function tableIn(
  file: string,
  { bytes, name }: LoadedFile,
): Promise<Inspection['tables'][number] | null> {
  const { inspectTable } = await import('../import/table/read.ts');
  const encoding = guessEncoding(bytes)?.encoding;
  const table = inspectTable(bytes, name, encoding === 'utf-8' ? {} : { encoding });
  if (!table.ok) return null;
  const { columns, guess, sample } = table.value;
  return { file, columns: [...columns], guess: { ...guess }, sample: sample.map((row) => [...row]) };
}
