/**
 * Of each rule’s suggestions on the development set (tests/fixtures/suggest), how many were right, of how many. Written by
 * `npm run bench:suggest -- --write-precision`; not by hand.
 */
export const precision: Readonly<Record<string, readonly [right: number, of: number]>> = {};
