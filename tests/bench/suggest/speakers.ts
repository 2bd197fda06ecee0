import type { GoldText } from './gold.ts';
import type { Prediction } from './predict.ts';

/** A direct quote of the gold whose speaker is known, or a speaker that was suggested for one. */
export interface SpeakerScores {
  /** Direct quotes of the gold with a speaker. */
  gold: number;
  /** The scores of what was suggested for them, and whether the words are those of the gold. */
  readonly suggested: { readonly score: number; readonly isRight: boolean }[];
}

interface Words {
  readonly start: number;
  readonly end: number;
}

/** Adds the speakers of one text’s direct quotes. */
export function countSpeakers(
  scores: SpeakerScores,
  gold: GoldText,
  predictions: readonly Prediction[],
): void {
  const quotes = predictions.filter(({ tag, attrs }) => tag === 'quote' && attrs.kind !== 'indirect');
  for (const span of gold.spans) {
    if (span.tag !== 'quote' || (span.attrs?.kind ?? 'direct') !== 'direct') continue;
    const speaker = speakerOf(gold, span);
    if (!speaker) continue;
    scores.gold += 1;
    const found = quotes.find((quote) => quote.start < span.end && span.start < quote.end);
    const said = found?.attrs.speaker;
    if (!said) continue;
    const isThere = typeof speaker !== 'string' && said.start < speaker.end && speaker.start < said.end;
    const name = typeof speaker === 'string' ? speaker : gold.text.slice(speaker.start, speaker.end);
    const isRight = isThere || isNameOf(said.text, name) || isNameOf(said.name ?? '', name);
    scores.suggested.push({ score: said.score, isRight });
  }
}

/** The precision over the surest suggestions that reach this recall, all of 0 to 100; null where it is not reached. */
export function precisionAt({ gold, suggested }: SpeakerScores, recall: number): number | null {
  let [right, count] = [0, 0];
  for (const { isRight } of suggested.toSorted((a, b) => b.score - a.score)) {
    count += 1;
    if (isRight) right += 1;
    if ((100 * right) / gold >= recall) return (100 * right) / count;
  }
  return null;
}

function speakerOf(
  { spans, relations }: GoldText,
  { id, attrs }: GoldText['spans'][number],
): Words | string | null {
  if (attrs?.speaker) return attrs.speaker;
  const relation = relations?.find(({ type, from }) => type === 'speaker' && from === id);
  return spans.find((span) => relation && span.id === relation.to) ?? null;
}

/** Whether one name holds the other whole: “Reve” and “Anton Reve” are one speaker. */
function isNameOf(one: string, other: string): boolean {
  const [a, b] = [one, other].map(
    (name) =>
      ` ${name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
  ) as [string, string];
  return a.trim() !== '' && b.trim() !== '' && (a.includes(b) || b.includes(a));
}
