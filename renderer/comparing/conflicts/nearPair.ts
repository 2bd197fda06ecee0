import { wordsKey } from '../../../shared/compare/comparable.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { ComparedStatements, ProposedPair } from '../../../shared/transfer/comparing.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { State } from '../../state/state.ts';

/** As many are shown. */
const most = 5;

const none: readonly Statement[] = [];

/**
 * What else is said of the same: figures of the same entity and property, or claims that a link joins with one of the two; those of the nearest
 * days first.
 */
export function nearPair({ comparing: { answer } }: State, { a, b }: ProposedPair): readonly Statement[] {
  if (!answer) return none;
  return a.figure ? figuresNear(answer, a.id, b.id) : claimsNear(answer, a.id, b.id);
}

const figuresNear = oncePer((answer: ComparedStatements, aId: string, bId: string): readonly Statement[] => {
  const a = answer.statements.find(({ id }) => id === aId);
  if (!a?.figure) return none;
  const thing = thingOf(a);
  const others = answer.statements.filter(
    ({ id, excluded, figure }, index) =>
      figure &&
      id !== aId &&
      id !== bId &&
      excluded === null &&
      thingOf(answer.statements[index] ?? a) === thing,
  );
  return nearest(others, a);
});

const claimsNear = oncePer((answer: ComparedStatements, aId: string, bId: string): readonly Statement[] => {
  const joined = new Set(
    answer.links.flatMap(({ from, to }) =>
      from === aId || from === bId ? [to] : to === aId || to === bId ? [from] : [],
    ),
  );
  const a = answer.statements.find(({ id }) => id === aId);
  const others = answer.statements.filter(
    ({ id, tag }) => tag === 'claim' && joined.has(id) && id !== aId && id !== bId,
  );
  return nearest(others, a);
});

function thingOf({ figure }: Statement): string {
  return `${wordsKey(figure?.entity ?? null)}\n${wordsKey(figure?.property ?? null)}\n${figure?.unit ?? ''}`;
}

/** By how far their days are from that of the pair; ISO days sort as they follow. */
function nearest(statements: readonly Statement[], around: Statement | undefined): readonly Statement[] {
  const day = (statement: Statement | undefined) =>
    dayNumber(statement?.figure?.asOf?.date ?? statement?.published);
  const middle = day(around);
  const distance = (statement: Statement) => Math.abs(day(statement) - middle);
  return statements
    .toSorted((one, other) => distance(one) - distance(other) || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}

function dayNumber(date: string | null | undefined): number {
  const found = date ? Date.parse(`${date.slice(0, 10)}T00:00Z`) : Number.NaN;
  return Number.isNaN(found) ? Number.MAX_SAFE_INTEGER : found / 86_400_000;
}
