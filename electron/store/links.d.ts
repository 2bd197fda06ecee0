import type { Database } from 'better-sqlite3';
import type { Link } from '../../shared/model/link.ts';
export type Links = ReturnType<typeof makeLinks>;
/** Links between annotations. Writes do not check anything: that is the business of `applyChanges`. */
export declare function makeLinks(db: Database): {
    get(id: string): Link | undefined;
    /** Every link that starts or ends at an annotation. */
    ofAnnotation: (id: string) => Link[];
    /** The links that start in an article: this is how files hold them. */
    startingIn: (articleId: string) => Link[];
    /** The links that start or end in an article: this is what its view shows. */
    ofArticle: (articleId: string) => Link[];
    /** Writes. */
    insert: (link: Link) => void;
    /** Writes. */
    update: (link: Link) => void;
    /** Writes. */
    remove: (id: string) => void;
};
