import type { Range } from '../../../model/segment.ts';

/** The addresses of pages and mails in a passage (UTF-16, half-open), whose digits are no numbers. Linear in its length. */
export function linksIn(text: string): readonly Range[] {
  if (!/[@/]|www\.|\.[a-z]/i.test(text)) return [];
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => isLink(word))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

const isLink = (word: string): boolean =>
  word.includes('://') ||
  /^[(“"]?(?:www\.|@)|\w@\w|\w\.(?:com|org|net|gov|edu|info|example|io)\b/i.test(word);
