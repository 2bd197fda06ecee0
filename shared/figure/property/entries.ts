import type { Property } from '../card.ts';

/** What a word names; “none” says that it is another word than it looks like. */
export type Named = Property | 'none';

/** The property that is named, if any. */
export const nameOf = (named: Named): Property | null => (named === 'none' ? null : named);

/** “killed: dead slain; missing: unaccounted_for” as phrases with their properties. */
export function* entriesOf(text: string): Iterable<readonly [string, Named]> {
  for (const group of text.split(';')) {
    const [name = '', words = ''] = group.split(':');
    // True because the tables name no others.
    const named = name.trim() as Named;
    for (const word of words.match(/\S+/g) ?? []) yield [word.replaceAll('_', ' '), named];
  }
}
