import { setLine } from '../chart/textLines.ts';
import { textWidth } from '../chart/textWidth.ts';
import type { ToldOnce } from '../copies.ts';
import { outletChoices } from '../outletChoices.ts';
import type { Look, Looks } from '../outletLooks.ts';

/** Which outlet a look stands for, below a picture that is seen without the window. */
export interface OutletKey {
  readonly entries: readonly KeyEntry[];
  /** In CSS pixels; 0 where there is nothing to say. */
  readonly height: number;
}

interface KeyEntry {
  readonly name: string;
  readonly look: Look;
  /** The middle of the shape, from the upper left corner of the key, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

const [lineHeight, beforeName, afterName, fontSize] = [20, 11, 18, 12] as const;

/** The outlets of what is drawn, in the order of their looks, in lines that are no wider than there is room (CSS pixels). */
export function outletKey(marks: readonly ToldOnce[], looks: Looks, width: number): OutletKey {
  const choices = outletChoices(
    marks.map(({ statement }) => statement),
    looks,
  );
  let [x, y] = [0, 0];
  const entries = choices.map(({ label, look }): KeyEntry => {
    const name = setLine(label, width - beforeName - afterName, fontSize);
    const needs = beforeName + textWidth(name, fontSize) + afterName;
    if (x > 0 && x + needs > width) [x, y] = [0, y + lineHeight];
    const entry = { name, look, x: x + 6, y: y + lineHeight / 2 };
    x += Math.ceil(needs);
    return entry;
  });
  return { entries, height: entries.length === 0 ? 0 : y + lineHeight };
}
