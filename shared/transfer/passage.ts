import * as z from 'zod';

/** A part of a file that may be taken into the text of an article or left out of it; a file's passages are all that it holds. */
export const Passage = z.strictObject({
  /** Its place in the reading order of the file, from 0. */
  id: z.int().nonnegative(),
  /** What it is, where it is not plainly the article: “Around the article”, “Hidden”, “Comments”. */
  label: z.string().min(1).max(100).nullable(),
  text: z.string(),
  isTaken: z.boolean(),
});
export type Passage = Readonly<z.infer<typeof Passage>>;

/** The passages of a file as a window shows them: the first thousand or so, each as far as a person reads it. */
export const ShownPassages = z.strictObject({
  passages: z.array(
    z.strictObject({
      ...Passage.shape,
      /** Of all of it, in UTF-16 code units; `text` is its beginning. */
      length: z.int().nonnegative(),
    }),
  ),
  /** The ids of those that are taken and not shown: they belong to what a person chooses. */
  rest: z.array(z.int().nonnegative()),
});
export type ShownPassages = Readonly<z.infer<typeof ShownPassages>>;

/** Passages of a file by their ids, or all that it holds. */
export const TakenPassages = z.union([z.array(z.int().nonnegative()).max(100_000), z.literal('all')]);

/** How many passages of a file are shown, how much of each (UTF-16 code units), and of all of them together. */
const maxShown = 1000;
const shownLength = 4000;
const shownInAll = 400_000;

/** Passages as a window shows them. */
export function shownPassages(passages: readonly Passage[]): ShownPassages {
  let left = shownInAll;
  const shown = passages.slice(0, maxShown).map((passage) => {
    const text = passage.text.slice(0, Math.min(shownLength, Math.max(left, 80))).toWellFormed();
    left -= text.length;
    return { ...passage, text, length: passage.text.length };
  });
  const rest = passages.slice(maxShown).filter(({ isTaken }) => isTaken);
  return { passages: shown, rest: rest.map(({ id }) => id) };
}
