/** What a name can be for the model. Works, events, laws and peoples are `MISC`: found so as not to be taken for actors. */
export const classes = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** Outside of names; each class has four more: its first word, an inner one, its last one, and its only one (BILOU). */
export const outside = 0;
export const labelCount = 1 + 4 * classes.length;

export type Part = 0 | 1 | 2 | 3;
export const begin: Part = 0;
export const inside: Part = 1;
export const last: Part = 2;
export const only: Part = 3;

/** The label of a part of a name of a class (an index of `classes`). */
export function labelOf(classIndex: number, part: Part): number {
  return 1 + classIndex * 4 + part;
}

/** The class of a label other than `outside`. */
export function classOf(label: number): number {
  return (label - 1) >> 2;
}

/** The part of a label other than `outside`. */
export function partOf(label: number): Part {
  return ((label - 1) & 3) as Part;
}

/** Whether one label may follow another: a name that has begun goes on until its last word. */
function mayFollow(before: number, label: number): boolean {
  const isOpen = before !== outside && (partOf(before) === begin || partOf(before) === inside);
  if (label === outside) return !isOpen;
  const goesOn = partOf(label) === inside || partOf(label) === last;
  return isOpen ? goesOn && classOf(before) === classOf(label) : !goesOn;
}

/** The label pairs that may follow each other, as a flat list: before, label, before, label, … */
export const allowedPairs: Uint8Array = (() => {
  const pairs: number[] = [];
  for (let label = 0; label < labelCount; label += 1) {
    for (let before = 0; before < labelCount; before += 1) {
      if (mayFollow(before, label)) pairs.push(before, label);
    }
  }
  return Uint8Array.from(pairs);
})();

/** The labels that the first word of a run may have, behind what is outside of names. */
export const firstLabels: readonly number[] = Array.from({ length: labelCount }, (_, label) => label).filter(
  (label) => mayFollow(outside, label),
);

/** The labels that the last word of a run may have. */
export const lastLabels: readonly number[] = Array.from({ length: labelCount }, (_, label) => label).filter(
  (label) => mayFollow(label, outside),
);
