import { checkDocument } from '../../shared/anchor/invariants.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { type Particular, particulars, type Source } from '../../shared/model/article.ts';
import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { findTitle } from '../../shared/text/title.ts';
import type { Passage } from '../../shared/transfer/passage.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { sha256OfFile } from '../store/db/hash.ts';
import type { Structure } from './structure.ts';

/** For particulars, in words, the part of the file that each was read from: “the meta tag “author” of the page”. */
type ReadFrom = { readonly [K in Particular]?: string | undefined };

/** What a reader knows of a document besides its text; what it leaves out is not known. */
export interface Particulars {
  readonly title?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  /** What of these the file says of itself in so many words, and where. */
  readonly declared?: ReadFrom;
  /** What of these is a guess, and what it was read from. */
  readonly guessed?: ReadFrom;
  readonly leftOut?: readonly string[];
  readonly passages?: readonly Passage[] | undefined;
  /** Why a person should look at what was left out, in a sentence; left out where the reader is sure. */
  readonly doubt?: string | undefined;
}

/** Why no reader looks at these bytes at all (none, or too many), or null. */
export function refuseSize(bytes: Uint8Array, fileName: string): AppError | null {
  if (bytes.length === 0) return { code: 'invalid-input', message: `“${fileName}” is empty.` };
  if (bytes.length <= maxDocumentBytes) return null;
  const mebibytes = maxDocumentBytes / 1024 / 1024;
  return {
    code: 'unsupported',
    message: `“${fileName}” is larger than ${mebibytes} MiB, the limit for one file.`,
  };
}

/** The documents that a reader has made of one text in a file, as `makeDocument` makes one. */
export function makeDocuments(...made: Parameters<typeof makeDocument>): Result<readonly ImportedDocument[]> {
  const document = makeDocument(...made);
  return document.ok ? ok([document.value]) : document;
}

/**
 * The document that a reader has made of a file; fails with a sentence when its text cannot be stored. White space in
 * the particulars is tidied, and what is then empty is not known.
 */
export function makeDocument(
  bytes: Uint8Array,
  { fileName, mediaType }: Pick<Source, 'fileName' | 'mediaType'>,
  { text, blocks, inlines, pages }: Structure,
  said: Particulars = {},
): Result<ImportedDocument> {
  const breach = checkDocument({ text, blocks: [...blocks], inlines: [...inlines], pages: [...pages] });
  if (breach) return fail('invalid-input', `“${fileName}” cannot be imported: ${breach}.`);
  const { leftOut = [], passages = [] } = said;
  const origins = originsOf(said);
  return ok({
    title: tidy(said.title) ?? findTitle(text, blocks),
    language: tidy(said.language),
    source: {
      fileName,
      mediaType,
      sha256: sha256OfFile(bytes),
      url: tidy(said.url),
      publisher: tidy(said.publisher),
      author: tidy(said.author),
      publishedAt: tidy(said.publishedAt),
    },
    ...(origins && { origins }),
    text,
    blocks,
    ...(inlines.length > 0 && { inlines }),
    ...(pages.length > 0 && { pages }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(passages.length > 0 && { passages }),
    ...(said.doubt !== undefined && { doubt: said.doubt }),
    bytes,
  });
}

/** Where particulars come from, as an article keeps it; undefined where nothing is said of any that is known. */
function originsOf(said: Particulars): ImportedDocument['origins'] {
  const given = particulars.flatMap((name) => {
    if (tidy(said[name]) === null) return [];
    const guess = said.guessed?.[name];
    const from = guess ?? said.declared?.[name];
    if (from === undefined) return [];
    const kind = guess === undefined ? 'declared' : 'guessed';
    return [[name, { kind, from: shortened(from, 500) }] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function tidy(value: string | null | undefined): string | null {
  return (
    value
      ?.toWellFormed()
      .replace(/[\s\0]+/g, ' ')
      .trim() || null
  );
}
