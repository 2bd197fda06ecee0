import type { DateForm } from '../../../shared/model/dateForm.ts';
import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import { type Twin, type TwinRow, twinOf } from '../twin.ts';
import { dayOfFigure, headingOf, relationWords, sideInShort } from './pairWords.ts';

const columns = [
  'Pair',
  'Left outlet',
  'Left says',
  'Left grade',
  'Right outlet',
  'Right says',
  'Right grade',
  'As of',
  'Proposed',
  'Why',
];

/** The queue as a table: a row for each pair, in its order. Rows tell of two statements, so that none is of one. */
export function queueTwin(pairs: readonly ProposedPair[], form: DateForm): Twin {
  return twinOf('conflicts', columns, () => pairs.map((pair) => rowOf(pair, form)));
}

function rowOf(pair: ProposedPair, form: DateForm): TwinRow {
  const { a, b, relation, reason } = pair;
  const days = a.figure ? [a, b].map((side) => dayOfFigure(side, form) ?? 'not known') : [];
  return {
    id: null,
    cells: [
      headingOf(pair, form),
      a.outlet ?? '',
      sideInShort(a),
      a.grade ?? '',
      b.outlet ?? '',
      sideInShort(b),
      b.grade ?? '',
      [...new Set(days)].join(', '),
      relationWords[relation],
      reason,
    ],
  };
}
