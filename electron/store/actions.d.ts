import type { Committed } from '../../shared/model/history.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { Store } from './store.ts';
export type Actions = ReturnType<typeof makeActions>;
/** What a person marks; offsets in UTF-16 code units, half-open, in text order. */
export interface NewAnnotation {
    readonly articleId: string;
    readonly tag: Tag;
    readonly segments: readonly Range[];
}
/** What may change on an annotation; what is left out stays, and an empty note is no note. */
export interface AnnotationPatch {
    readonly tag?: Tag | undefined;
    readonly note?: string | null | undefined;
}
/** Everything a person does to annotations: each is one transaction with one history entry, or throws `Refusal`. */
export declare function makeActions(store: Store): {
    /** Writes: tags a stretch of text. */
    createAnnotation: ({ articleId, tag, segments }: NewAnnotation) => Committed;
    /**
     * Writes: changes the tag or the note. With the tag go the attributes that the new tag does not have and the
     * links that the table then forbids; undo brings them back. Nothing to change: no entry, and no changes.
     */
    updateAnnotation: (id: string, patch: AnnotationPatch) => Committed;
    /** Writes: removes an annotation and every link that starts or ends at it. */
    removeAnnotation: (id: string) => Committed;
};
