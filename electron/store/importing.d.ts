import { type Exchange } from '../../shared/formats/exchange.ts';
import type { Block, Source } from '../../shared/model/article.ts';
import type { Committed } from '../../shared/model/history.ts';
import type { Store } from './store.ts';
export type Importing = ReturnType<typeof makeImporting>;
/** A document read from a file: canonical text with its structure, and the bytes it came from. */
export interface ImportedDocument {
    readonly title: string;
    readonly language: string | null;
    readonly source: Source;
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly bytes: Uint8Array;
}
/** What became of one article of an import. */
export interface ImportedArticle {
    readonly id: string;
    readonly title: string;
    /** Unicode code points. */
    readonly characters: number;
    /** How many annotations were added. */
    readonly annotations: number;
    /** True when the workspace held this text before. */
    readonly alreadyThere: boolean;
}
/** `committed` is null when there was nothing to add, so that no history entry was written. */
export interface Imported {
    readonly committed: Committed | null;
    readonly articles: readonly ImportedArticle[];
}
/** Imports: everything of one call in one transaction and one history entry, or nothing. */
export declare function makeImporting(store: Store): {
    /** Writes: new articles; a text that is there already is not stored twice. */
    importArticles: (documents: readonly ImportedDocument[]) => Imported;
    /** Writes, into an empty history only: the articles of the first run, which undo does not touch. */
    seed: (documents: readonly ImportedDocument[]) => Imported;
    /**
     * Writes: what is missing here of an exchange file; throws `Refusal` naming what stands in the way. Articles
     * that are here already (by id, else by text) get the annotations they lack.
     */
    importExchange: (exchange: Exchange) => Imported;
};
