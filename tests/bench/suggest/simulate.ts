import type { Tag } from '../../../shared/model/tag.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';
import { caseOf } from '../../../shared/suggest/learning.ts';
import type { Suggestion } from '../../../shared/suggest/suggestion.ts';
import type { GoldText } from './gold.ts';

/**
 * What a person who annotates as the gold does makes of a text’s suggestions: what is there as it is they accept, what overlaps they
 * change, all else they reject, and what was missed they add. Only tags that the gold has are decided on.
 */
export function decide(
  gold: GoldText,
  suggestions: readonly Suggestion[],
  tags: ReadonlySet<string>,
  at: string,
): readonly Decision[] {
  const asked = suggestions.filter(
    ({ tag, rule }) => tags.has(tag) && !rule.startsWith('claim.check-worthy'),
  );
  const language = gold.lang ?? 'en';
  const decided = asked.map((suggestion): Decision => {
    const [start, end] = [suggestion.segments[0]?.start ?? 0, suggestion.segments.at(-1)?.end ?? 0];
    const over = gold.spans.filter(
      (span) => span.tag === suggestion.tag && span.start < end && start < span.end,
    );
    const isExact = over.some((span) => span.start === start && span.end === end) || isCore(suggestion, over);
    const verdict = isExact ? 'accepted' : over.length > 0 ? 'changed' : 'rejected';
    return { ...caseOf(gold.text, suggestion), verdict, language, at };
  });
  const missed = gold.spans.filter(
    (span) =>
      tags.has(span.tag) &&
      !asked.some(
        ({ tag, segments }) =>
          tag === span.tag &&
          (segments[0]?.start ?? 0) < span.end &&
          span.start < (segments.at(-1)?.end ?? 0),
      ),
  );
  const added = missed.map(({ start, end, tag }): Decision => {
    const words = {
      tag: tag as Tag,
      kind: null,
      rule: 'claim.added' as const,
      score: 0,
      segments: [{ start, end }],
    };
    return { ...caseOf(gold.text, words), rule: null, score: null, verdict: 'added', language, at };
  });
  return [...decided, ...added];
}

function isCore({ core }: Suggestion, over: GoldText['spans']): boolean {
  return core !== null && over.some(({ start, end }) => start === core.start && end === core.end);
}
