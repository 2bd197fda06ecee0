import { fail, ok, type Result } from '../../shared/result.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { unzip } from '../../shared/unzip.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { isKnownEncoding } from './decode.ts';
import { decodeText } from './decodeText.ts';
import { makeDocuments } from './documents.ts';
import { declaredEncoding, readPage } from './html.ts';
import { webAddress } from './links.ts';
import type { ReaderOptions } from './reader.ts';
import { structureOfText } from './structure.ts';
import { readAnswer, typeOf } from './warc/http.ts';
import { type Damage, fieldValue, recordsIn, type WarcRecord } from './warc/records.ts';

/** More articles than this are not taken from one archive. */
const maxPages = 10_000;

/**
 * The pages of a web archive (WARC, ARC, WACZ): an article for each answer in HTML that was not a redirect or an error, with its address. The
 * day of the capture is not that of publication. What else is in the archive is counted.
 */
export async function readWarc(
  bytes: Uint8Array,
  fileName: string,
  options: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const { encoding } = options;
  if (encoding !== undefined && !isKnownEncoding(encoding))
    return fail('invalid-input', `“${encoding}” is not a supported encoding: try windows-1252, for example.`);
  const archives = archivesIn(bytes);
  if (!archives.ok) return fail(archives.error.code, `“${fileName}” ${archives.error.message}.`);
  const reading = new ArchiveReading(bytes, fileName, options);
  for (const archive of archives.value) reading.read(archive);
  return reading.result();
}

/** The archives in a WACZ, which is a zip archive of them; else the file itself. */
function archivesIn(bytes: Uint8Array): Result<readonly Uint8Array[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ok([bytes]);
  const files = unzip(bytes, (name) => /^archive\/[^/]+\.w?arc(?:\.gz)?$/i.test(name));
  if (!files.ok) return files;
  const named = [...files.value]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, content]) => content);
  return named.length > 0 ? ok(named) : fail('invalid-input', 'contains no web archive');
}

/** What is counted of an archive besides its pages. */
type Aside =
  | 'redirect'
  | 'answer with an error'
  | 'picture'
  | 'script or style'
  | 'other file'
  | 'repeated capture'
  | 'page without text'
  | 'page that cannot be read';

class ArchiveReading {
  readonly #bytes: Uint8Array;
  readonly #fileName: string;
  readonly #options: ReaderOptions;
  readonly #documents: ImportedDocument[] = [];
  readonly #aside = new Map<Aside, number>();
  readonly #damage: Damage = { places: 0, isTooLarge: false };
  #passages = 0;
  #isFull = false;

  constructor(bytes: Uint8Array, fileName: string, options: ReaderOptions) {
    this.#bytes = bytes;
    this.#fileName = fileName;
    this.#options = options;
  }

  read(archive: Uint8Array): void {
    for (const record of recordsIn(archive, this.#damage)) {
      if (this.#documents.length >= maxPages) {
        this.#isFull = true;
        return;
      }
      this.#readRecord(record);
    }
  }

  result(): Result<readonly ImportedDocument[]> {
    const sentences = this.#sentences();
    const [first, ...others] = this.#documents;
    if (first) return ok([{ ...first, leftOut: [...sentences, ...(first.leftOut ?? [])] }, ...others]);
    const found = sentences.length > 0 ? ` ${sentences.join(' ')}` : '';
    return fail('invalid-input', `“${this.#fileName}” contains no web page with text.${found}`);
  }

  #sentences(): readonly string[] {
    const kinds = [...this.#aside].map(([kind, count]) =>
      kind === 'script or style' && count > 1 ? `${numeral(count)} scripts or styles` : counted(count, kind),
    );
    const listed = new Intl.ListFormat('en').format(kinds);
    const { places, isTooLarge } = this.#damage;
    return [
      ...(kinds.length > 0 ? [`Left out of the archive: ${listed}.`] : []),
      ...(places > 0
        ? [`The archive is damaged in ${counted(places, 'place')}, so that pages may be missing.`]
        : []),
      ...(isTooLarge ? ['The archive unpacks to more than 1 GiB; what comes after that was left out.'] : []),
      ...(this.#isFull
        ? [`The archive has more than ${numeral(maxPages)} pages; those after them were left out.`]
        : []),
    ];
  }

  #readRecord({ fields, content }: WarcRecord): void {
    const kind = fieldValue(fields, 'warc-type').toLowerCase();
    const address = webAddress(fieldValue(fields, 'warc-target-uri').replace(/^<|>$/g, ''));
    const aside = kind === 'revisit' ? 'repeated capture' : this.#readAnswer(kind, fields, content, address);
    if (aside !== null) this.#aside.set(aside, (this.#aside.get(aside) ?? 0) + 1);
  }

  /** Reads what a server answered, or what a program put in its place; says what it is where it is not a page. */
  #readAnswer(
    kind: string,
    fields: WarcRecord['fields'],
    content: Buffer,
    address: string | null,
  ): Aside | null {
    if (kind !== 'response' && kind !== 'resource' && kind !== 'conversion') return null;
    const own = typeOf(fieldValue(fields, 'content-type'));
    const answer = kind === 'response' ? readAnswer(content) : { status: 200, ...own, body: content };
    // Answers of name servers are kept as responses too.
    if (answer === null) return null;
    if (answer.status >= 300 && answer.status < 400) return 'redirect';
    if (answer.status !== 200) return 'answer with an error';
    if (/^(?:text\/html|application\/xhtml\+xml)$/.test(answer.type) || looksLikePage(answer))
      return answer.body === null
        ? 'page that cannot be read'
        : this.#readHtml(answer.body, answer.charset, address);
    if (kind === 'conversion' && answer.type === 'text/plain') return this.#readText(content, address);
    return asideOf(answer.type);
  }

  #readHtml(body: Buffer, charset: string | undefined, address: string | null): Aside | null {
    const { encoding, take, withPassages = false } = this.#options;
    if (body.length === 0) return 'page without text';
    const declared = charset ?? declaredEncoding(body);
    const decoded = decodeText(body, this.#fileName, { encoding, declared });
    if (!decoded.ok) return 'page that cannot be read';
    const { text, note } = decoded.value;
    const first = this.#passages;
    const page = readPage(
      this.#bytes,
      this.#fileName,
      text,
      { address: address ?? undefined, notes: note === null ? [] : [note] },
      {
        take: Array.isArray(take) ? take.map((id: number) => id - first) : take,
        withPassages: withPassages || Array.isArray(take),
      },
    );
    if (!page.ok) return 'page without text';
    for (const document of page.value) {
      const passages = document.passages?.map((passage) => ({ ...passage, id: passage.id + first }));
      this.#passages += passages?.length ?? 0;
      const { passages: _, ...rest } = document;
      this.#documents.push({ ...rest, ...(withPassages && passages && { passages }) });
    }
    return null;
  }

  /** The text that a crawler has made of a page. */
  #readText(content: Buffer, address: string | null): Aside | null {
    const decoded = decodeText(content, this.#fileName, { encoding: this.#options.encoding });
    if (!decoded.ok) return 'page that cannot be read';
    const text = decoded.value.text.replaceAll('\0', '');
    const made = makeDocuments(
      this.#bytes,
      { fileName: this.#fileName, mediaType: 'text/plain' },
      structureOfText(text),
      { url: address, declared: { url: 'the record in the web archive' } },
    );
    if (made.ok) this.#documents.push(...made.value);
    return made.ok ? null : 'page without text';
  }
}

/** Servers that name no type send pages all the same. */
function looksLikePage({ type, body }: { readonly type: string; readonly body: Buffer | null }): boolean {
  return type === '' && /^\s*(?:<!doctype html|<html)\b/i.test(body?.toString('latin1', 0, 500) ?? '');
}

function asideOf(type: string): Aside {
  if (type.startsWith('image/')) return 'picture';
  return /javascript|ecmascript|text\/css|json|font/.test(type) ? 'script or style' : 'other file';
}
