import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Speaker, Statement } from '../../../shared/compare/statement.ts';
import { propertyLabel } from '../../../shared/model/codes/figure.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import type { PairVerdict } from '../../../shared/model/pairVerdict.ts';
import { pairVerdicts } from '../../../shared/model/pairVerdict.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { shortDays } from '../../../shared/text/days.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import type { ProposedPair, ProposedPairs } from '../../../shared/transfer/comparing.ts';
import { progressOf } from './queue.ts';
import { capital, sharedWords } from './sharedWords.ts';

/** What is proposed of a pair, in the form that the sentence asks for. */
export const relationWords: Readonly<Record<ProposedPair['relation'], string>> = {
  contradicts: 'may not both be true',
  supports: 'may support each other',
  repeats: 'may say the same',
};

/** As many UTF-16 code units of a claim stand in a heading. */
const headingLength = 48;

/** A pair in a few words: “Killed, 11 and 12 Mar 2026”; of claims the words that both have. */
export function headingOf({ a, b }: ProposedPair, form: DateForm): string {
  if (!a.figure || !b.figure) return sharedWords(a.words, b.words) ?? shortened(a.words, headingLength);
  const measured = a.figure.property ?? a.figure.entity;
  const what = measured === null ? 'Figures' : capital(propertyLabel(measured));
  const days = [...new Set([a, b].map((side) => dayOfFigure(side, form)))].filter((day) => day !== null);
  return days.length === 0 ? what : `${what}, ${days.join(' and ')}`;
}

/** What is compared, and what kind of statements the two are. */
export function aboutOf({ a, b }: ProposedPair): string {
  if (!a.figure) return 'Two claims';
  const { entity, property } = a.figure;
  const what = [property && propertyLabel(property), entity].filter(Boolean).join(', ');
  const kinds = [a, b].map(({ claimIds }) => (claimIds.length > 0 ? 'a figure in a claim' : 'a figure'));
  const both =
    kinds[0] === kinds[1]
      ? `two ${kinds[0] === 'a figure' ? 'figures' : 'figures in claims'}`
      : kinds.join(' and ');
  return what === '' ? capital(both) : `${capital(what)}: ${both}`;
}

/** The day that a figure is of, or else that of its publication; null where neither is known. */
export function dayOfFigure({ figure, published }: Statement, form: DateForm): string | null {
  // Words that give no date say that it is not the day of publication.
  const day = figure?.asOf ? figure.asOf.date : published;
  return day === null ? null : shortDays(day.slice(0, day.includes('/') ? undefined : 10), form);
}

/** What a statement says, as a fact: a figure’s value apart from what is counted, else the words of a claim. */
export function saysOf({ figure, words, stance }: Statement): {
  readonly value: string;
  readonly rest: string;
} {
  if (!figure) return stance === 'refute' ? { value: 'denied:', rest: words } : { value: words, rest: '' };
  const rest = [figure.entity, figure.property && propertyLabel(figure.property), figure.qualifier];
  return { value: figureWords(figure), rest: rest.filter(Boolean).join(', ') };
}

/** The same in one line: “at least 31”, “denied: the gate was open”. */
export function sideInShort(statement: Statement): string {
  if (statement.figure) return figureWords(statement.figure);
  return statement.stance === 'refute' ? `denied: ${statement.words}` : statement.words;
}

/** Who says it, and who passed it on; null where no one is named. */
export function speakersOf({ speakers }: Statement): string | null {
  return speakers.length === 0 ? null : speakers.map(speakerWords).join('; ');
}

function speakerWords({ name, via, isAuthor }: Speaker): string {
  const who = isAuthor ? 'the article itself' : name;
  return via.length === 0 ? who : `${who}, passed on by ${via.join(', then ')}`;
}

/** Of which outlet and day a statement is: “Meridian Wire, 11 Mar 2026”. */
function sourceOf({ outlet, published }: Statement, form: DateForm): string {
  const day = published === null ? 'without a day of publication' : shortDays(published.slice(0, 10), form);
  return `${outlet ?? 'No outlet'}, ${day}`;
}

/** A pair in sentences, for those who do not see it. */
export function pairSentence(pair: ProposedPair, form: DateForm): string {
  return `${headingOf(pair, form)}. ${sidesOf(pair, form)} ${pair.reason}`;
}

/** Who says what, and when: “Meridian Wire, 11 Mar 2026: at least 31. Nordufer Kurier, 12 Mar 2026: at most 28.” */
export function sidesOf({ a, b }: ProposedPair, form: DateForm): string {
  const side = (statement: Statement) => `${sourceOf(statement, form)}: ${sideInShort(statement)}.`;
  return `${side(a)} ${side(b)}`;
}

/** The queue in words: how far it is, and what is left. */
export function queueWords(queue: ProposedPairs): string {
  const { decided, total } = progressOf(queue);
  const kinds = (['contradicts', 'supports', 'repeats'] as const).flatMap((relation) => {
    const count = queue.pairs.filter((pair) => pair.relation === relation).length;
    return count === 0 ? [] : `${numeral(count)} ${relationWords[relation]}`;
  });
  const some = queue.pairs.length < queue.total ? ' Of those on the list' : ' Of these';
  const left =
    queue.total === 0
      ? 'Nothing is left.'
      : `${numeral(queue.total)} ${queue.total === 1 ? 'is' : 'are'} left.${some} ${listed(kinds)}.`;
  const given = pairVerdicts.filter((verdict) => queue.decided[verdict] > 0);
  const soFar = given.map((verdict) => `${numeral(queue.decided[verdict])} ${verdictWords[verdict]}`);
  return `${numeral(decided)} of ${counted(total, 'pair')} ${decided === 1 ? 'is' : 'are'} decided${soFar.length > 0 ? ` (${soFar.join(', ')})` : ''}. ${left}`;
}

/** The verdicts as the list of what was decided has them. */
export const verdictWords: Readonly<Record<PairVerdict, string>> = {
  contradicts: 'contradicts',
  supports: 'supports',
  repeats: 'repeats',
  nothing: 'nothing',
};

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
