import type { Annotation } from '../../shared/model/annotation.ts';

let rows: readonly Annotation[] = [];

/** What the Annotations list shows, from top to bottom, for commands that go on in it. */
export function listedRows(): readonly Annotation[] {
  return rows;
}

/** Says what the Annotations list shows. */
export function showListedRows(shown: readonly Annotation[]): void {
  rows = shown;
}
