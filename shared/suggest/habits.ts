import { type Tag, tags } from '../model/tag.ts';
import { hasNumber, subjectOf } from './caseFeatures.ts';
import { withoutEdges } from './edges.ts';
import type { Decision } from './knowledge.ts';

/** Suggestions of one kind, most of which a person rejected. */
export interface RejectedKind {
  readonly tag: Tag;
  /** In the plural: “organisations”, “claims without a number”. */
  readonly label: string;
  readonly rejected: number;
  /** Of so many decided. */
  readonly of: number;
}

/** Words that a person tagged where nothing was suggested. */
export interface AddedWords {
  readonly tag: Tag;
  /** As they were added last, without the article. */
  readonly words: string;
  readonly count: number;
}

type Decided = Pick<Decision, 'verdict' | 'tag' | 'kind' | 'rule' | 'words'>;

/**
 * The kinds of suggestions that a person rejects, in the order of tags, as learning tells them apart. Where nearly all of a tag is rejected, its
 * kinds are not named as well.
 */
export function rejectedKinds(decisions: readonly Decided[]): readonly RejectedKind[] {
  const tallies = new Map<string, { rejected: number; of: number }>();
  for (const decision of decisions) {
    if (decision.verdict === 'added' || decision.rule === null) continue;
    for (const name of namesOf(decision)) {
      const tally = tallies.get(name) ?? { rejected: 0, of: 0 };
      tallies.set(name, tally);
      tally.of += 1;
      if (decision.verdict === 'rejected') tally.rejected += 1;
    }
  }
  return tags.flatMap((tag) => {
    const rejected = kinds[tag].flatMap((label): RejectedKind[] => {
      const tally = tallies.get(label);
      return tally && isHabit(tally) ? [{ tag, label, ...tally }] : [];
    });
    const whole = rejected.find(({ label }) => label === wholeOf(tag));
    return whole ? [whole] : rejected;
  });
}

/** The words that a person added, those that were added most often first, the latest first among equals. */
export function addedWords(decisions: readonly Decided[]): readonly AddedWords[] {
  const found = new Map<string, { tag: Tag; words: string; count: number; last: number }>();
  for (const [index, { verdict, tag, rule, words }] of decisions.entries()) {
    // What was taken instead of a suggestion is a change of that.
    if (verdict !== 'added' || rule !== null || tag !== 'actor') continue;
    const bare = withoutEdges(words);
    const key = bare.toLowerCase();
    found.set(key, { tag, words: bare, count: (found.get(key)?.count ?? 0) + 1, last: index });
  }
  return [...found.values()]
    .toSorted((a, b) => b.count - a.count || b.last - a.last)
    .map(({ tag, words, count }) => ({ tag, words, count }));
}

/** Fewer rejections, or a smaller share of them, are no habit. */
const fewest = 4;
const leastShare = 2 / 3;

function isHabit({ rejected, of }: { readonly rejected: number; readonly of: number }): boolean {
  return rejected >= fewest && rejected >= of * leastShare;
}

/** The whole tag comes first. */
const kinds: Readonly<Record<Tag, readonly string[]>> = {
  claim: ['claims', 'claims with a number', 'claims without a number', 'sentences worth checking'],
  actor: ['actors', 'people', 'organisations', 'places', 'other actors', 'actors without a name'],
  figure: ['figures'],
  quote: ['quotes', 'direct quotes', 'mixed quotes', 'indirect quotes'],
};

const actorKinds = { person: 'people', org: 'organisations', place: 'places' } as const;

function wholeOf(tag: Tag): string | undefined {
  return kinds[tag][0];
}

/** Of a claim, a quote or an actor more than one: each is counted. */
function namesOf({ tag, kind, rule, words }: Decided): readonly string[] {
  if (subjectOf({ tag, rule }) === 'sentence') return ['sentences worth checking'];
  switch (tag) {
    case 'claim':
      return ['claims', hasNumber(words) ? 'claims with a number' : 'claims without a number'];
    case 'actor': {
      const isPhrase = rule?.startsWith('actor.nominal') === true;
      const named =
        kind === 'person' || kind === 'org' || kind === 'place' ? actorKinds[kind] : 'other actors';
      return ['actors', named, ...(isPhrase ? ['actors without a name'] : [])];
    }
    case 'figure':
      return ['figures'];
    case 'quote':
      return ['quotes', ...(kind === null ? [] : [`${kind} quotes`])];
  }
}
