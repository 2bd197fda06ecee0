import { startOfLocalDay } from '../../../shared/model/localDay.ts';
import type { Part } from '../../../shared/query/query.ts';
import { traits } from '../tables/markCodes.ts';
import { datedSpan } from './articleParts.ts';
import type { Bits } from './bits.ts';
import { type Columns, noDay } from './columns.ts';
import type { Question } from './question.ts';
import { type Asked, askedDays, askedValues, canBe, type End, mustBe } from './span.ts';

/** The slots of the figures of which some value, or with `isMust` every value, lies in a span; a figure without bounds has none. */
export function valuesThat(
  { universe, memory: { columns } }: Question,
  { span, isMust }: Part & { readonly kind: 'value' },
): Bits {
  const fits = isMust ? mustBe : canBe;
  const [plain, whole] = [askedValues(span, false), askedValues(span, true)];
  return universe.filter((slot) => {
    const [from, to] = boundsOf(columns, slot);
    if (from === null && to === null) return false;
    const isCount = ((columns.traits[slot] ?? 0) & traits.count) !== 0;
    return fits({ from, to }, isCount ? whole : plain);
  });
}

/** The ends of a figure, as keys. */
export function boundsOf(
  { lowers, uppers, traits: own, pools }: Columns,
  slot: number,
): readonly [End<string> | null, End<string> | null] {
  const end = (number: number, trait: number): End<string> | null => {
    const key = pools.bounds.texts[number];
    return key === undefined ? null : { key, isInclusive: ((own[slot] ?? 0) & trait) !== 0 };
  };
  return [end(lowers[slot] ?? -1, traits.lowerInclusive), end(uppers[slot] ?? -1, traits.upperInclusive)];
}

/** The slots of the annotations of some days: of the as-of of a figure, or of those in which they were made, where the computer is. */
export function daysThat(question: Question, part: Part & { readonly kind: 'day' }): Bits {
  const { universe, memory, today, lastLook } = question;
  const { created, asOfFrom, asOfTo } = memory.columns;
  const span = datedSpan(part.span);
  if (span === null)
    return lastLook === null ? universe : universe.filter((slot) => (created[slot] ?? 0) > lastLook);
  const asked = askedDays(span, today);
  if (part.field === 'asof') {
    const fits = part.isMust ? mustBe : canBe;
    return universe.filter((slot) => {
      const [from = noDay, to = noDay] = [asOfFrom[slot], asOfTo[slot]];
      return (
        from !== noDay &&
        fits({ from: { key: from, isInclusive: true }, to: { key: to, isInclusive: true } }, asked)
      );
    });
  }
  const { from, before } = instantsOf(asked);
  return universe.filter((slot) => {
    const at = created[slot] ?? 0;
    return at >= from && at < before;
  });
}

/** From which instant on, and before which, in milliseconds since 1970. */
function instantsOf({ from, to }: Asked<number>): { readonly from: number; readonly before: number } {
  return {
    from: from === null ? -Infinity : startOfLocalDay(from.key + (from.isInclusive ? 0 : 1)),
    before: to === null ? Infinity : startOfLocalDay(to.key + (to.isInclusive ? 1 : 0)),
  };
}

/** The slots of the figures of which all of the as-of lies so many days before the article was published, or more. */
export function lagThat({ universe, memory }: Question, days: number): Bits {
  const { asOfTo, homes } = memory.columns;
  const { list } = memory.articles;
  return universe.filter((slot) => {
    const [to = noDay, published] = [asOfTo[slot], list[homes[slot] ?? -1]?.published];
    return to !== noDay && published != null && to + days <= published.start;
  });
}
