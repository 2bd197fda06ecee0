import { extname } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Exchange } from '../../shared/formats/exchange.ts';
import type { Decoded, Format } from '../../shared/formats/format.ts';
import { applyMapping } from '../../shared/formats/fromForeign.ts';
import { findFormat, formats } from '../../shared/formats/index.ts';
import { guessedMapping, namesIn } from '../../shared/formats/mapping.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sha256 } from '../store/hash.ts';
import type { ImportedDocument } from '../store/importing.ts';
import { decodeBytes } from './decode.ts';
import { readText } from './text.ts';

/** What a file turned out to be: a document to annotate, or articles that come with their annotations. */
export type Incoming =
  | { readonly kind: 'document'; readonly document: ImportedDocument }
  | { readonly kind: 'exchange'; readonly exchange: Exchange };

/** What the person said about a file, where they said anything. */
export interface ReadOptions {
  /** `text` or the id of a format; detected when it is left out. */
  readonly format?: string | undefined;
  readonly encoding?: string | undefined;
  /** The article that a document is a newer version of. */
  readonly revisionOf?: string | undefined;
}

/** Kinds of documents that become articles, beside the formats that carry annotations. */
export const documentTypes = [
  { id: 'text', label: 'Plain text', extension: '.txt', mediaType: 'text/plain' },
] as const;

/** The names that `ReadOptions.format` may have. */
export function isReadable(format: string): boolean {
  return documentTypes.some((type) => type.id === format) || findFormat(format)?.decode !== undefined;
}

/** Endings that are taken from a folder; other files there are named but left alone. */
export const folderExtensions: readonly string[] = ['.txt', '.json'];

const notYet: Readonly<Record<string, string>> = {
  '.pdf': 'a PDF file',
  '.docx': 'a Word document',
  '.doc': 'a Word document',
  '.odt': 'an OpenDocument text',
  '.rtf': 'a rich text (RTF) file',
  '.epub': 'an e-book',
  '.html': 'a web page',
  '.htm': 'a web page',
  '.mhtml': 'a saved web page',
  '.eml': 'an e-mail',
  '.csv': 'a table',
  '.tsv': 'a table',
  '.jsonl': 'JSON Lines',
  '.xml': 'XML',
};

/** Finds out what some bytes are and reads them whole, or says in one sentence, with the file's name, why not. */
export function readBytes(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Result<Incoming> {
  const name = options.format ?? detect(bytes, fileName);
  const format = findFormat(name);
  if (format?.decode) return readFormat(bytes, fileName, format);
  if (name !== 'text')
    return fail(
      'unsupported',
      `“${fileName}” is ${name}, which this version cannot import: save it as plain text first.`,
    );
  const document = readText(bytes, fileName, options.encoding);
  return document.ok ? ok({ kind: 'document', document: document.value }) : document;
}

function readFormat(bytes: Uint8Array, fileName: string, format: Format): Result<Incoming> {
  if (bytes.length === 0) return fail('invalid-input', `“${fileName}” is empty.`);
  const text = decodeBytes(bytes, fileName, 'utf-8');
  if (!text.ok) {
    return text.error.code === 'decode'
      ? fail('decode', `“${fileName}” is not valid UTF-8, which this format must be.`)
      : text;
  }
  const decoded = format.decode?.([{ name: fileName, content: text.value }], {});
  if (!decoded?.ok) {
    const { code, message } = decoded?.error ?? { code: 'unsupported', message: 'it cannot be read' };
    return fail(code, `“${fileName}” was not imported: ${withStop(message)}`);
  }
  return ok({ kind: 'exchange', exchange: toExchange(decoded.value, format.id, fileName) });
}

/** Another tool's names are taken for what they most likely are. */
function toExchange(decoded: Decoded, format: string, fileName: string): Exchange {
  if (decoded.kind === 'exchange') return decoded.exchange;
  const { foreign } = decoded;
  return applyMapping(foreign, guessedMapping(namesIn([foreign])), {
    format,
    fileName,
    at: new Date().toISOString(),
    by: 'import',
    newId,
    sha256,
  });
}

/** The id of a format, `text`, or in words what a file is that cannot be read yet. */
function detect(bytes: Uint8Array, fileName: string): string {
  const extension = extname(fileName).toLowerCase();
  const byName = formats.find(
    (format) => format.decode && format.extension.endsWith(extension) && extension !== '',
  );
  if (byName) return byName.id;
  if (extension !== '.txt') {
    const unsupported = notYet[extension];
    if (unsupported) return unsupported;
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('utf8');
    if (/^\ufeff?\s*\{\s*"format"\s*:\s*"glossator-annotations"/.test(head)) return 'json';
  }
  return 'text';
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
