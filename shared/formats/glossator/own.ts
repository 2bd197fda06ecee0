import { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Range } from '../../model/segment.ts';
import type { OffsetMap } from '../../text/offsets.ts';
import type { DossierArticle } from '../common/dossier.ts';
import { decodeAnnotation, decodeArticleFields } from './decode.ts';
import { encodeActor, encodeFields, encodeSaid } from './glossator.ts';
import { FileAnnotation, FileArticle } from './wire.ts';

/** The fields of an annotation that other formats carry for us; where it lies they say in their own way. */
export type OwnAnnotationFields = FileAnnotation extends infer Each
  ? Each extends FileAnnotation
    ? Omit<Each, 'segments' | 'prefix' | 'suffix'>
    : never
  : never;

/** The fields of an article that other formats carry for us, with the actors that its annotations point to. */
export type OwnArticleFields = Omit<FileArticle, 'text' | 'annotations' | 'links'> & {
  readonly actors: readonly ActorEntry[];
};

/**
 * What Glossator puts beside what another format can say, where that format has room for it (a `meta` object, a comment,
 * a property of its own): Glossator JSON's own fields, so that offsets in it count code points whatever the format counts.
 */
export function ownAnnotation(annotation: Annotation, offsets: OffsetMap): OwnAnnotationFields {
  // True because the attributes come from the schema of this very tag.
  return {
    id: annotation.id,
    tag: annotation.tag,
    ...encodeSaid(annotation, offsets),
  } as OwnAnnotationFields;
}

/** The same for an article: all but its text and its marks, with the actor entries that its annotations point to. */
export function ownArticle(
  entry: DossierArticle,
  actors: readonly ActorEntry[],
  offsets: OffsetMap,
): OwnArticleFields {
  const { text: _text, ...own } = encodeFields(entry.article, offsets);
  const pointed = new Set(
    entry.annotations.flatMap(({ tag, attributes }) => (tag === 'actor' ? [attributes.actorEntryId] : [])),
  );
  return { ...own, actors: actors.filter(({ id }) => pointed.has(id)).map(encodeActor) };
}

/** Reads what `ownAnnotation` wrote, for a mark that lies here now; undefined when it is not ours or no longer fits. */
export function readOwnAnnotation(
  own: unknown,
  articleId: string,
  segments: readonly Range[],
  offsets: OffsetMap,
): Annotation | undefined {
  if (typeof own !== 'object' || own === null) return undefined;
  const here = segments.map(({ start, end }) => ({
    start: offsets.toCodePoints(start),
    end: offsets.toCodePoints(end),
    exact: '-',
  }));
  const parsed = FileAnnotation.safeParse({ ...own, segments: here, prefix: '', suffix: '' });
  if (!parsed.success || reachesOutside(parsed.data.attributes, offsets)) return undefined;
  return decodeAnnotation(parsed.data, articleId, offsets);
}

/** What `ownArticle` wrote. */
export interface OwnArticle {
  readonly article: Omit<DossierArticle['article'], 'text'>;
  readonly actors: readonly ActorEntry[];
}

/** Reads what `ownArticle` wrote, for an article of this text; undefined when it is not ours or no longer fits. */
export function readOwnArticle(own: unknown, text: string, offsets: OffsetMap): OwnArticle | undefined {
  if (typeof own !== 'object' || own === null || !('actors' in own) || !Array.isArray(own.actors))
    return undefined;
  const { actors: rawActors, ...fields } = own;
  const parsed = FileArticle.safeParse({ ...fields, text, annotations: [], links: [] });
  if (!parsed.success) return undefined;
  const { blocks, inlines = [], pages = [] } = parsed.data;
  if ([...blocks, ...inlines, ...pages].some(({ end }) => end > offsets.codePoints)) return undefined;
  const actors = rawActors.flatMap((actor) => ActorEntry.safeParse(actor).data ?? []);
  const { text: _text, ...article } = decodeArticleFields(parsed.data, offsets);
  return { article, actors };
}

function reachesOutside(value: unknown, offsets: OffsetMap): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('end' in value && typeof value.end === 'number') return value.end > offsets.codePoints;
  return Object.values(value).some((item) => reachesOutside(item, offsets));
}
