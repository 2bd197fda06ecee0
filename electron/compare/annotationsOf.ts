import type { Annotation } from '../../shared/model/annotation.ts';
import { attributesByTag } from '../../shared/model/attributes.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';
import { readJson } from '../store/tables/readJson.ts';

/** An accepted claim, figure or mention with no more than comparing asks of it; its parts in UTF-16 code units, half-open. */
export type ComparedAnnotation = {
  [T in 'claim' | 'figure' | 'actor']: Pick<
    Extract<Annotation, { readonly tag: T }>,
    'id' | 'tag' | 'attributes'
  > & {
    readonly parts: readonly Range[];
  };
}['claim' | 'figure' | 'actor'];

/** Those of an article, in no order; `parted` are those with several parts. Throws `Refusal` for rows that cannot be read. */
export function annotationsOf(
  db: ReadableDb,
  articleId: string,
  parted: ReadonlySet<string>,
): readonly ComparedAnnotation[] {
  return rows(db)()
    .all({ articleId })
    .map(({ id, tag, start, end, attributes }) => {
      const read =
        attributes === '{}' ? {} : readJson<unknown>(`Annotation ${id}`, attributesByTag[tag], attributes);
      const parts = parted.has(id) ? partsOf(db)().all({ id }) : [{ start, end }];
      // The cast is true because the attributes were read with the schema of this very tag.
      return { id, tag, attributes: read, parts } as ComparedAnnotation;
    });
}

interface Row extends Range {
  readonly id: string;
  readonly tag: ComparedAnnotation['tag'];
  readonly attributes: string;
}

const rows = perConnection((db) =>
  prepared<{ articleId: string }, Row>(
    db,
    `SELECT id, tag, start_offset AS start, end_offset AS "end", attributes
     FROM annotation
     WHERE article_id = :articleId AND status = 'accepted' AND tag IN ('claim', 'figure', 'actor')`,
  ),
);

/** The ids of all annotations with several parts: there are few. */
export function partedAnnotations(db: ReadableDb): ReadonlySet<string> {
  return new Set(
    seconds(db)()
      .all({})
      .map(({ id }) => id),
  );
}

const seconds = perConnection((db) =>
  prepared<object, { id: string }>(db, 'SELECT annotation_id AS id FROM segment WHERE ordinal = 1'),
);

const partsOf = perConnection((db) =>
  prepared<{ id: string }, Range>(
    db,
    `SELECT start_offset AS start, end_offset AS "end"
     FROM segment
     WHERE annotation_id = :id
     ORDER BY ordinal`,
  ),
);

/** Who makes which claim, and what figures quantify, in an article. */
export function targetsIn(
  db: ReadableDb,
  articleId: string,
): (type: 'claimer' | 'quantifies', from: string) => readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { type, from, to } of links(db)().all({ articleId }))
    targets.set(`${type} ${from}`, [...(targets.get(`${type} ${from}`) ?? []), to]);
  return (type, from) => targets.get(`${type} ${from}`) ?? [];
}

const links = perConnection((db) =>
  prepared<{ articleId: string }, { type: string; from: string; to: string }>(
    db,
    `SELECT type, from_id AS "from", to_id AS "to"
     FROM annotation
     JOIN link ON link.from_id = annotation.id
     WHERE article_id = :articleId AND type IN ('claimer', 'quantifies')
     ORDER BY link.id`,
  ),
);
