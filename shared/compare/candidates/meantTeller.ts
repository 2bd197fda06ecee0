import { areForms } from './forms.ts';
import { lexiconOf } from './lexicon.ts';
import { areOne } from './likeness.ts';
import { type ReadClaim, someone, stemsOf } from './readClaim.ts';
import type { Rest } from './side.ts';

/**
 * Whether a denial by a person with “it” for its subject (“the spokeswoman denied that [it had sold shares]”) would have to mean that very
 * person: what is affirmed begins with her name.
 */
export function isOfWhomItCannotMean({ claimers, units, language }: ReadClaim, { leading }: Rest): boolean {
  if (!claimers || !units.includes(someone)) return false;
  const lexicon = lexiconOf(language);
  const stems = leading.flatMap(stemsOf);
  return stems.length > 0 && stems.every((stem) => claimers.keys.some((key) => areForms(key, stem, lexicon)));
}

/**
 * Whether what is affirmed may be about whom a denial means. A denial with a pronoun for its subject (“the regulator denied that [it had hidden
 * the losses]”) is about who makes it, where the ledger knows them: the other claim must name them then, in it or, where it names no one else
 * first, beside it; one about “the company” may mean them. `leading` is what the affirming claim begins with and the denial has not.
 */
export function isOfWhomItMeans(
  denial: ReadClaim,
  affirmed: ReadClaim,
  { leading, isSomeone }: Rest,
): boolean {
  const { claimers, language } = denial;
  const lexicon = lexiconOf(language);
  if (!claimers || claimers.entries.length === 0 || lexicon.isCompact || !isItsSubject(denial)) return true;
  if (isSomeone) return true;
  if (affirmed.units.some((unit) => unit.kind === 'actor' && areOne(unit, claimers))) return true;
  const words = affirmed.units.flatMap((unit) => (unit.kind === 'word' ? [unit.key] : []));
  const [first] = words;
  // “A lawyer of the bank denied that [it had …]”
  if (first !== undefined && denial.beside.has(first)) return true;
  const among = (stems: readonly string[], key: string): boolean =>
    stems.some((stem) => areForms(stem, key, lexicon));
  const startsAlike = !leading.some(({ kind }) => kind === 'word' || kind === 'actor');
  const beside = startsAlike ? [...affirmed.beside] : [];
  return claimers.names.some(
    // “Lund” is Mira Lund, and “Westmoor” is Westmoor Clinics; but “Orsel Bank” is no Bank Regulator, though it has a word of that name.
    (name) =>
      name.some((key) => among(beside, key)) ||
      (first !== undefined && startsAlike && among(name, first)) ||
      among(words, name.at(-1) ?? ''),
  );
}

/** Whether who makes a claim is whom it is about, by a pronoun at its head. */
function isItsSubject({ units, claimers }: ReadClaim): boolean {
  return units.find(({ kind }) => kind === 'word' || kind === 'actor') === claimers;
}
