import { SuggestionKind } from '../../../shared/model/decision.ts';
import { type Tag, tags } from '../../../shared/model/tag.ts';
import type { Decision, Knowledge } from '../../../shared/suggest/knowledge.ts';
import { caseOf } from '../../../shared/suggest/learning.ts';
import type { RuleId, Suggested, Suggestion } from '../../../shared/suggest/suggestion.ts';
import type { GoldText } from './gold.ts';

/**
 * The decisions of a person who annotates as the gold does on text after text, each suggested by what was decided before. What is
 * less likely than the threshold is not shown.
 */
export function decideOn(
  texts: readonly GoldText[],
  suggestFor: (text: GoldText, knowledge: Knowledge) => Suggested,
  threshold: number,
): readonly Decision[] {
  let decisions: readonly Decision[] = [];
  for (const text of texts) {
    const { suggestions } = suggestFor(text, { actors: [], decisions });
    const shown = suggestions.filter(({ score }) => score >= threshold);
    decisions = [...decisions, ...decide(text, shown, '2026-01-01T00:00:00.000Z')];
  }
  return decisions;
}

/**
 * What a person who annotates as the gold does makes of a text’s suggestions: what is there as it is they accept, what overlaps they
 * change (the words that they take instead follow as added, under the same rule), all else they reject, and what was missed they add. What is not
 * annotated in the gold, or not all of it, is not decided on: a tag, or the sentences worth checking.
 */
function decide(gold: GoldText, suggestions: readonly Suggestion[], at: string): readonly Decision[] {
  const isDecided = (subject: string): boolean => {
    const tag = subject === sentence ? 'claim' : subject;
    if (gold.complete && !gold.complete.includes(tag)) return false;
    if (subject !== 'claim' || !gold.annotated.has(sentence)) return gold.annotated.has(subject);
    return [...gold.annotated].some((one) => one.startsWith('claim ') && one !== sentence);
  };
  const asked = suggestions.filter((suggestion) => isDecided(subjectOf(suggestion)));
  const language = gold.lang ?? 'en';
  const decided = asked.flatMap((suggestion): readonly Decision[] => {
    const [start, end] = [suggestion.segments[0]?.start ?? 0, suggestion.segments.at(-1)?.end ?? 0];
    const over = gold.spans.filter(
      (span) => subjectOfSpan(span) === subjectOf(suggestion) && span.start < end && start < span.end,
    );
    const isExact = over.some((span) => span.start === start && span.end === end) || isCore(suggestion, over);
    const verdict = isExact ? 'accepted' : over.length > 0 ? 'changed' : 'rejected';
    const decision = { ...caseOf(gold.text, suggestion), verdict, language, at } as const;
    const instead = verdict === 'changed' ? mostOf(over, start, end) : undefined;
    return instead ? [decision, addedAs(gold, instead, suggestion.rule, at)] : [decision];
  });
  const missed = gold.spans.filter(
    (span) =>
      isTag(span.tag) &&
      isDecided(subjectOfSpan(span)) &&
      !asked.some(
        (suggestion) =>
          subjectOf(suggestion) === subjectOfSpan(span) &&
          (suggestion.segments[0]?.start ?? 0) < span.end &&
          span.start < (suggestion.segments.at(-1)?.end ?? 0),
      ),
  );
  return [...decided, ...missed.map((span) => addedAs(gold, span, null, at))];
}

/** Sentences that are only worth checking are annotated apart from claims that someone makes. */
const sentence = 'claim check-worthy';

function subjectOf({ tag, rule }: Suggestion): string {
  return rule === 'claim.check-worthy' ? sentence : tag;
}

function subjectOfSpan({ tag, attrs }: Span): string {
  return tag === 'claim' && attrs?.kind === 'check-worthy' ? sentence : tag;
}

function isTag(tag: string): boolean {
  return tags.some((one) => one === tag);
}

/** Words that a person tagged by themselves, or instead of what a rule suggested. */
function addedAs(
  gold: GoldText,
  { start, end, tag, attrs }: Span,
  rule: RuleId | null,
  at: string,
): Decision {
  const words = {
    tag: tag as Tag,
    kind: SuggestionKind.safeParse(attrs?.kind).data ?? null,
    rule: 'claim.added' as const,
    score: 0,
    segments: [{ start, end }],
  };
  return {
    ...caseOf(gold.text, words),
    rule,
    score: null,
    verdict: 'added',
    language: gold.lang ?? 'en',
    at,
  };
}

type Span = GoldText['spans'][number];

/** The span that shares most with a range. */
function mostOf(spans: readonly Span[], from: number, to: number): Span | undefined {
  const shared = ({ start, end }: Span) => Math.min(end, to) - Math.max(start, from);
  return spans.toSorted((a, b) => shared(b) - shared(a))[0];
}

function isCore({ core }: Suggestion, over: GoldText['spans']): boolean {
  return core !== null && over.some(({ start, end }) => start === core.start && end === core.end);
}
