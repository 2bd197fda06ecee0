import { stretchAt } from '../document.ts';
import type { FoundNames, Mention } from '../found.ts';
import type { Words } from './phrases.ts';

/**
 * The pronouns that say something (“he said”, “said she”), with whom they mean: of “he” and “she” the person that the sentence or
 * the two before it name first, of “it” the organisation or the country. Others say nothing about an actor here.
 */
export function findPronouns(
  words: Words,
  names: FoundNames,
  isCue: (word: string) => boolean,
): readonly Mention[] {
  const found: Mention[] = [];
  words.tokens.forEach((token, at) => {
    const word = words.lower[at] ?? '';
    const kind = kinds.get(word);
    if (!kind || !isSubject(words, at, isCue)) return;
    const entity = kind.looksFor === null ? null : meant(words, token.start, names, kind.looksFor);
    const name = entity === null ? null : names.entities[entity]?.name;
    found.push({
      start: token.start,
      end: token.end,
      form: 'PRO',
      type: kind.type,
      isMetonymy: false,
      entity,
      rule: 'actor.pronoun',
      score: entity === null ? 0.15 : 0.3,
      reason: name
        ? `“${token.text}” means “${name}”, who was named before`
        : `“${token.text}” says something here`,
    });
  });
  return found;
}

interface Kind {
  readonly type: Mention['type'];
  /** Types of what it may stand for; null where it stands for no single actor. */
  readonly looksFor: readonly Mention['type'][] | null;
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['he', { type: 'PER', looksFor: ['PER'] }],
  ['she', { type: 'PER', looksFor: ['PER'] }],
  ['it', { type: 'ORG', looksFor: ['ORG', 'GPE'] }],
  ['they', { type: null, looksFor: null }],
  ['we', { type: null, looksFor: null }],
  ['i', { type: 'PER', looksFor: null }],
]);

/** Whether a reporting verb is behind the pronoun, past adverbs and auxiliaries, or right in front of it. */
function isSubject(words: Words, at: number, isCue: (word: string) => boolean): boolean {
  if (isCue(words.lower[at - 1] ?? '') && /^[,.;”"’']?$/.test(words.lower[at + 1] ?? '')) return true;
  for (let next = at + 1; next <= at + 3; next += 1) {
    const word = words.lower[next] ?? '';
    if (isCue(word)) return true;
    if (!/^(?:has|have|had|also|later|then|again|earlier|now|once|previously|.+ly)$/.test(word)) return false;
  }
  return false;
}

/** As many names as are looked back over. */
const maxNames = 40;

function meant(
  words: Words,
  offset: number,
  names: FoundNames,
  types: readonly Mention['type'][],
): number | null {
  const { sentences } = words.document;
  const sentence = stretchAt(sentences, offset);
  const last = stretchAt(names.mentions, offset);
  const before = names.mentions
    .slice(Math.max(0, last + 1 - maxNames), last + 1)
    .filter(({ type, entity, end }) => entity !== null && end <= offset && types.includes(type));
  for (let back = sentence; back >= Math.max(0, sentence - 2); back -= 1) {
    const range = sentences[back];
    const first = before.find(({ start }) => range && start >= range.start && start < range.end);
    if (first) return first.entity;
  }
  return null;
}
