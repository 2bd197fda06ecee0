import type * as z from 'zod';
import { mapSegments } from '../../anchor/segments.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Link } from '../../model/link.ts';
import type { Range, Segment } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import { findBlocks } from '../../text/blocks.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { checkDossier, type Dossier, type DossierArticle } from '../common/dossier.ts';
import { parseJson } from '../common/parseJson.ts';
import { type FileAnnotation, type FileArticle, fileFormat, fileVersion, GlossatorFile } from './wire.ts';

/**
 * Reads Glossator JSON, all of it or nothing. `textSha256` is left to the caller, because hashing is not for shared/.
 * Hostile nesting is harmless: JSON.parse and the schema (which knows no recursion) both work without a deep stack.
 */
export function decodeGlossator(text: string): Result<Dossier> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const header = checkHeader(json.value);
  if (!header.ok) return header;
  const file = GlossatorFile.safeParse(json.value);
  if (!file.success) return fail('invalid-input', describeIssue(file.error));
  const outside = findOffsetOutside(file.data);
  if (outside) return fail('invariant', outside);
  const dossier = toDossier(file.data);
  const breach = checkDossier(dossier);
  return breach ? fail('invariant', breach) : ok(dossier);
}

function checkHeader(json: unknown): Result<void> {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== fileFormat) {
    return fail('unsupported', `this JSON is not a Glossator file (its "format" is not "${fileFormat}")`);
  }
  const version = 'version' in json ? json.version : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > fileVersion) {
    return fail(
      'newer',
      `written by a newer Glossator (format version ${version}; this one reads up to ${fileVersion}): update Glossator to read it`,
    );
  }
  return ok(undefined);
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'the file does not fit the format';
  const path = issue.path.reduce<string>(
    (joined, key) =>
      typeof key === 'number'
        ? `${joined}[${key}]`
        : joined === ''
          ? String(key)
          : `${joined}.${String(key)}`,
    '',
  );
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return `${path === '' ? '' : `${path}: `}${issue.message}${more}`;
}

/** An offset beyond the text has no UTF-16 counterpart, so this is asked before anything is converted. */
function findOffsetOutside({ articles }: GlossatorFile): string | null {
  for (const [index, { text, blocks, inlines = [], pages = [], annotations }] of articles.entries()) {
    const { codePoints } = makeOffsetMap(text);
    const place = (what: string, { start, end }: { readonly start: number; readonly end: number }): string =>
      `articles[${index}].${what}: ${start} to ${end} is outside the text of ${codePoints} code points`;
    for (const [name, ranges] of Object.entries({ blocks, inlines, pages })) {
      const at = ranges.findIndex(({ end }) => end > codePoints);
      if (ranges[at]) return place(`${name}[${at}]`, ranges[at]);
    }
    for (const [at, { segments, attributes }] of annotations.entries()) {
      let outside: string | null = null;
      mapSegments({ segments, attributes }, (segment, path) => {
        if (segment.end > codePoints) outside ??= place(`annotations[${at}].${path}`, segment);
        return segment;
      });
      if (outside) return outside;
    }
  }
  return null;
}

/** Links may stand with any article of the file; inside they stand with the article they start in. */
function toDossier({ articles, actors, ...shelf }: GlossatorFile): Dossier {
  const { outlets, questions, decisions, series, exclusions, pairs } = shelf;
  const homes = new Map<string, number>();
  for (const [index, { annotations }] of articles.entries()) {
    for (const { id } of annotations) homes.set(id, index);
  }
  const links = articles.map((): Link[] => []);
  for (const [index, article] of articles.entries()) {
    for (const link of article.links) links[homes.get(link.from) ?? index]?.push(link);
  }
  return {
    articles: articles.map((article, index) => decodeArticle(article, links[index] ?? [])),
    actors,
    ...(outlets && { outlets }),
    ...(questions && { questions }),
    ...(decisions && { decisions }),
    ...(series && { series }),
    ...(exclusions && { exclusions }),
    ...(pairs && { pairs }),
  };
}

function decodeArticle(file: FileArticle, links: readonly Link[]): DossierArticle {
  const offsets = makeOffsetMap(file.text);
  return {
    article: decodeArticleFields(file, offsets),
    annotations: file.annotations.map((annotation) => decodeAnnotation(annotation, file.id, offsets)),
    links,
  };
}

/**
 * What a file knows of an article besides its marks, offsets in UTF-16. Without its blocks an article would show
 * nothing, so a file that leaves them out gets those of a plain text. All offsets must lie in the text.
 */
export function decodeArticleFields(file: FileArticle, offsets: OffsetMap): Article {
  const { annotations: _annotations, links: _links, blocks, inlines, pages, ...article } = file;
  const placed = <T extends Range>(ranges: readonly T[]): T[] =>
    ranges.map((range) => ({ ...range, ...decodeRange(range, offsets) }));
  return {
    ...article,
    blocks: blocks.length > 0 ? placed(blocks) : [...findBlocks(file.text)],
    ...(inlines && { inlines: placed(inlines) }),
    ...(pages && { pages: placed(pages) }),
  };
}

/** An annotation of a file with its offsets (code points, inside of the text) in UTF-16. */
export function decodeAnnotation(file: FileAnnotation, articleId: string, offsets: OffsetMap): Annotation {
  const decoded = mapSegments(file, (segment): Segment => ({ ...segment, ...decodeRange(segment, offsets) }));
  return { ...decoded, articleId };
}

function decodeRange(range: { readonly start: number; readonly end: number }, offsets: OffsetMap) {
  return { start: offsets.toUtf16(range.start), end: offsets.toUtf16(range.end) };
}
