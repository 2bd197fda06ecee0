import type { Random } from './random.ts';

/** Words that names are made of, from the lists. */
export interface NameWords {
  readonly first: readonly string[];
  readonly surname: readonly string[];
  readonly town: readonly string[];
  readonly nationality: readonly string[];
  readonly country: readonly string[];
  /** Names of organisations as they are, by kind (“company”). */
  readonly organisations: ReadonlyMap<string, readonly string[]>;
}

/** A word of a list, or one of two halves of it that no list has. */
export function nameWord(list: readonly string[], random: Random): string {
  return random() < 0.22 ? blend(list, random) : nameCase(pick(list, random));
}

/** A name of few letters, as in “Kim Min Ho”. */
export function short(list: readonly string[], random: Random): string {
  const word = nameWord(list, random);
  return word.length <= 5 ? word : word.slice(0, 2 + Math.floor(random() * 3));
}

/** The beginning of one word with the end of another. */
export function blend(list: readonly string[], random: Random): string {
  const [start, end] = [pick(list, random), pick(list, random)];
  const word = start.slice(0, 2 + Math.floor(random() * 2)) + end.slice(-2 - Math.floor(random() * 3));
  return nameCase(word.replace(/[^\p{L}]/gu, ''));
}

/** With a capital at the start of each word. */
export function nameCase(word: string): string {
  return word.replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A capital letter. */
export function capital(random: Random): string {
  return 'ABCDEFGHIJKLMNOPRSTUVWYZ'.charAt(Math.floor(random() * 24));
}

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** The name of a town. */
export function inventTown({ town }: NameWords, random: Random): string {
  return nameWord(town, random);
}

/** A surname, now and then of two parts. */
export function inventSurname({ surname }: NameWords, random: Random): string {
  const name = nameWord(surname, random);
  return random() < 0.06 ? `${name}-${nameWord(surname, random)}` : name;
}
