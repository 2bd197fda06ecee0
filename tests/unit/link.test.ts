import { describe, expect, test } from 'vitest';
import { checkLink, linkTable, linkTypes } from '../../shared/model/linkTable.ts';
import { tags } from '../../shared/model/tag.ts';

describe('links', () => {
  test('each type joins exactly the pairs of tags that the table gives it', () => {
    for (const type of linkTypes) {
      const allowed = tags.flatMap((from) =>
        tags.filter((to) => checkLink(type, from, to).ok).map((to) => ({ from, to })),
      );
      expect(allowed).toEqual(linkTable[type]);
    }
  });

  test('a refusal says what the two tags can be joined by instead', () => {
    const refused = checkLink('speaker', 'claim', 'actor');
    expect(!refused.ok && refused.error.message).toBe(
      '“speaker” goes from Quote to Actor, not from Claim to Actor: between these two you can use claimer.',
    );
    const nothing = checkLink('speaker', 'actor', 'quote');
    expect(!nothing.ok && nothing.error.message).toMatch(/nothing links an actor to a quote/);
    const mixed = checkLink('repeats', 'figure', 'claim');
    expect(!mixed.ok && mixed.error.message).toBe(
      '“repeats” goes from Claim to Claim or from Figure to Figure, not from Figure to Claim: between these two you can use quantifies.',
    );
  });
});
