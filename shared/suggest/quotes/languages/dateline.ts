import type { Sentence } from './clauseEnd.ts';
import type { View } from './view.ts';

/** As long as a dateline is, in tokens. */
const longest = 12;

/**
 * A sentence without the dateline that its paragraph begins with: “Passau (dpa) - Bei …”, “MADRID, 12 oct. (EFE) — …”. In Slavic
 * languages a dash behind a name can be the verb: “Москва — столица”.
 */
export function behindDateline({ text, tokens, grammar }: View, sentence: Sentence): Sentence {
  const [first] = tokens.slice(sentence.first, sentence.first + 1);
  if (grammar.code === 'ru' || grammar.code === 'uk' || !first || !/^\p{Lu}/u.test(first.text))
    return sentence;
  if (!/(?:^|\n)\s*$/.test(text.slice(Math.max(0, first.start - 3), first.start))) return sentence;
  for (let at = sentence.first + 1; at < Math.min(sentence.last - 2, sentence.first + longest); at += 1) {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (!before || !token || !next) return sentence;
    if (/^[–—-]$/.test(token.text) && before.end < token.start && token.end < next.start)
      return { ...sentence, first: at + 1 };
    // “dpa” in brackets, and a month behind its day, are in small letters.
    const isPart = /^\p{Lu}|^[\d(),./]/u.test(token.text) || before.text === '(' || before.kind === 'number';
    if (!isPart) return sentence;
  }
  return sentence;
}
