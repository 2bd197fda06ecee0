import { lowerBound } from '../lists.ts';
import { endOf, startOf } from '../model/extent.ts';
import type { Range } from '../model/segment.ts';
import { segmentOf } from './claims/attributed.ts';
import { type Document, stretchAt } from './document.ts';
import type { FoundInAll, FoundNames, Mention } from './found.ts';
import type { SuggestedEntry, SuggestedLink, Suggestion } from './suggestion.ts';
import { inWholeClusters } from './wholeClusters.ts';

/**
 * Everything that was found in a text as suggestions, in text order, whatever their scores: statements are linked to the
 * actors who made them, estimates to their figures.
 */
export function putTogether(
  text: string,
  { document, names, nominals, quotes, figures, claims, likeAdded }: FoundInAll,
): readonly Suggestion[] {
  const actors = actorSuggestions(names, nominals);
  const drafts: Draft[] = [
    ...actors.suggestions,
    ...figures.map(
      ({ start, end, core, attributes, rule, score, reason }): Draft => ({
        ...plain,
        tag: 'figure',
        segments: [{ start, end }],
        core,
        attributes,
        rule,
        score,
        reason,
        links: [],
      }),
    ),
  ];
  const figureDrafts = drafts.slice(actors.suggestions.length);
  const source = (speaker: Speaker, score: number): Draft => {
    const there = actors.find(speaker);
    if (there) return there;
    const added: Draft = {
      ...plain,
      tag: 'actor',
      segments: [speaker.words],
      attributes: {},
      rule: 'actor.speaker',
      score: Math.min(score, unknownSource),
      reason: 'Named as the source of a statement',
      links: [],
    };
    actors.add(added);
    drafts.push(added);
    return added;
  };
  for (const { kind, segments, cue, speaker, rule, score, reason } of quotes) {
    const links = speaker ? linkTo('speaker', source(speaker, score * speaker.score), speaker.score) : [];
    const attributes = { type: kind, ...(cue && { cue: segmentOf(text, cue) }) };
    drafts.push({ ...plain, tag: 'quote', kind, segments, attributes, rule, score, reason, links });
  }
  for (const { kind, segments, attributes, claimer, rule, score, reason } of [
    ...claims,
    ...likeAdded.claims,
  ]) {
    // “Reports indicated that …”: who claims has to be an actor for more than its place beside the verb.
    const there = claimer && actors.find(claimer);
    const isActor = there !== null && there.rule !== 'actor.speaker';
    const isNamed = claimer && (document.language !== 'en' || isInnerCapital(document, claimer.words));
    const to = claimer && (isActor || isNamed) ? source(claimer, score) : null;
    const links = linkTo('claimer', to, score);
    const claim: Draft = { ...plain, tag: 'claim', segments, attributes, rule, score, reason, links };
    drafts.push(claim);
    if (kind !== 'estimate') continue;
    for (let at = firstFrom(figureDrafts, startOf(claim)); at < figureDrafts.length; at += 1) {
      const figure = figureDrafts[at];
      if (!figure || endOf(figure) > endOf(claim)) break;
      figure.links.push({ type: 'quantifies', to: claim, score });
    }
  }
  // No quote leads to them: whom a pronoun means says more.
  for (const { start, end, type, form, rule, score, reason } of likeAdded.mentions) {
    const attributes = { ...(type && { type }), mention: form };
    const kind = kindOf(type);
    drafts.push({
      ...plain,
      tag: 'actor',
      kind,
      segments: [{ start, end }],
      attributes,
      rule,
      score,
      reason,
      links: [],
    });
  }
  return inTextOrder(text, drafts);
}

/** A suggestion whose links still lead to other drafts. */
type Draft = Omit<Suggestion, 'links'> & { readonly links: DraftLink[] };

interface DraftLink extends Omit<SuggestedLink, 'to'> {
  readonly to: Draft;
}

interface Speaker {
  readonly words: Range;
  readonly entity: number | null;
}

function linkTo(type: DraftLink['type'], to: Draft | null, score: number): DraftLink[] {
  return to ? [{ type, to, score }] : [];
}

/** How likely words that only their place beside a verb makes an actor would be one by themselves. */
const unknownSource = 0.4;

/** Whether words begin with a capital that no sentence gives them: a name that the model does not know. */
function isInnerCapital({ text, sentences }: Document, { start }: Range): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, start + 2)) && sentences[stretchAt(sentences, start)]?.start !== start
  );
}

const plain = { kind: null, core: null, entry: null } as const;

function inTextOrder(text: string, drafts: readonly Draft[]): readonly Suggestion[] {
  const sorted = drafts
    .flatMap((draft) => {
      const clean = inWholeClusters(text, draft);
      return clean ? [{ draft, clean }] : [];
    })
    .sort((a, b) => startOf(a.clean) - startOf(b.clean) || endOf(b.clean) - endOf(a.clean));
  const places = new Map(sorted.map(({ draft }, index) => [draft, index]));
  return sorted.map(({ clean }) => ({
    ...clean,
    links: clean.links.flatMap(({ type, to, score }) => {
      const place = places.get(to);
      return place === undefined ? [] : [{ type, to: place, score }];
    }),
  }));
}

/** The actors that are suggested by themselves, and which of them someone’s words mean. */
function actorSuggestions({ mentions, entities }: FoundNames, nominals: readonly Mention[]) {
  const entryOf = ({ entity, form }: Mention): SuggestedEntry | null => {
    const found = entity === null ? undefined : entities[entity];
    // “The president” alone makes no entry of its own.
    if (!found || (form !== 'NAM' && found.entryId === null && found.name === '')) return null;
    return { id: found.entryId, name: found.name, type: found.type };
  };
  const phrases = nominals.filter(({ form }) => form !== 'PRO');
  const named = [...mentions, ...phrases].sort((a, b) => a.start - b.start || b.end - a.end);
  const suggestions = named.map((mention): Draft => {
    const { start, end, type, form, isMetonymy, rule, score, reason } = mention;
    return {
      ...plain,
      tag: 'actor',
      kind: kindOf(type),
      segments: [{ start, end }],
      attributes: { ...(type && { type }), mention: form, ...(isMetonymy && { metonymy: true }) },
      rule,
      score,
      reason,
      links: [],
      entry: entryOf(mention),
    };
  });
  const byEntity = new Map<number, Draft[]>();
  for (const [index, { entity }] of named.entries()) {
    const draft = suggestions[index];
    if (entity === null || !draft) continue;
    const same = byEntity.get(entity);
    if (same) same.push(draft);
    else byEntity.set(entity, [draft]);
  }
  const added = new Map<number, Draft>();
  return {
    suggestions,
    add: (draft: Draft): void => void added.set(startOf(draft), draft),
    /** The suggestion over these words; where they are a pronoun or a phrase, the nearest name before of whom they mean. */
    find: ({ words, entity }: Speaker): Draft | null => {
      for (let at = firstFrom(suggestions, words.start - longestName); at < suggestions.length; at += 1) {
        const draft = suggestions[at];
        if (!draft || startOf(draft) >= words.end) break;
        if (words.start < endOf(draft)) return draft;
      }
      const again = added.get(words.start);
      if (again) return again;
      const same = entity === null ? [] : (byEntity.get(entity) ?? []);
      return same[firstFrom(same, words.start + 1) - 1] ?? same[0] ?? null;
    },
  };
}

/** UTF-16 code units. */
const longestName = 200;

function firstFrom(drafts: readonly Draft[], start: number): number {
  return lowerBound(drafts.length, (at) => {
    const draft = drafts[at];
    return draft !== undefined && startOf(draft) < start;
  });
}

function kindOf(type: Mention['type']): Suggestion['kind'] {
  if (type === 'PER') return 'person';
  if (type === 'ORG') return 'org';
  return type === 'GPE' || type === 'LOC' ? 'place' : 'other';
}
