import type { DateForm } from '../../shared/model/dateForm.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { describePart } from '../../shared/query/describe.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import type { Part } from '../../shared/query/query.ts';

/** A piece of a chip as it reads: `grade` **worse than C3**. */
export interface ChipPiece {
  readonly tag: Tag | null;
  readonly label: string;
  readonly value: string;
  readonly isNegative: boolean;
}

/** How a part of a query reads; as it is written where it cannot be read by itself. */
export function chipOf(text: string, form: DateForm): readonly ChipPiece[] {
  const parsed = parseQuery(text);
  if (!parsed.ok || !parsed.query) return [{ tag: null, label: '', value: text, isNegative: false }];
  const { query } = parsed;
  return query.kind === 'beside'
    ? query.parts.flatMap((part, index) =>
        index === 0 ? pieces(part, form) : [besides, ...pieces(part, form)],
      )
    : pieces(query, form);
}

const besides: ChipPiece = { tag: null, label: 'in one sentence with', value: '', isNegative: false };

function pieces(part: Part, form: DateForm): readonly ChipPiece[] {
  // A tag with something in its brackets has the value beside its name, as a field has.
  if (part.kind !== 'tag' || !part.inside) return [describePart(part, form)];
  const { label, value, isNegative } = describePart(part.inside, form);
  return [
    { tag: part.tag, label: '', value: part.tag, isNegative: false },
    { tag: null, label, value, isNegative },
  ];
}
