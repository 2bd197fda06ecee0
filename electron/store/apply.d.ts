import type { Article } from '../../shared/model/article.ts';
import type { Change } from '../../shared/model/history.ts';
import type { Store } from './store.ts';
/** An article that an import brings, with the bytes it was made from where they are known. */
export interface NewArticle {
    readonly article: Article;
    readonly original: Uint8Array | null;
}
/**
 * Writes changes in their order, within the caller's transaction. Every way to change the state ends here: an
 * action, an undo, a redo, an import. Throws `Refusal` when the state is not what a change starts from, or when
 * an invariant would break.
 */
export declare function applyChanges(store: Store, changes: readonly Change[], at: string, newArticles?: ReadonlyMap<string, NewArticle>): void;
