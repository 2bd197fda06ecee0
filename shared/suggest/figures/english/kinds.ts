import type { RuleId } from '../../suggestion.ts';

/** How a figure was told, with the score of its rule and the reason that a person reads. */
export interface FigureKind {
  readonly id: RuleId;
  /** As a person reads it in lists. */
  readonly label: string;
  /** How often a person would accept it, 0 to 1. */
  readonly score: number;
  /** A sentence without its full stop. */
  readonly reason: string;
}

const kind = (what: string, label: string, score: number, reason: string): FigureKind => ({
  id: `figure.${what}`,
  label: `figure, ${label}`,
  score,
  reason,
});

/** The rules for figures, by what is beside the number; a kind below 0.5 is not offered by itself. */
export const figureKinds = {
  money: kind('money', 'a sum of money', 0.97, 'A sum of money'),
  percent: kind('percent', 'per cent', 0.97, 'A number and per cent'),
  measure: kind('measure', 'a measure', 0.93, 'A number and its unit of measure'),
  duration: kind('duration', 'a length of time', 0.88, 'A number and a unit of time'),
  countedNoun: kind('counted-noun', 'what is counted', 0.95, 'A number and what is counted'),
  numberWord: kind('number-word', 'a number in words', 0.9, 'A number in words and what is counted'),
  compound: kind('compound', 'joined to a noun', 0.85, 'A number joined to a noun by a hyphen'),
  range: kind('range', 'a range', 0.9, 'Two numbers that are the ends of a range'),
  share: kind('share', 'a part of a whole', 0.88, 'A part of a whole in words'),
  vaguePlural: kind('vague-plural', 'dozens, hundreds', 0.85, 'A round number in the plural'),
  casualties: kind('casualties', 'killed, injured', 0.95, 'A number and what happened to the people'),
  bounded: kind('bounded', 'with a bound', 0.85, 'A number with words that bound it'),
  bareNumber: kind('bare-number', 'a number alone', 0.75, 'A number in digits'),
  bareWord: kind('bare-word', 'a number word alone', 0.6, 'A number word that counts what was named before'),
  single: kind('single', 'one of something', 0.7, '“One” and what is counted'),
  age: kind('age', 'an age', 0.4, 'An age'),
  uncertain: kind('uncertain', 'perhaps a number', 0.3, 'A number word that may be an idiom'),
} as const satisfies Readonly<Record<string, FigureKind>>;
