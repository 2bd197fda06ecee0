import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';
import type { Suggestion } from '../../../shared/suggest/suggestion.ts';
import { selectionToSegment } from '../../../shared/text/graphemes.ts';

const model = await loadNames();

/** What suggesters look for, beside what breaks offsets. */
const words = [
  ...[
    'Anton Reve',
    'Mira Solberg',
    'the Harbour Ministry',
    'NHM',
    '(NHM)',
    'Norhaven',
    'President',
    'he',
    'who',
  ],
  ...['said', 'told', 'that', 'according to', 'stated', 'reported', 'may have', 'likely', 'claimed', 'was'],
  ...[
    '5',
    '1,200',
    'over 11,000 soldiers',
    '$5 million',
    'between 5 and 9',
    '½',
    '5%',
    'three hundred',
    '٥٠٠',
    '三百人',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    '’',
    '«',
    '»',
    '„',
    '‹',
    '「',
    '」',
    '‘',
    '(',
    ')',
    '[',
    ']',
    '—',
    '-',
    '…',
    '/',
    '@',
    '#',
  ],
  ...[
    '.',
    ',',
    ':',
    ';',
    '?',
    '!',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    ' ',
    '\t',
    '\u00a0',
    '\u2028',
    '\u200b',
  ],
  ...[
    'e\u0301',
    '\u0301',
    '👨‍👩‍👧',
    '🇩🇪',
    '🚢',
    '\u200d',
    '\ufe0f',
    '\u202e',
    '\u202c',
    '\u2068',
    '\u0000',
    '\ud83d',
    '\udea2',
  ],
  ...[
    'сказал',
    '«Нет», — сказал Антон',
    'sagte',
    'a déclaré',
    'dijo que',
    '他说：',
    'と述べた',
    '말했다',
    'قال',
    'และ',
    '각',
    'ก็',
  ],
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '', ' ', ', ')), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));
const languages = fc.constantFrom(null, 'en', 'de', 'fr', 'es', 'ru', 'uk', 'ar', 'ko', 'zh', 'ja', 'xx');

describe('whatever a text holds', () => {
  it('what is suggested could have been selected by hand, so that it can be accepted', () => {
    fc.assert(
      fc.property(texts, languages, fc.boolean(), (text, language, isForReview) => {
        const { suggestions } = suggest(text, {
          language,
          articleDate: '2026-01-05',
          annotations: [],
          links: [],
          knowledge: noKnowledge,
          model,
          isForReview,
          threshold: 0,
        });
        for (const one of suggestions) {
          expect(rangesOf(one).map((range) => selectionToSegment(text, range))).toEqual(rangesOf(one));
          expect(one.segments.length).toBeGreaterThan(0);
          for (const [index, { start }] of one.segments.entries())
            if (index > 0) expect(start).toBeGreaterThanOrEqual(one.segments[index - 1]?.end ?? 0);
          expect(one.score >= 0 && one.score <= 1).toBe(true);
          for (const { to } of one.links)
            if (typeof to === 'number') expect(to >= 0 && to < suggestions.length).toBe(true);
        }
      }),
      { numRuns: 500, seed: 19 },
    );
  });
});

/** The words it marks, its core, and the words that its attributes quote. */
function rangesOf({ segments, core, attributes }: Suggestion) {
  return [...segments, ...(core ? [core] : []), ...quotedBy(attributes)].map(({ start, end }) => ({
    start,
    end,
  }));
}

function quotedBy(attributes: object): readonly { start: number; end: number }[] {
  return Object.values(attributes).flatMap((value) => {
    if (typeof value !== 'object' || value === null) return [];
    return 'exact' in value && 'start' in value ? [value] : quotedBy(value);
  });
}
