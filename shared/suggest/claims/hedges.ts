import { bandOf } from '../../model/hedgeWords.ts';
import type { Segment } from '../../model/segment.ts';
import type { Document } from '../document.ts';

/** Words with which a claim is held back. */
export interface Hedge {
  readonly segment: Segment;
  /** The index of its first token. */
  readonly at: number;
  /** Of ICD 203; null where the words give no likelihood. */
  readonly band: ReturnType<typeof bandOf>;
  /** likely: how likely it is; possible: that it may be; hearsay: that others say so. */
  readonly kind: 'likely' | 'possible' | 'hearsay';
}

/**
 * The hedge in the tokens `[first, last)`, or null: one that says how likely it is before one that does not, else the first.
 * `isSkipped` leaves out those that begin at an offset (UTF-16).
 */
export function findHedge(
  document: Document,
  first: number,
  last: number,
  isSkipped: (offset: number) => boolean = () => false,
): Hedge | null {
  let found: Hedge | null = null;
  for (let at = first; at < last; at += 1) {
    const hedge = hedgeAt(document, at, last);
    if (!hedge || isSkipped(hedge.segment.start)) continue;
    if (hedge.kind === 'likely') return hedge;
    found ??= hedge;
  }
  return found;
}

/** The hedge that begins at a token, or null. */
function hedgeAt(document: Document, at: number, last: number): Hedge | null {
  const { tokens, lower } = document;
  const candidates = phrases.get(lower[at] ?? '');
  if (!candidates) return null;
  // The month, and a name.
  if (/^(?:May|Might)$/.test(tokens[at]?.text ?? '')) return null;
  const match = candidates.find(({ words }) =>
    words.every((next, index) => at + index < last && lower[at + index] === next),
  );
  if (!match) return null;
  if (isElse(lower, at, at + match.words.length)) return null;
  const from = startWithDegree(document, at);
  const [opening, closing] = [tokens[from], tokens[at + match.words.length - 1]];
  if (!opening || !closing) return null;
  const exact = document.text.slice(opening.start, closing.end);
  const segment = { start: opening.start, end: closing.end, exact };
  return { segment, at: from, band: bandOf(exact), kind: match.kind };
}

/** Whether the words compare (“the least likely to”, “more likely than”) or tell of an ability (“could not prove”): no hedge. */
function isElse(lower: Document['lower'], at: number, end: number): boolean {
  const wordAt = (index: number) => lower[index] ?? '';
  // “Mrs Lorn said to a reporter”
  if (wordAt(at) === 'said' && !/^(?:is|are|was|were|be|been|being|also|widely|,)$/.test(wordAt(at - 1)))
    return true;
  if (wordAt(at) === 'could') {
    if (wordAt(end) === 'not' || /^[’']t$/.test(wordAt(end))) return true;
    // “no such letter could be found”
    if (wordAt(end) === 'be' && abilities.test(wordAt(end + 1))) return true;
  }
  if (wordAt(at) !== 'likely' && wordAt(at) !== 'unlikely') return false;
  return (
    /^(?:least|less|more|how|as|equally|just)$/.test(wordAt(at - 1)) ||
    (wordAt(at - 1) === 'most' && wordAt(at - 2) === 'the')
  );
}

const abilities = /^(?:found|seen|heard|reached|verified|confirmed|felt|identified|established|determined)$/;

/** With “very”, “almost”, “not” in front of it. */
function startWithDegree({ lower }: Document, at: number): number {
  let from = at;
  while (from > Math.max(0, at - 3) && degrees.has(lower[from - 1] ?? '')) from -= 1;
  return from;
}

const degrees = new Set(
  'very highly most almost nearly virtually quite extremely increasingly not never'.split(' '),
);

const lists: Readonly<Record<Hedge['kind'], string>> = {
  likely: `likely, probable, probably, presumably, unlikely, improbable, doubtful, almost certainly, virtually certain, almost certain,
    nearly certain, all but certain, remote chance, almost no chance, roughly even chance, roughly even odds, even chance,
    in all likelihood, in all probability, expected to, almost surely, certain to, bound to`,
  possible: `may, might, could, possibly, perhaps, maybe, potentially, conceivably, possible that, a chance that, appears to, appear to,
    appeared to, appears that, seems to, seem to, seemed to, seems that, seemingly, apparently, suggests that, there are
    signs, there were signs, signs that`,
  hearsay: `reportedly, allegedly, purportedly, supposedly, ostensibly, believed to, thought to, said to, suspected of, suspected to,
    seen as, rumoured to, rumored to, alleged to, reported to, understood to, considered to, assumed to, estimated to,
    feared, believed that, thought that`,
};

/** By first word, the longest phrases first. */
const phrases = new Map<string, { readonly words: readonly string[]; readonly kind: Hedge['kind'] }[]>();
for (const [kind, list] of Object.entries(lists))
  for (const phrase of list.split(',')) {
    const words = phrase.trim().split(/\s+/);
    const [first = ''] = words;
    // The keys of the table are its kinds.
    const all = [...(phrases.get(first) ?? []), { words, kind: kind as Hedge['kind'] }];
    phrases.set(
      first,
      all.toSorted((a, b) => b.words.length - a.words.length),
    );
  }
