import type { Annotation } from './annotation.ts';

type Claim = Extract<Annotation, { readonly tag: 'claim' }>['attributes'];
type Band = NonNullable<NonNullable<Claim['hedge']>['band']>;

/**
 * The likelihood band of an author's hedge (ICD 203), or null where its words have none. “may”, “might” and “could” have
 * none: US estimates use them for what cannot be given a likelihood. The longest known words count: “very likely” is
 * not “likely”. With “not” in front or behind, nothing is proposed.
 */
export function bandOf(hedge: string): Band | null {
  const words = ` ${hedge.toLowerCase().replace(/[^\p{L}’']+/gu, ' ')} `;
  if (/ (?:not|never|no longer|hardly|scarcely) |n[’']t /.test(words)) return null;
  const found = phrases.find(([phrase]) => words.includes(` ${phrase} `));
  return found?.[1] ?? null;
}

const byBand: Readonly<Record<Band, readonly string[]>> = {
  'almost-no-chance': ['almost no chance', 'remote', 'remotely', 'virtually impossible'],
  'very-unlikely': [
    'very unlikely',
    'highly unlikely',
    'highly improbable',
    'very improbable',
    'most unlikely',
  ],
  unlikely: ['unlikely', 'improbable', 'improbably', 'doubtful', 'doubtfully'],
  'roughly-even': ['roughly even chance', 'roughly even odds', 'roughly even', 'even chance', 'even odds'],
  likely: ['likely', 'probable', 'probably', 'presumably'],
  'very-likely': [
    'very likely',
    'highly likely',
    'highly probable',
    'most likely',
    'very probably',
    'most probably',
  ],
  'almost-certain': [
    'almost certain',
    'almost certainly',
    'nearly certain',
    'virtually certain',
    'all but certain',
  ],
};

/** The longest first. */
const phrases: readonly (readonly [string, Band])[] = Object.entries(byBand)
  // The keys of the table are its bands.
  .flatMap(([band, words]) => words.map((phrase) => [phrase, band as Band] as const))
  .toSorted(([a], [b]) => b.length - a.length);
