import type { ReactNode } from 'react';
import { foldText } from '../../shared/text/fold.ts';
import { matchOf, type Wanted } from './ranking.ts';

interface Props {
  readonly text: string;
  /** What was typed, if anything was. */
  readonly wanted: Wanted | null;
}

/** A text in which the letters are bold by which it was found. */
export function Emphasised({ text, wanted }: Props) {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of foundIn(text, wanted)) {
    if (from < end) continue;
    pieces.push(text.slice(end, from), <b key={from}>{text.slice(from, to)}</b>);
    end = to;
  }
  return <>{[...pieces, text.slice(end)]}</>;
}

/** The ranges of the text itself (UTF-16 code units, half-open), from its start; what is inside of a character is left out. */
function foundIn(text: string, wanted: Wanted | null): readonly (readonly [number, number])[] {
  if (!wanted) return [];
  const folded = foldText(text, 'base');
  const ranges = matchOf(folded.text, wanted, ['pieces', 'misspelt', 'scattered'])?.ranges ?? [];
  return ranges
    .flatMap(([start, end]): readonly (readonly [number, number])[] => {
      const [from, to] = [folded.startOf(start), folded.endOf(end)];
      return from === null || to === null ? [] : [[from, to]];
    })
    .toSorted(([one], [other]) => one - other);
}
