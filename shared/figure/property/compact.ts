import type { Property } from '../card.ts';
import { type Words, wordsWith } from '../languages/compact/words.ts';
import { type CompactPropertyWords, compactPropertyWords } from './compactTable.ts';
import { entriesOf, type Named, nameOf } from './entries.ts';

/**
 * What happened to those who are counted, in a language without spaces between words: “34人が死亡”, “부상자는 12명”. The figure, with
 * the words that bound it, is `[start, end)` of the text (UTF-16); `language` is a primary subtag of BCP 47.
 */
export function compactPropertyOf(
  text: string,
  start: number,
  end: number,
  language: string,
): Property | null {
  const words = wordsOf(language);
  return words && (behind(text, end, words) ?? before(text, start, words));
}

/** So many letters of a clause are read behind a figure. */
const reach = 14;

function behind(text: string, end: number, words: CompactWords): Property | null {
  const clause = /^[^、。，,.;；:：!?！？「」“”()（）\d]*/u.exec(text.slice(end, end + 2 * reach))?.[0] ?? '';
  if (words.stops.some((stop) => clause.includes(stop))) return null;
  for (let at = 0; at < Math.min(clause.length, reach); at += 1) {
    const found = words.behind.at(clause, at);
    if (found) return together(clause, at + found[0].length, found[1], words);
  }
  return null;
}

/** With another property that “or” joins to it; other pairs have none. */
function together(clause: string, end: number, first: Named, words: CompactWords): Property | null {
  const isOr = words.or.at(clause, end);
  const link = isOr ?? words.and.at(clause, end);
  const second = link && words.behind.at(clause, end + link[0].length)?.[1];
  if (!second || second === first) return nameOf(first);
  const both = new Set([first, second]);
  return isOr && both.has('killed') && both.has('injured') ? 'killedOrInjured' : null;
}

/** And so many before one, for a word with its noun and a particle. */
const reachAhead = 40;

function before(text: string, start: number, words: CompactWords): Property | null {
  const ahead = text.slice(Math.max(0, start - reachAhead), start).trimEnd();
  const direct = words.before.endingAt(ahead, ahead.length);
  const particle = words.particles.endingAt(ahead, ahead.length)?.[0] ?? '';
  const bare = ahead.slice(0, ahead.length - particle.length).trimEnd();
  const named = direct ?? words.before.endingAt(bare, bare.length);
  if (named) return nameOf(named[1]);
  const noun = /\s[^\s\d]+$/u.exec(ahead);
  const attributive = noun && words.attributive.endingAt(ahead, noun.index);
  return attributive ? nameOf(attributive[1]) : null;
}

interface CompactWords {
  readonly behind: Words<Named>;
  readonly before: Words<Named>;
  readonly attributive: Words<Named>;
  readonly particles: Words<true>;
  readonly or: Words<true>;
  readonly and: Words<true>;
  readonly stops: readonly string[];
}

const compiled = new Map<string, CompactWords>();

function wordsOf(language: string): CompactWords | null {
  const ready = compiled.get(language);
  if (ready) return ready;
  const written = compactPropertyWords[language];
  if (!written) return null;
  const made = compile(written);
  compiled.set(language, made);
  return made;
}

function compile(written: CompactPropertyWords): CompactWords {
  const named = (text: string) => wordsWith(entriesOf(text));
  const truths = (text: string) => wordsWith(text.split(' ').map((word) => [word, true] as const));
  return {
    behind: named(written.behind),
    before: named(written.before),
    attributive: named(written.attributive),
    particles: truths(written.particles),
    or: truths(written.or),
    and: truths(written.and),
    stops: written.stops.split(' '),
  };
}
