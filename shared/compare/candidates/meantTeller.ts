import { areForms } from './forms.ts';
import { lexiconOf } from './lexicon.ts';
import { areOne } from './likeness.ts';
import type { ReadClaim, Unit } from './readClaim.ts';

/**
 * Whether what is affirmed may be about whom a denial means. A denial with a pronoun for its subject (“the regulator denied that [it had hidden
 * the losses]”) is about who makes it, where the ledger knows them: the other claim must name them then, in it or, where it names no one else
 * first, beside it. `leading` is what the affirming claim begins with and the denial has not.
 */
export function isOfWhomItMeans(denial: ReadClaim, affirmed: ReadClaim, leading: readonly Unit[]): boolean {
  const { claimers, language } = denial;
  const lexicon = lexiconOf(language);
  if (!claimers || claimers.entries.length === 0 || lexicon.isCompact || !isItsSubject(denial)) return true;
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
