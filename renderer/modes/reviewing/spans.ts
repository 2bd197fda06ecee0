import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { lengthOf } from '../../../shared/model/extent.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { trimWhitespace } from '../../../shared/text/graphemes.ts';
import { moveEdge } from '../../../shared/text/reshape.ts';
import { sentenceAt } from '../../../shared/text/segmentation.ts';
import { notice } from '../../state/actions/notices.ts';
import { chooseSpan } from '../../state/actions/suggestions.ts';
import { currentAnnotation } from '../../state/selectors.ts';
import { getState } from '../../state/store.ts';
import { isWaiting } from '../../state/waitingCounts.ts';

/**
 * Takes the next shorter or longer words that are prepared for the current suggestion; beyond these, one word less or more. They are
 * kept until it is accepted. Says whether there was a suggestion to do it with.
 */
export function changeSpan(change: 'grow' | 'shrink'): boolean {
  const { open, suggestions } = getState();
  const current = currentAnnotation(getState());
  if (!open || !current || !isWaiting(current)) return false;
  if (current.tag === 'figure' && !spansFor) {
    void loadSpans().then(() => changeSpan(change));
    return true;
  }
  const { text } = open.article;
  const own = suggestions.span?.id === current.id ? suggestions.span.segments : current.segments;
  const next = nextSpan(text, preparedSpans(open.article, current), own, change);
  if (!next) notice(change === 'grow' ? 'There are no more words to take.' : 'One word is the least.');
  else chooseSpan(current.id, isSame(next, current.segments) ? null : next);
  return true;
}

type SpansFor = typeof import('../../../shared/suggest/figures/spansFor.ts').spansFor;

/** Null until the first review: it reads figures in sixteen languages, which a window that is opened should not wait for. */
let spansFor: SpansFor | null = null;

/** Loads what prepares the spans of figures, once. */
export async function loadSpans(): Promise<void> {
  spansFor ??= (await import('../../../shared/suggest/figures/spansFor.ts')).spansFor;
}

/** The words (UTF-16, half-open) that a suggestion may well be meant to have, its own among them, from the shortest to the longest. */
function preparedSpans(
  { text, language }: Pick<Article, 'text' | 'language'>,
  annotation: Annotation,
): readonly (readonly Range[])[] {
  const own: readonly Range[] = annotation.segments.map(({ start, end }) => ({ start, end }));
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return [];
  const around = sentenceAround(text, { start: first.start, end: last.end });
  const candidates: (readonly (Range | null)[])[] = [own];
  switch (annotation.tag) {
    case 'quote':
      candidates.push(withoutMarks(text, own), withMarks(text, own));
      if (around) candidates.push([around]);
      break;
    case 'claim': {
      const clause = clauseIn(text, own);
      if (clause) candidates.push([clause]);
      if (around) candidates.push([around]);
      break;
    }
    case 'actor':
      candidates.push(...lessAndMore(text, own));
      break;
    case 'figure':
      if (own.length === 1)
        candidates.push(...(spansFor?.(text, first, language) ?? []).map((span) => [span]));
      break;
  }
  const whole = candidates.filter((spans): spans is readonly Range[] =>
    spans.every((range) => range !== null && range.start < range.end),
  );
  const unique = whole.filter((spans, at) => whole.findIndex((other) => isSame(other, spans)) === at);
  return unique.toSorted((a, b) => lengthOf({ segments: a }) - lengthOf({ segments: b }));
}

function nextSpan(
  text: string,
  prepared: readonly (readonly Range[])[],
  now: readonly Range[],
  change: 'grow' | 'shrink',
): readonly Range[] | null {
  const length = lengthOf({ segments: now });
  const lengthAt = (segments: readonly Range[]) => lengthOf({ segments });
  const found =
    change === 'grow'
      ? prepared.find((spans) => lengthAt(spans) > length)
      : prepared.findLast((spans) => lengthAt(spans) < length);
  if (found) return found;
  const last = now.at(-1);
  const moved = last && moveEdge(text, last, { edge: 'end', change, unit: 'word' });
  return moved ? now.with(-1, moved) : null;
}

const opening = /["'“”„‟«»‘’‚‹›「」『』]/u;
const marksAtStart = /^[\s"“”„‟«»‘’‚‹›「」『』]+/u;
const marksAtEnd = /[\s"“”„‟«»‘’‚‹›「」『』,，、.。!?！？]*$/u;

/** The words within the quotation marks, without what is written before the closing one. */
function withoutMarks(text: string, own: readonly Range[]): readonly Range[] {
  return own.map(({ start, end }) => {
    const words = text.slice(start, end);
    const before = marksAtStart.exec(words)?.[0].length ?? 0;
    const after = marksAtEnd.exec(words.slice(before))?.[0] ?? '';
    // Signs that end its sentence stay; a comma belongs to the sentence around it.
    const kept = /^[.。!?！？]*/u.exec(after)?.[0].length ?? 0;
    return { start: start + before, end: end - after.length + kept };
  });
}

/** The same with the quotation marks that stand right around it. */
function withMarks(text: string, own: readonly Range[]): readonly Range[] {
  return own.map(({ start, end }) => {
    const hasBefore = opening.test(text.charAt(start - 1));
    const rest = /^[,，、.。!?！？]?/u.exec(text.slice(end, end + 1))?.[0].length ?? 0;
    const hasAfter = opening.test(text.charAt(end + rest));
    return hasBefore && hasAfter ? { start: start - 1, end: end + rest + 1 } : { start, end };
  });
}

/** Of a claim, its words from the first to the last of it, up to a comma that begins something else. */
function clauseIn(text: string, own: readonly Range[]): Range | null {
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? 0;
  const comma = text.slice(start, end).search(/[,;，；]\s/u);
  return comma > 0 ? { start, end: start + comma } : null;
}

/** Of a name: without its first word, and with the one before it. */
function lessAndMore(text: string, own: readonly Range[]): readonly (readonly Range[])[] {
  const [only] = own;
  if (!only || own.length > 1) return [];
  const move = (change: 'grow' | 'shrink') => {
    const moved = moveEdge(text, only, { edge: 'start', change, unit: 'word' });
    return moved ? [[moved]] : [];
  };
  return [...move('shrink'), ...move('grow')];
}

function sentenceAround(text: string, { start, end }: Range): Range | null {
  const sentence = sentenceAt(text, start);
  const last = sentenceAt(text, Math.max(start, end - 1));
  return sentence && last && trimWhitespace(text, { start: sentence.start, end: last.end });
}

function isSame(some: readonly Range[], others: readonly Range[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, index) => others[index]?.start === start && others[index].end === end)
  );
}
