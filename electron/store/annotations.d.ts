import type { Database } from 'better-sqlite3';
import { type Annotation } from '../../shared/model/annotation.ts';
import type { Tag } from '../../shared/model/tag.ts';
export type Annotations = ReturnType<typeof makeAnnotations>;
/** Annotations with their segments. Writes do not check anything: that is the business of `applyChanges`. */
export declare function makeAnnotations(db: Database): {
    get(id: string): Annotation | undefined;
    /** All annotations of an article, whatever their status, in text order. */
    ofArticle(articleId: string): Annotation[];
    /** Where an annotation is and what it is tagged, for whoever needs no more. */
    place: (id: string) => {
        readonly articleId: string;
        readonly tag: Tag;
    } | undefined;
    /** True when an article has annotations of any status. */
    existIn: (articleId: string) => boolean;
    /** Writes. */
    insert(annotation: Annotation): void;
    /** Writes. */
    update(annotation: Annotation): void;
    /** Writes: the annotation goes with its segments; its links must have gone before. */
    remove(id: string): void;
};
