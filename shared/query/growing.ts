import { tags } from '../model/tag.ts';
import { fields } from './fields.ts';

/**
 * Whether the last word of a query that is being typed may become the name of a field: on the way to `grade:B2` the word “gra” is
 * not asked for. The name of a tag is a whole part already.
 */
export function mayBecomeField(text: string): boolean {
  const word = /(?:^|[\s([-])(\p{L}+)$/u.exec(text)?.[1]?.toLowerCase();
  return (
    word !== undefined &&
    !tags.some((tag) => tag === word) &&
    fields.some(({ name }) => name.startsWith(word))
  );
}
