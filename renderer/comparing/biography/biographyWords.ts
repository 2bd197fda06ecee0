import { isolated } from '../../../shared/citation/quotation.ts';
import type {
  Biography,
  BiographyEvent,
  Happening,
  Sureness,
} from '../../../shared/compare/claims/biography.ts';
import { hasNumber, hasOwnWords, numberSigns } from '../../../shared/compare/claims/biography.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { counted } from '../../../shared/text/counting.ts';
import { longDay, shortDay } from '../../../shared/text/days.ts';
import { listed } from '../claims/claimWords.ts';
import type { Twin } from '../twin.ts';

/** The steps of how sure a claim is, with their codes (FactBank). */
export const stepWords: Readonly<Record<Sureness, string>> = {
  certain: 'certain · CT+',
  probable: 'probable · PR+',
  possible: 'possible · PS+',
  denied: 'denied · CT−',
  unmarked: 'not annotated',
};

/** What happens, beside its mark. */
export function eventWords(event: BiographyEvent): string {
  const { kind, claim, copies, isOtherNumber, isChanged, sureness, version } = event;
  const time = /T(\d\d:\d\d)/.exec(claim.published ?? '')?.[1];
  const also = [
    ...(isChanged && !isOtherNumber ? [`told as ${sureness}`] : []),
    ...(copies > 0 ? [`${counted(copies + 1, 'article')}, 1 origin`] : []),
    ...(isOtherNumber ? ['other number'] : []),
  ];
  const what: Readonly<Record<Happening, string>> = {
    first: time === undefined ? 'first seen' : `first seen, ${time}`,
    copy: 'copy',
    denied: claim.speakers.length > 0 ? `denied by ${speakersOf(claim)}` : 'denied',
    confirmed: 'confirmed',
    certain: 'stated as certain',
    retold: 'retold',
    again: 'again',
    dropped: `version ${version ?? ''} drops it`,
    left: `version ${version ?? ''}: not annotated`,
  };
  return [what[kind], ...also].join(', ');
}

const speakersOf = ({ speakers }: Statement): string => listed(speakers.map(({ name }) => name));

/** The words by which a telling says how sure it is, as the text has them. */
export function wordedAs({ claim: { cue, hedge } }: Pick<BiographyEvent, 'claim'>): string {
  const words = [cue, hedge].filter((each) => each !== null);
  return words.length > 0 ? words.join(' … ') : 'no hedge';
}

/** Whether there are such words. */
export function isWorded({ claim: { cue, hedge } }: Pick<BiographyEvent, 'claim'>): boolean {
  return cue !== null || hedge !== null;
}

/** All that a mark says, in a sentence. */
export function eventSentence(event: BiographyEvent, form: DateForm): string {
  const { outlet, published, claim, kind, sureness, figures } = event;
  const when = published === null ? 'no day known' : shortDay(published.slice(0, 10), form);
  const start = `${outlet ?? 'No outlet'}, ${when}: ${eventWords(event)}`;
  if (kind === 'dropped') return `${start}. Its words “${claim.words}” are no longer in the text.`;
  if (kind === 'left') return `${start}. Its words are still in the text.`;
  const sure = sureness === 'unmarked' ? 'how sure is not annotated' : sureness;
  const worded = isWorded(event) ? `, “${wordedAs(event)}”` : '';
  const numbers = figures.filter(hasNumber).flatMap(({ figure }) => (figure ? [figureWords(figure)] : []));
  const grade = claim.grade === null ? '' : ` Grade ${claim.grade}.`;
  return `${start}; ${sure}${worded}${numbers.length > 0 ? `; ${listed(numbers)}` : ''}.${grade} ${claim.sentence.text}`;
}

/** The picture in words. */
export function biographyWords({ events, spread, measures }: Biography, form: DateForm): string {
  const [first] = events;
  if (!first) return 'There is nothing to tell.';
  const of = (kind: Happening) => events.filter((event) => event.kind === kind);
  const day = ({ published }: BiographyEvent): string =>
    published === null ? 'on a day that is not known' : `on ${longDay(published.slice(0, 10), form)}`;
  const who = ({ outlet }: BiographyEvent): string =>
    outlet === null ? 'an article without an outlet' : isolated(outlet);
  const seen = isWorded(first) ? ` as “${wordedAs(first)}”` : '';
  const copies = of('copy').length;
  const denials = of('denied').map((event) => {
    const by = event.claim.speakers.length > 0 ? isolated(speakersOf(event.claim)) : 'an unnamed source';
    return `${by} denied it in ${who(event)} ${day(event)}`;
  });
  const confirmed = of('confirmed').map((event) => `${who(event)} ${day(event)}`);
  const certain = of('certain').map((event) => `${who(event)} ${day(event)}`);
  const dropped = of('dropped').map((event) => `version ${event.version ?? ''} of ${who(event)}`);
  const sentences = [
    first.kind === 'denied'
      ? `First seen denied, ${day(first)} in ${who(first)}.`
      : `First seen ${day(first)} in ${who(first)}${seen}.`,
    `It is in ${counted(spread.articles, 'article')} of ${counted(spread.origins, 'origin')}${copies > 0 ? `; ${counted(copies, 'article')} copied it` : ''}.`,
    denials.length > 0 ? `${listed(denials)}.` : '',
    confirmed.length > 0 ? `It was told as confirmed by ${listed(confirmed)}.` : '',
    certain.length > 0 ? `It was stated as certain by ${listed(certain)}.` : '',
    numberWords(events, measures.length),
    dropped.length > 0
      ? `${sentenceCase(listed(dropped))} no longer ${dropped.length === 1 ? 'has' : 'have'} its words.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function numberWords(events: readonly BiographyEvent[], measures: number): string {
  const given = events
    .filter(hasOwnWords)
    .flatMap(({ figures }) => figures.filter(hasNumber))
    .flatMap(({ figure }) => figure ?? []);
  if (given.length === 0 || measures > 1)
    return measures > 1 ? 'Its numbers measure more than one thing.' : '';
  const words = given.map(figureWords);
  return new Set(given.map(numberSigns)).size === 1
    ? `The number was the same each time: ${[...new Set(words)].join(', ')}.`
    : `The numbers differ: ${words.join(', ')}.`;
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The life of a claim as a table, in the order of publication. */
export function biographyTwin({ events }: Biography, form: DateForm): Twin {
  return {
    name: 'biography',
    columns: [
      'Published',
      'Outlet',
      'What',
      'How sure',
      'As worded',
      'Number',
      'Speaker',
      'Grade',
      'Sentence',
    ],
    rows: events.map((event) => {
      const { claim, published, outlet, kind, sureness, figures } = event;
      const isGone = kind === 'dropped' || kind === 'left';
      return {
        id: claim.id,
        cells: [
          published === null ? '' : shortDay(published.slice(0, 10), form),
          outlet ?? '',
          eventWords(event),
          isGone ? '' : stepWords[sureness],
          isGone || !isWorded(event) ? '' : wordedAs(event),
          figures
            .map(({ figure, words }) => (figure?.lower || figure?.upper ? figureWords(figure) : `“${words}”`))
            .join('; '),
          isGone ? '' : speakersOf(claim),
          isGone ? '' : (claim.grade ?? ''),
          isGone ? '' : claim.sentence.text,
        ],
      };
    }),
  };
}
