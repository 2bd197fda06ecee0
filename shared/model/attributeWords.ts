import { unitAfter } from '../figure/unitWords.ts';
import { shortDays } from '../text/days.ts';
import { groupedDigits } from '../text/groupedDigits.ts';
import type { Annotation } from './annotation.ts';
import { actorType, mention } from './codes/actor.ts';
import { factuality, likelihood, stance } from './codes/claim.ts';
import { modifierLabel, propertyLabel } from './codes/figure.ts';
import { checkWorthiness, credibility, reliability } from './codes/judgement.ts';
import { codeName } from './codes/scheme.ts';
import type { DateForm } from './dateForm.ts';

type Attributes<T extends Annotation['tag']> = Extract<Annotation, { readonly tag: T }>['attributes'];
type Figure = Attributes<'figure'>;
type Words = NonNullable<Figure['measuredEntity']>;

/**
 * An annotation's attributes in one line for people, "more than 11,000 · count · soldiers"; empty when it has none.
 * This is the one place that words them. A code is followed by what it means: “PR+ probable”; a date is in the form that is asked for.
 */
export function attributeLine(annotation: Annotation, form: DateForm = 'day-month'): string {
  return partsOf(annotation, form)
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A figure’s bounds and unit as words, “more than 11,000 km”; undefined where it has neither. */
export function amountWords({
  lower,
  upper,
  unit,
}: Pick<Figure, 'lower' | 'upper' | 'unit'>): string | undefined {
  const amount = boundsOf(lower, upper);
  if (unit === undefined || amount === undefined) return amount ?? unit;
  return `${amount} ${unitAfter((upper ?? lower)?.value ?? '', unit)}`;
}

type Parts = readonly (string | undefined)[];

function partsOf(annotation: Annotation, form: DateForm): Parts {
  switch (annotation.tag) {
    case 'claim':
      return claimParts(annotation.attributes);
    case 'actor':
      return actorParts(annotation.attributes);
    case 'figure':
      return figureParts(annotation.attributes, form);
    case 'quote':
      return [annotation.attributes.type, quoted('cue', annotation.attributes.cue?.exact)];
  }
}

function claimParts(claim: Attributes<'claim'>): Parts {
  const { hedge } = claim;
  const band = hedge?.band && likelihood.codes[hedge.band].label;
  const words = quoted('hedge', hedge?.segment?.exact);
  return [
    claim.claimer && 'claimed by the author',
    claim.stance && stance.codes[claim.stance].label,
    claim.factuality && codeName(factuality, claim.factuality),
    gradeOf(claim),
    words ? `${words}${band ? ` (${band})` : ''}` : band && `hedged: ${band}`,
    quoted('cue', claim.cue?.exact),
    claim.analystConfidence && `${claim.analystConfidence} confidence`,
    claim.verification,
    claim.checkWorthiness && checkWorthiness.codes[claim.checkWorthiness].label,
  ];
}

/** Both parts of the Admiralty code side by side with what they mean, or the one that is known. */
function gradeOf({ sourceReliability, informationCredibility }: Attributes<'claim'>): string | undefined {
  const source = sourceReliability && reliability.codes[sourceReliability].label;
  const information = informationCredibility && credibility.codes[informationCredibility].label;
  if (source && information)
    return `${sourceReliability}${informationCredibility} (${source}, ${information})`;
  if (source) return `source ${sourceReliability} (${source})`;
  return information && `information ${informationCredibility} (${information})`;
}

function actorParts(actor: Attributes<'actor'>): Parts {
  return [
    actor.type && actorType.codes[actor.type].label,
    actor.mention && mention.codes[actor.mention].label,
    actor.metonymy ? 'stands for its government' : undefined,
  ];
}

function figureParts(figure: Figure, form: DateForm): Parts {
  return [
    amountWords(figure),
    ...(figure.modifiers ?? []).map((name) => modifierLabel(name, figure)),
    wordsOf(figure.measuredEntity),
    propertyOf(figure),
    wordsOf(figure.qualifier),
    momentOf(figure.asOf, form),
  ];
}

/** What happened to what is counted, where that does not name it already (“3,000 killed or injured”). */
function propertyOf({ measuredEntity, measuredProperty }: Figure): string | undefined {
  const words = wordsOf(measuredProperty);
  const label = words && propertyLabel(words);
  return label === wordsOf(measuredEntity) ? undefined : label;
}

function boundsOf(lower: Figure['lower'], upper: Figure['upper']): string | undefined {
  const low = lower && `${lower.inclusive ? 'at least' : 'more than'} ${groupedDigits(lower.value)}`;
  const high = upper && `${upper.inclusive ? 'at most' : 'less than'} ${groupedDigits(upper.value)}`;
  if (!lower || !upper || !low || !high) return low ?? high;
  if (!lower.inclusive || !upper.inclusive) return `${low} and ${high}`;
  if (lower.value === upper.value) return groupedDigits(lower.value);
  return `${groupedDigits(lower.value)} to ${groupedDigits(upper.value)}`;
}

function momentOf(asOf: Figure['asOf'], form: DateForm): string | undefined {
  const words = asOf?.segment?.exact;
  const date = asOf?.date && shortDays(asOf.date, form);
  if (words === undefined) return date && `as of ${date}`;
  return `as of “${words}”${date ? ` (${date})` : ''}`;
}

function wordsOf(words: Words | undefined): string | undefined {
  return typeof words === 'object' ? words.exact : words;
}

function quoted(name: string, words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${name} “${words}”`;
}
