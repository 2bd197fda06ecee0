import { checkDocument } from '../../shared/anchor/invariants.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { type Particular, particulars, type Source } from '../../shared/model/article.ts';
import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { findTitle } from '../../shared/text/title.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { sha256 } from '../store/db/hash.ts';
import type { Structure } from './structure.ts';

type Guesses = { readonly [K in Particular]?: string | undefined };

/** What a reader knows of a document besides its text; what it leaves out is not known. */
export interface Particulars {
  readonly title?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  /** What of these is a guess, and in words what it was read from. */
  readonly guessed?: Guesses;
  readonly leftOut?: readonly string[];
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
  const { leftOut = [], guessed = {} } = said;
  const known = Object.entries(guessed).filter(
    // True because the keys are those of `Guesses`.
    ([name]) => tidy(said[name as Particular]) !== null,
  );
  const origins = originsOf(Object.fromEntries(known));
  return ok({
    title: tidy(said.title) ?? findTitle(text, blocks),
    language: tidy(said.language),
    source: {
      fileName,
      mediaType,
      sha256: sha256(bytes),
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
    bytes,
  });
}

/** Guesses as an article keeps them; undefined where there are none. */
function originsOf(guesses: Guesses): ImportedDocument['origins'] {
  const given = particulars.flatMap((name) => {
    const from = guesses[name];
    return from === undefined ? [] : [[name, { kind: 'guessed', from: shortened(from, 500) }] as const];
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
