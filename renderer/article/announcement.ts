import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';

/** More marks than this that begin at one place are only counted. */
const maxNamed = 3;

/** As many UTF-16 code units of a mark are said; a whole paragraph would drown what follows. */
const maxExcerptLength = 80;

/**
 * What is announced when the caret moves from the annotations `before` to those `now` (each the shortest first): what
 * it left, then what it entered from the outside in, "End of Actor. Claim: …, containing Figure: over 11,000". Empty
 * when it stayed among the same marks.
 */
export function announcement(before: readonly Annotation[], now: readonly Annotation[]): string {
  const left = beyond(before, now);
  const entered = beyond(now, before).toReversed();
  return [leaving(left), entering(entered)].filter((part) => part !== '').join('. ');
}

function leaving(left: readonly Annotation[]): string {
  if (left.length > maxNamed) return `End of ${left.length} annotations`;
  return left.length === 0 ? '' : `End of ${left.map(({ tag }) => tagLabel[tag]).join(' and ')}`;
}

function entering(entered: readonly Annotation[]): string {
  const said = entered
    .slice(-maxNamed)
    .map((annotation) => `${tagLabel[annotation.tag]}: ${excerptOf(annotation, maxExcerptLength)}`)
    .join(', containing ');
  return entered.length > maxNamed ? `${entered.length} annotations, the innermost ${said}` : said;
}

/** Those of `some` that are not among `others`, by id: a mark that was changed meanwhile is still the same one. */
function beyond(some: readonly Annotation[], others: readonly Annotation[]): readonly Annotation[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id));
}
