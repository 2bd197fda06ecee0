import { checkDocument } from '../../shared/anchor/invariants.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import type { Source } from '../../shared/model/article.ts';
import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import { findTitle } from '../../shared/text/title.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { sha256 } from '../store/db/hash.ts';
import type { Structure } from './structure.ts';

/** What a reader knows of a document besides its text; what it leaves out is not known. */
export interface Particulars {
  readonly title?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
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
  particulars: Particulars = {},
): Result<ImportedDocument> {
  const breach = checkDocument({ text, blocks: [...blocks], inlines: [...inlines], pages: [...pages] });
  if (breach) return fail('invalid-input', `“${fileName}” cannot be imported: ${breach}.`);
  const { leftOut = [] } = particulars;
  return ok({
    title: tidy(particulars.title) ?? findTitle(text, blocks),
    language: tidy(particulars.language),
    source: {
      fileName,
      mediaType,
      sha256: sha256(bytes),
      url: tidy(particulars.url),
      publisher: tidy(particulars.publisher),
      author: tidy(particulars.author),
      publishedAt: tidy(particulars.publishedAt),
    },
    text,
    blocks,
    ...(inlines.length > 0 && { inlines }),
    ...(pages.length > 0 && { pages }),
    ...(leftOut.length > 0 && { leftOut }),
    bytes,
  });
}

function tidy(value: string | null | undefined): string | null {
  return (
    value
      ?.toWellFormed()
      .replace(/[\s\0]+/g, ' ')
      .trim() || null
  );
}
