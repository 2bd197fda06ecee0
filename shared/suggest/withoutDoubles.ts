import type { Suggestion } from './suggestion.ts';

/** Of those that propose the same tag over the same words, the likeliest; links to another lead to it. */
export function withoutDoubles(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const best = new Map<string, number>();
  const keys = suggestions.map(({ tag, rule, segments }) =>
    // A sentence that is only worth checking is asked for apart.
    [rule === 'claim.check-worthy' ? rule : tag, ...segments.map(({ start, end }) => `${start}-${end}`)].join(
      ' ',
    ),
  );
  for (const [index, { score }] of suggestions.entries()) {
    const key = keys[index] ?? '';
    const other = suggestions[best.get(key) ?? -1];
    if (!other || other.score < score) best.set(key, index);
  }
  if (best.size === suggestions.length) return suggestions;
  const kept = suggestions.filter((_one, index) => best.get(keys[index] ?? '') === index);
  const places = new Map(kept.map((one, place) => [one, place]));
  const placeOf = (index: number): number | undefined => {
    const one = suggestions[best.get(keys[index] ?? '') ?? -1];
    return one && places.get(one);
  };
  return kept.map((one) => ({
    ...one,
    links: one.links.flatMap((link) => {
      if (typeof link.to === 'string') return [link];
      const to = placeOf(link.to);
      return to === undefined ? [] : [{ ...link, to }];
    }),
  }));
}
