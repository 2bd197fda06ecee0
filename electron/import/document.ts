import { checkDocument } from '../../shared/anchor/invariants.ts';
import type { Source } from '../../shared/model/article.ts';
import { particulars } from '../../shared/model/particulars.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { findTitle } from '../../shared/text/title.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { sha256OfFile } from '../store/db/hash.ts';
import type { Particulars } from './particulars.ts';
import type { Structure } from './structure.ts';

export type { Particulars } from './particulars.ts';

/** Several documents of one file, each as `makeDocument` makes one: all of them, or the sentence about one that cannot be. */
export function makeEach(
  bytes: Uint8Array,
  origin: Origin,
  parts: readonly (readonly [Structure, Particulars])[],
): Result<readonly ImportedDocument[]> {
  const documents: ImportedDocument[] = [];
  for (const [structure, said] of parts) {
    const made = makeDocument(bytes, origin, structure, said);
    if (!made.ok) return made;
    documents.push(made.value);
  }
  return ok(documents);
}

/** Which file a document is from, and what kind of file that is. */
export type Origin = Pick<Source, 'fileName' | 'mediaType'>;

/**
 * The document that a reader has made of a file; fails with a sentence when its text cannot be stored. White space in
 * the particulars is tidied, and what is then empty is not known.
 */
export function makeDocument(
  bytes: Uint8Array,
  { fileName, mediaType }: Origin,
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
