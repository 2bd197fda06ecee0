import type { Action, Change } from '../../shared/model/history.ts';
/** An action in words, as the undo button and the history say it: “Tag “over 11,000 soldiers” as figure”. */
export declare function describeAction(action: Action, changes: readonly Change[]): string;
