import type { Knowledge } from '../../../shared/suggest/knowledge.ts';
import type { NameModel } from '../../../shared/suggest/names/model.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';
import type { Suggested, Suggestion } from '../../../shared/suggest/suggestion.ts';
import type { GoldText } from './gold.ts';

/** What is suggested for a text of the gold by what was decided so far, however unlikely. */
export function suggestFor({ text, lang }: GoldText, model: NameModel, knowledge: Knowledge): Suggested {
  return suggest(text, {
    language: lang ?? null,
    articleDate: null,
    annotations: [],
    links: [],
    knowledge,
    model,
    isForReview: false,
    // A speaker that would not be suggested as an actor is still the quote’s speaker.
    threshold: 0,
  });
}

/** A suggestion as the predictions file has it: UTF-16 code units, half-open. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly tag: Suggestion['tag'];
  readonly attrs: {
    readonly kind?: string;
    readonly speaker?: Words;
    readonly claimer?: Words;
    readonly name?: string;
    readonly type?: string;
  };
  readonly pieces?: readonly (readonly [number, number])[];
  readonly coreStart?: number;
  readonly coreEnd?: number;
  readonly score: number;
  readonly rule: string;
  readonly reason: string;
}

interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Who is meant. */
  readonly name?: string;
  readonly score: number;
}

/** What is at least as likely as a threshold for a text, as it is scored and written. */
export function predictionsOf(
  text: string,
  { suggestions }: Suggested,
  threshold: number,
): readonly Prediction[] {
  const likely = suggestions.filter(({ score }) => score >= threshold);
  return likely.map((suggestion) => {
    const { tag, segments, core, score, rule, reason, entry, attributes } = suggestion;
    const kind = kindOf(suggestion);
    const sourceOf = (type: string): Words | undefined => {
      const link = suggestion.links.find((one) => one.type === type);
      const source = typeof link?.to === 'number' ? suggestions[link.to] : undefined;
      const words = source?.segments[0];
      if (!words || !source) return undefined;
      const name = source.entry?.name;
      return {
        ...words,
        text: text.slice(words.start, words.end),
        score: Number((link?.score ?? 0).toFixed(3)),
        ...(name && { name }),
      };
    };
    const [speaker, claimer] = [sourceOf('speaker'), sourceOf('claimer')];
    return {
      start: segments[0]?.start ?? 0,
      end: segments.at(-1)?.end ?? 0,
      tag,
      attrs: {
        ...(kind && { kind }),
        ...(speaker && { speaker }),
        ...(claimer && { claimer }),
        ...(entry && { name: entry.name }),
        ...(tag === 'actor' && 'type' in attributes && attributes.type && { type: attributes.type }),
      },
      ...(segments.length > 1 && { pieces: segments.map(({ start, end }) => [start, end] as const) }),
      ...(core && { coreStart: core.start, coreEnd: core.end }),
      score: Number(score.toFixed(3)),
      rule,
      reason,
    };
  });
}

/** Claims of the article itself and sentences that are only worth checking have kinds of their own: they are not attributed. */
function kindOf({ tag, kind, rule }: Suggestion): string | undefined {
  if (tag !== 'claim') return kind ?? undefined;
  if (rule.startsWith('claim.hedged')) return 'hedged';
  if (rule === 'claim.estimate') return 'estimate';
  return rule === 'claim.check-worthy' ? 'check-worthy' : 'attributed';
}
