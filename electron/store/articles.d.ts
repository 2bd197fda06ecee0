import type { Database } from 'better-sqlite3';
import { type Article, type ArticleRecord, type ArticleSummary } from '../../shared/model/article.ts';
export type Articles = ReturnType<typeof makeArticles>;
/** Articles and their texts. An article whose import was undone is hidden from everything but `find`. */
export declare function makeArticles(db: Database): {
    /** The rows of the Library, oldest import first. */
    list: () => ArticleSummary[];
    /** The ids of all articles in the order of `list`. */
    ids: () => readonly string[];
    /** A whole article, or undefined when it is unknown or hidden. */
    get(id: string): Article | undefined;
    /** What is known of an article, hidden or not, without its text. */
    find(id: string): {
        readonly record: ArticleRecord;
        readonly isHidden: boolean;
    } | undefined;
    /** The article that holds this text already and is not hidden. */
    findByText(textSha256: string): ArticleRecord | undefined;
    /** The canonical text of an article, hidden or not. */
    text(id: string): string | undefined;
    /** Writes: a new article; `original` are the bytes it was made from, where they are known. */
    insert(article: Article, original: Uint8Array | null): void;
    /** Writes: a hidden article is shown again, with this record. */
    restore(record: ArticleRecord): void;
    /** Writes: hides an article because its import was undone. */
    hide(id: string, at: string): void;
};
