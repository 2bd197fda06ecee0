import type { Document } from '../document.ts';
import type { FoundNames, Mention } from '../found.ts';
import { isReportingVerb } from '../quotes/cueWords.ts';
import { type Phrase, readPhrases, wordsOf } from './phrases.ts';
import { findPronouns } from './pronouns.ts';
import { type Meaning, meaningsOf } from './resolve.ts';

/**
 * The mentions of actors that are not names: noun phrases (“the Ukrainian president” without its article, as names are
 * annotated) with what they are and, where it can be told, whom they mean; and the pronouns that say something. In text order.
 * English only: in other languages nothing is found. Their scores are below 0.5: they are offered with the quote or the claim
 * that needs them, not alone.
 */
export function findNominals(document: Document, names: FoundNames): readonly Mention[] {
  if (document.language !== null && document.language !== 'en') return [];
  const words = wordsOf(document, names);
  const phrases = readPhrases(words);
  const meanings = meaningsOf(words, phrases, names);
  const nominals = phrases.flatMap((phrase, index) =>
    phrase.isTitle ? [] : [nominal(document.text, phrase, meanings[index] ?? null, names)],
  );
  return [...nominals, ...findPronouns(words, names, isReportingVerb)].sort((a, b) => a.start - b.start);
}

function nominal(text: string, phrase: Phrase, meaning: Meaning | null, names: FoundNames): Mention {
  const { start, end, role } = phrase;
  const shared = { start, end, form: 'NOM', type: role.type, isMetonymy: false } as const;
  const said = `“${text.slice(start, end)}”`;
  const name = meaning && names.entities[meaning.entity]?.name;
  if (meaning && name) {
    return {
      ...shared,
      entity: meaning.entity,
      rule: 'actor.nominal-known',
      score: meaning.isSure ? 0.48 : 0.4,
      reason: `${said} means “${name}”: ${meaning.why}`,
    };
  }
  return {
    ...shared,
    entity: null,
    rule: 'actor.nominal',
    score: role.speaks ? 0.35 : 0.2,
    reason: `${whatIs(role)}: ${said}`,
  };
}

function whatIs({ type, isPlural }: Phrase['role']): string {
  if (type === 'PER') return isPlural ? 'People by what they do' : 'A person by what they do';
  if (type === 'GPE') return isPlural ? 'Countries in general words' : 'A country in general words';
  return isPlural ? 'Organisations by what they do' : 'An organisation by what it does';
}
