import type { Tag } from '../../shared/model/tag.ts';
import { parseQuery } from '../../shared/query/parse.ts';

/** A piece of a chip as it reads: `grade` **worse than C3**. */
export interface ChipPiece {
  readonly tag: Tag | null;
  readonly label: string;
  readonly value: string;
  readonly isNegative: boolean;
}

/** How a part of a query reads; as it is written where it cannot be read by itself. */
export function chipOf(text: string): readonly ChipPiece[] {
  const parsed = parseQuery(text);
  if (parsed.ok && parsed.query?.kind === 'tag' && !parsed.query.inside)
    return [{ tag: parsed.query.tag, label: '', value: parsed.query.tag, isNegative: false }];
  return [{ tag: null, label: '', value: text, isNegative: false }];
}
