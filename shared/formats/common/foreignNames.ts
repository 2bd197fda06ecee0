import { attributesByTag } from '../../model/attributes.ts';
import { type LinkType, linkTypes } from '../../model/linkTable.ts';
import { type Tag, tags } from '../../model/tag.ts';

/** What a label of another tool becomes: a tag, and attributes that the label says by itself (PERSON: type PER). */
export interface TagTarget {
  readonly tag: Tag;
  /** Plain values under our own names, as in `flatAttributes.ts`. */
  readonly preset?: Readonly<Record<string, string>> | undefined;
}

/**
 * Labels of well-known schemes, written as `normal` gives them: ACE 2005, CoNLL-2003, OntoNotes 5 (spaCy), WikiNEuRal, GUM,
 * MUC, PARC 3.0, NewsClaims and the argument schemes of Stab and Gurevych (2014).
 */
const labels: Readonly<Record<string, TagTarget>> = {
  ...actor('PER', 'per', 'person', 'people', 'persname', 'norp', 'norper', 'individual'),
  ...actor(
    'ORG',
    'org',
    'organization',
    'organisation',
    'orgname',
    'company',
    'corporation',
    'agency',
    'institution',
    'norg',
  ),
  ...actor('GPE', 'gpe', 'geopoliticalentity', 'country', 'state', 'city', 'nation', 'government'),
  ...actor('LOC', 'loc', 'location', 'place', 'placename', 'geo', 'region'),
  ...actor('FAC', 'fac', 'facility', 'building'),
  ...actor('VEH', 'veh', 'vehicle'),
  ...actor('WEA', 'wea', 'weapon'),
  ...plain(
    'actor',
    'actor',
    'entity',
    'namedentity',
    'mention',
    'source',
    'speaker',
    'misc',
    'miscellaneous',
    'group',
    'party',
    'animate',
    'character',
  ),
  ...plain(
    'figure',
    'figure',
    'number',
    'num',
    'quantity',
    'cardinal',
    'ordinal',
    'money',
    'percent',
    'percentage',
    'measure',
    'measurement',
    'amount',
    'value',
    'statistic',
  ),
  ...plain(
    'quote',
    'quote',
    'quotation',
    'directquote',
    'indirectquote',
    'speech',
    'directspeech',
    'said',
    'utterance',
    'content',
  ),
  ...plain(
    'claim',
    'claim',
    'statement',
    'assertion',
    'majorclaim',
    'premise',
    'proposition',
    'argument',
    'opinion',
    'event',
    'fact',
  ),
};

/** Attribute names that other schemes use for ours. */
const attributes: Readonly<Record<string, string>> = {
  entitytype: 'type',
  nertype: 'type',
  subtype: 'type',
  mentiontype: 'mention',
  mentionlevel: 'mention',
  level: 'mention',
  polarity: 'stance',
  modality: 'factuality',
  certainty: 'factuality',
  confidence: 'analystConfidence',
  reliability: 'sourceReliability',
  credibility: 'informationCredibility',
  value: 'lower',
  date: 'asOf',
  quotetype: 'type',
};

/** Relation names that other schemes use for ours. */
const links: Readonly<Record<string, LinkType>> = {
  support: 'supports',
  attack: 'contradicts',
  attacks: 'contradicts',
  contradict: 'contradicts',
  contradiction: 'contradicts',
  same: 'repeats',
  repeat: 'repeats',
  source: 'claimer',
  said: 'speaker',
  saidby: 'speaker',
  spokenby: 'speaker',
  hasspeaker: 'speaker',
  listener: 'addressee',
  claimedby: 'claimer',
  hasclaimer: 'claimer',
  measure: 'measures',
  quantity: 'quantifies',
};

/** What a label of another tool most likely is, or null where nothing is known of it. */
export function guessTag(label: string): TagTarget | null {
  const name = normal(label);
  const own = tags.find((tag) => tag === name || `${tag}s` === name);
  return own ? { tag: own } : (lookUp(labels, name) ?? null);
}

/** Our attribute that one of another tool most likely is, or null. */
export function guessAttribute(name: string): string | null {
  const wanted = normal(name);
  return ownAttributes.find((own) => normal(own) === wanted) ?? lookUp(attributes, wanted) ?? null;
}

/** Our type of link that one of another tool most likely is, or null. */
export function guessLink(label: string): LinkType | null {
  const name = normal(label);
  return linkTypes.find((type) => type === name) ?? lookUp(links, name) ?? null;
}

/** `actorEntryId` is left out: an id of another tool points to nothing here. */
const ownAttributes: readonly string[] = [
  ...new Set(Object.values(attributesByTag).flatMap(({ shape }) => Object.keys(shape))),
].filter((name) => name !== 'actorEntryId');

/** Names are compared without case, namespace, list prefixes (`B-`) and separators. */
function normal(name: string): string {
  return name
    .replace(/^[BIESLU]-(?=.)/, '')
    .replace(/^.*[.:/#](?=.)/, '')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function actor(type: string, ...names: readonly string[]): Record<string, TagTarget> {
  return Object.fromEntries(names.map((name) => [name, { tag: 'actor', preset: { type } }]));
}

function plain(tag: TagTarget['tag'], ...names: readonly string[]): Record<string, TagTarget> {
  return Object.fromEntries(names.map((name) => [name, { tag }]));
}
