import type { Annotation } from '../../shared/model/annotation.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';

/** What the text shows of an annotation; offsets in UTF-16 code units, half-open, in text order. */
export interface Drawn {
  readonly id: string;
  readonly tag: Tag;
  readonly segments: readonly Range[];
  readonly status: Annotation['status'];
}

/**
 * How an annotation will look once a write is answered. It is drawn so from the key on, and that is all: nothing else in the program
 * knows of it until the database has it, so it cannot be selected, linked, exported or undone, and no assistive technology hears of it.
 */
export interface Expected {
  /** The annotation's, or of one that does not exist yet a name of its own. */
  readonly id: string;
  readonly articleId: string;
  /** As it is now; null where it does not exist yet, and will be the current one. */
  readonly before: Drawn | null;
  /** Null where it will be gone. */
  readonly after: Drawn | null;
}

/** An annotation that is not in the database yet. */
export function expectedNew(articleId: string, tag: Tag, segments: readonly Range[]): Expected {
  made += 1;
  const id = `expected ${made}`;
  return { id, articleId, before: null, after: { id, tag, segments, status: 'accepted' } };
}

/** An annotation with another tag. */
export function expectedRetagged(before: Annotation, tag: Tag): Expected {
  const { id, articleId, segments, status } = before;
  return { id, articleId, before, after: { id, tag, segments, status } };
}

/** An annotation that goes. */
export function expectedRemoved(before: Annotation): Expected {
  return { id: before.id, articleId: before.articleId, before, after: null };
}

let made = 0;
