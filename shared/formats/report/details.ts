import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import { attributeLine } from '../../model/attributeWords.ts';
import { actorType, mention, metonymy } from '../../model/codes/actor.ts';
import { claimer, factuality, likelihood, stance } from '../../model/codes/claim.ts';
import { modifierLabel, propertyLabel } from '../../model/codes/figure.ts';
import {
  checkWorthiness,
  confidence,
  credibility,
  reliability,
  verification,
} from '../../model/codes/judgement.ts';
import { quoteType } from '../../model/codes/quote.ts';
import { codeName, type Scheme } from '../../model/codes/scheme.ts';
import { countryName } from '../../model/countries.ts';
import { isSector, sectorWords } from '../../model/sectors.ts';
import type { Segment } from '../../model/segment.ts';

/** What is said of an annotation or an actor, with what it is called: “Stance”, “affirmed”. */
export interface Detail {
  readonly name: string;
  readonly value: string;
}

/**
 * An annotation's attributes for people who do not know the codes by heart, each by itself. Which entry an actor points to
 * is left out: the entry says that.
 */
export function detailsOf(annotation: Annotation): readonly Detail[] {
  switch (annotation.tag) {
    case 'claim':
      return claimDetails(annotation.attributes);
    case 'actor':
      return actorDetails(annotation.attributes);
    case 'figure':
      return figureDetails(annotation);
    case 'quote':
      return [
        ...coded(quoteType, annotation.attributes.type),
        ...said('Cue', quoted(annotation.attributes.cue)),
      ];
  }
}

/** What the ledger says of an actor, except its name and its note. */
export function entryDetails({ type, sector, country, wikidata, aliases }: ActorEntry): readonly Detail[] {
  return [
    ...said('Type', type === null ? undefined : actorType.codes[type].label),
    ...said('Country', country === null ? undefined : (countryName(country) ?? country)),
    ...said('Sector', sector === null ? undefined : isSector(sector) ? sectorWords[sector] : sector),
    ...said('Wikidata', wikidata ?? undefined),
    ...said('Also', aliases.length === 0 ? undefined : aliases.join(', ')),
  ];
}

type Attributes<T extends Annotation['tag']> = Extract<Annotation, { readonly tag: T }>['attributes'];

function claimDetails(claim: Attributes<'claim'>): readonly Detail[] {
  const { hedge } = claim;
  return [
    ...coded(claimer, claim.claimer),
    ...coded(stance, claim.stance),
    ...coded(factuality, claim.factuality),
    ...said('Hedge', quoted(hedge?.segment)),
    ...coded(likelihood, hedge?.band),
    ...said('Cue', quoted(claim.cue)),
    ...coded(reliability, claim.sourceReliability),
    ...coded(credibility, claim.informationCredibility),
    ...coded(confidence, claim.analystConfidence),
    ...coded(verification, claim.verification),
    ...coded(checkWorthiness, claim.checkWorthiness),
  ];
}

function actorDetails(actor: Attributes<'actor'>): readonly Detail[] {
  const { metonymy: stands } = actor;
  return [
    ...said('Type', actor.type && actorType.codes[actor.type].label),
    ...said('Mentioned', actor.mention && mention.codes[actor.mention].label),
    ...said(metonymy.name, stands === undefined ? undefined : metonymy.codes[stands ? 'yes' : 'no'].label),
  ];
}

function figureDetails(annotation: Extract<Annotation, { readonly tag: 'figure' }>): readonly Detail[] {
  const { lower, upper, unit, modifiers = [], asOf, ...words } = annotation.attributes;
  const bounds = {
    ...(lower && { lower }),
    ...(upper && { upper }),
    ...(unit !== undefined && { unit }),
  };
  const kinds = modifiers.map((code) => modifierLabel(code, bounds)).join(', ');
  const moment = [quoted(asOf?.segment), asOf?.date].filter((part) => part !== undefined).join(' · ');
  const property = wordsOf(words.measuredProperty);
  return [
    ...said('Amount', attributeLine({ ...annotation, attributes: bounds }) || undefined),
    ...said('Kind', kinds || undefined),
    ...said('Measured entity', wordsOf(words.measuredEntity)),
    ...said('Measured property', property && propertyLabel(property)),
    ...said('Qualifier', wordsOf(words.qualifier)),
    ...said('As of', moment || undefined),
  ];
}

function coded<Value extends string>(scheme: Scheme<Value>, value: Value | undefined): readonly Detail[] {
  return value === undefined ? [] : [{ name: scheme.name, value: codeName(scheme, value) }];
}

function said(name: string, value: string | undefined): readonly Detail[] {
  return value === undefined ? [] : [{ name, value }];
}

function quoted(segment: Segment | undefined): string | undefined {
  return segment && `“${segment.exact}”`;
}

function wordsOf(words: string | Segment | undefined): string | undefined {
  return typeof words === 'object' ? quoted(words) : words;
}
