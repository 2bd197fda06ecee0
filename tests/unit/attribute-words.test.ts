import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model/annotation.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';

const segment = (exact: string) => ({ start: 0, end: exact.length, exact });

describe('the line that words an annotation’s attributes', () => {
  it.each<[Annotation['tag'], object, string]>([
    ['claim', {}, ''],
    [
      'claim',
      {
        factuality: 'PR+',
        sourceReliability: 'B',
        informationCredibility: '2',
        hedge: { segment: segment('likely'), band: 'likely' },
      },
      'PR+ probable · B2 (usually reliable, probably true) · hedge “likely” (likely)',
    ],
    [
      'claim',
      { sourceReliability: 'F', hedge: { band: 'roughly-even' } },
      'source F (cannot be judged) · hedged: roughly even chance',
    ],
    [
      'claim',
      { informationCredibility: '6', hedge: { segment: segment('may') } },
      'information 6 (cannot be judged) · hedge “may”',
    ],
    [
      'claim',
      {
        claimer: 'author',
        stance: 'refute',
        cue: segment('said'),
        analystConfidence: 'high',
        verification: 'contested',
        checkWorthiness: 'non-factual',
      },
      'claimed by the author · denied · cue “said” · high confidence · contested · opinion, not checkable',
    ],
    ['actor', { type: 'ORG', mention: 'NAM' }, 'organisation · by name'],
    [
      'actor',
      { type: 'GPE', metonymy: true },
      'country or place with a government · stands for its government',
    ],
    ['actor', { metonymy: false }, ''],
    [
      'figure',
      {
        lower: { value: '11000', inclusive: false },
        modifiers: ['IsCount', 'IsRange'],
        measuredEntity: segment('soldiers'),
      },
      'more than 11,000 · count · lower bound · soldiers',
    ],
    [
      'figure',
      { measuredEntity: 'miners', measuredProperty: 'killedOrInjured' },
      'miners · killed or injured',
    ],
    [
      'figure',
      { measuredEntity: segment('killed or injured'), measuredProperty: 'killedOrInjured' },
      'killed or injured',
    ],
    [
      'figure',
      { lower: { value: '3', inclusive: true }, upper: { value: '3', inclusive: true }, unit: 'km' },
      '3 km',
    ],
    [
      'figure',
      { lower: { value: '3', inclusive: true }, upper: { value: '1500.25', inclusive: true } },
      '3 to 1,500.25',
    ],
    [
      'figure',
      {
        lower: { value: '3', inclusive: false },
        upper: { value: '5', inclusive: true },
        modifiers: ['IsRange'],
      },
      'more than 3 and at most 5 · range',
    ],
    [
      'figure',
      { upper: { value: '-1234567', inclusive: false }, qualifier: 'net' },
      'less than -1,234,567 · net',
    ],
    [
      'figure',
      { asOf: { segment: segment('early January'), date: '2025-01' } },
      'as of “early January” (Jan 2025)',
    ],
    ['figure', { asOf: { date: '2025-01' } }, 'as of Jan 2025'],
    ['figure', { asOf: { date: '2025-01-01/2025-01-10' } }, 'as of 1–10 Jan 2025'],
    ['quote', { type: 'direct', cue: segment('stated') }, 'direct · cue “stated”'],
  ])('%s %j: %s', (tag, attributes, line) => {
    // The cast is true: the line looks at the tag and the attributes only.
    expect(attributeLine({ tag, attributes } as Annotation)).toBe(line);
  });
});
