import type { Annotation } from '../../../shared/model/annotation.ts';
import { Bits } from '../asking/bits.ts';
import { linkedSlots } from '../asking/linkedSlots.ts';
import { idOfMark } from '../asking/markTexts.ts';
import type { Question } from '../asking/question.ts';
import { slotOfId } from '../asking/slotOfId.ts';
import { figuresOf } from './actorScope.ts';
import { comparableOf } from './universe.ts';

/**
 * A claim with all that it is joined with: by links of claims, one after the other, and by having been carried over from one version of an
 * article to the next; and the figures that quantify one of these. It yields between steps of a few milliseconds.
 */
export function* claimScope(question: Question, slot: number): Generator<void, Bits> {
  const claims = new Bits(question.memory.columns.alive.size);
  const waiting = [slot];
  for (let claim = waiting.pop(); claim !== undefined; claim = waiting.pop()) {
    if (claims.has(claim)) continue;
    claims.add(claim);
    waiting.push(...joinedWith(question, claim));
    yield;
  }
  return claims.or(figuresOf(question, claims)).and(comparableOf(question, { olderFigures: true }));
}

const joining = ['supports', 'contradicts', 'repeats'] as const;

function* joinedWith(question: Question, claim: number): Iterable<number> {
  for (const type of joining) {
    yield* linkedSlots(question, claim, type);
    yield* linkedSlots(question, claim, type, 'from');
  }
  yield* otherVersions(question, claim);
}

/** The same claim in the version of its article before and behind. */
function* otherVersions(question: Question, claim: number): Iterable<number> {
  const { store, memory } = question;
  const own = store.annotations.get(idOfMark(question, claim) ?? '');
  if (!own) return;
  const older = olderOf(own);
  if (older !== null) {
    const slot = slotOfId(question, older);
    if (slot >= 0) yield slot;
  }
  const newer = memory.articles.list[memory.columns.homes[claim] ?? -1]?.id ?? '';
  for (const article of versionsAfter(question, newer))
    for (const annotation of store.annotations.ofArticle(article))
      if (annotation.tag === 'claim' && olderOf(annotation) === own.id) {
        const slot = slotOfId(question, annotation.id);
        if (slot >= 0) yield slot;
      }
}

function olderOf({ origin }: Annotation): string | null {
  return origin.kind === 'revision' ? origin.of : null;
}

function versionsAfter({ memory: { articles } }: Question, id: string): readonly string[] {
  return articles.list.flatMap((article) =>
    article.revisionOf === id && !article.isHidden ? article.id : [],
  );
}
