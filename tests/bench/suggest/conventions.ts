import type { GoldText } from './gold.ts';

type Span = GoldText['spans'][number];

/** A way of annotating that a person may have, made from gold that was annotated in another one. */
interface Convention {
  readonly name: string;
  readonly tag: 'actor' | 'claim';
  /** The tag that it is made from; `tag` where it is left out. */
  readonly from?: 'quote';
  /** The span as this person annotates it; null: they do not. `text` is the text it stands in. */
  readonly annotate: (span: Span, text: string) => Span | null;
  /** Whether only what is suggested of a kind is held against gold of that kind; otherwise all of the tag is. */
  readonly hasKinds?: boolean;
}

const kindOf = (span: Span): string => span.attrs?.kind ?? '';
const formOf = (span: Span): string => span.attrs?.form ?? 'named';
const wordsOf = ({ start, end }: Span, text: string): string => text.slice(start, end);

function keeping(isKept: (span: Span, text: string) => boolean): Convention['annotate'] {
  return (span, text) => (isKept(span, text) ? span : null);
}

/** A span with what stands right in front of it or right behind. */
function reaching(before: RegExp, behind: RegExp): Convention['annotate'] {
  return (span, text) => {
    const lead = before.exec(text.slice(Math.max(0, span.start - reach), span.start))?.[0].length ?? 0;
    const tail = behind.exec(text.slice(span.end, span.end + reach))?.[0].length ?? 0;
    return { ...span, start: span.start - lead, end: span.end + tail, pieces: undefined };
  };
}

/** UTF-16 code units. */
const reach = 600;

export const conventions: readonly Convention[] = [
  { name: 'actors, by their kinds', tag: 'actor', annotate: keeping(() => true), hasKinds: true },
  { name: 'claims, by their kinds', tag: 'claim', annotate: keeping(() => true), hasKinds: true },
  {
    name: 'claims with a number, by kinds',
    tag: 'claim',
    annotate: keeping((span, text) => /\d/.test(wordsOf(span, text))),
    hasKinds: true,
  },
  {
    name: 'actors as annotated, without pronouns',
    tag: 'actor',
    annotate: keeping((span) => formOf(span) !== 'pronoun'),
  },
  {
    name: 'names of people',
    tag: 'actor',
    annotate: keeping((span) => kindOf(span) === 'person' && formOf(span) === 'named'),
  },
  {
    name: 'names of organisations',
    tag: 'actor',
    annotate: keeping((span) => kindOf(span) === 'org' && formOf(span) === 'named'),
  },
  {
    name: 'names of people and organisations',
    tag: 'actor',
    annotate: keeping((span) => /^(?:person|org)$/.test(kindOf(span)) && formOf(span) === 'named'),
  },
  { name: 'actors with pronouns', tag: 'actor', annotate: keeping(() => true) },
  {
    name: 'actors with articles',
    tag: 'actor',
    annotate: (span, text) =>
      formOf(span) === 'named' ? reaching(/\b(?:the|an?) $/i, /^(?!)/)(span, text) : null,
  },
  { name: 'claims as annotated', tag: 'claim', annotate: keeping(() => true) },
  {
    name: 'claims with a number',
    tag: 'claim',
    annotate: keeping((span, text) =>
      /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s?\b/i.test(
        wordsOf(span, text),
      ),
    ),
  },
  {
    name: 'claims in quotation marks',
    tag: 'claim',
    annotate: keeping(
      (span, text) =>
        /[“"]\S*$/.test(text.slice(Math.max(0, span.start - 20), span.start)) ||
        /["”]/.test(text.slice(span.end, span.end + 3)),
    ),
  },
  {
    name: 'claims in indirect speech',
    tag: 'claim',
    annotate: keeping((span, text) => !/["”“]/.test(text.slice(Math.max(0, span.start - 2), span.end + 3))),
  },
  {
    name: 'claims about what was or is',
    tag: 'claim',
    annotate: keeping(
      (span, text) =>
        !/\b(?:will|would|should|must|could|may|might|can|want|hope|need|plan|going to)\b/i.test(
          wordsOf(span, text),
        ),
    ),
  },
  {
    name: 'whole sentences with their attribution',
    tag: 'claim',
    annotate: reaching(/[^.!?\n]*$/, /^[^.!?\n]*[.!?]?["”’]?/),
  },
  { name: 'all that is reported, as claims', tag: 'claim', from: 'quote', annotate: keeping(() => true) },
  { name: 'claims with their quotation marks', tag: 'claim', annotate: reaching(/["“]$/, /^[.,!?]?["”]/) },
];

/**
 * Texts as a person of a convention annotates them; null where they annotate nothing in them.
 */
export function annotatedBy(convention: Convention, texts: readonly GoldText[]): readonly GoldText[] | null {
  const own = texts.map((text): GoldText => {
    const spans = text.spans
      .filter(({ tag }) => tag === (convention.from ?? convention.tag))
      .map((span) => convention.annotate(span, text.text))
      .filter((span) => span !== null)
      .map((span) => (convention.hasKinds ? span : { ...span, tag: convention.tag, attrs: undefined }));
    const annotated = convention.hasKinds ? text.annotated : new Set([convention.tag, `${convention.tag} `]);
    return { ...text, spans, relations: undefined, complete: undefined, annotated };
  });
  return own.some(({ spans }) => spans.length > 0) ? own : null;
}
