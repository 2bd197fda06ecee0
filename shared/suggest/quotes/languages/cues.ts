import type { View } from './view.ts';

/** Words that attribute. Indexes of tokens, half-open. */
export interface Cue {
  /** With the auxiliary. */
  readonly first: number;
  readonly last: number;
  /** The word itself, without an auxiliary. */
  readonly word: number;
  /** A pronoun between auxiliary and participle, or glued to the verb: “a-t-elle ajouté”. */
  readonly pronoun: number | null;
  /** A part of the verb later in the clause: “teilte … mit”; -1 for none. */
  readonly particle: number;
}

/** As far as an auxiliary and its participle, or a verb and its particle, are apart, in tokens. */
const reach = 16;

/** The cue that begins at a token before `end`; null where none does. */
export function cueAt(view: View, at: number, end: number): Cue | null {
  const { grammar, keys } = view;
  const key = keys[at] ?? '';
  if (grammar.verbs.has(key)) {
    const isInverted = grammar.code === 'fr' && isGluedPronoun(view, at + 1);
    return {
      first: at,
      last: at + (isInverted ? 2 : 1),
      word: at,
      pronoun: isInverted ? at + 1 : null,
      particle: -1,
    };
  }
  const particles = grammar.particles.get(key);
  if (particles) {
    const particle = findParticle(view, at + 1, end, particles);
    return particle === -1 ? null : { first: at, last: at + 1, word: at, pronoun: null, particle };
  }
  if (!grammar.auxiliaries.has(key)) return null;
  return grammar.names === 'german' ? null : withParticiple(view, at, end);
}

/** “a déclaré”, “a-t-elle ajouté”, “ha dicho”, “s’est félicité”. */
function withParticiple({ grammar, keys, tokens }: View, at: number, end: number): Cue | null {
  let pronoun: number | null = null;
  for (let next = at + 1; next < Math.min(end, at + 5); next += 1) {
    const key = keys[next] ?? '';
    if (grammar.participles.has(key)) return { first: at, last: next + 1, word: next, pronoun, particle: -1 };
    if (grammar.pronouns.has(key)) pronoun = next;
    else if (!grammar.fillers.has(key) && !grammar.auxiliaries.has(key)) return null;
    if (tokens[next]?.kind === 'sign') return null;
  }
  return null;
}

/** German puts the participle at the end of its clause: “hat am Montag erklärt”. */
export function participleCue(view: View, at: number, first: number): Cue | null {
  const { grammar, keys } = view;
  if (grammar.names !== 'german' || !grammar.participles.has(keys[at] ?? '')) return null;
  for (let before = at - 1; before >= Math.max(first, at - reach); before -= 1) {
    if (keys[before] === ',') return null;
    if (grammar.auxiliaries.has(keys[before] ?? ''))
      return { first: before, last: before + 1, word: at, pronoun: null, particle: at };
  }
  return null;
}

function findParticle(view: View, from: number, end: number, particles: ReadonlySet<string>): number {
  for (let at = from; at < Math.min(end, from + reach); at += 1) {
    if (particles.has(view.keys[at] ?? '')) {
      const next = view.tokens[at + 1];
      // A preposition has its noun behind it; a particle ends its clause.
      if (!next || at + 1 >= end || next.kind === 'sign') return at;
    }
  }
  return -1;
}

/** Whether a hyphen ties a pronoun to the verb before it: “confie-t-elle”. */
function isGluedPronoun({ text, tokens, keys, grammar }: View, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || !grammar.pronouns.has(keys[at] ?? '')) return false;
  return /^-(?:t-)?$/.test(text.slice(before.end, token.start));
}
