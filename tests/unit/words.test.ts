import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Wording, wordings, wordingsIn } from '../fixtures/wording.ts';

const root = join(import.meta.dirname, '../..');

/** Constructions that a native speaker stumbles over, and what to write. */
const stumbles: readonly {
  readonly pattern: RegExp;
  readonly better: string;
  readonly alsoInComments?: true;
}[] = [
  {
    pattern: /(?<!\bthere )\bis no\b(?! longer| more| less| later)/i,
    better: 'is not a …',
    alsoInComments: true,
  },
  { pattern: /\banew\b/i, better: 'again', alsoInComments: true },
  { pattern: /\blets? go\b/i, better: 'unlink, release', alsoInComments: true },
  { pattern: /\bstands?\b(?! for\b)/i, better: 'is, occurs, applies', alsoInComments: true },
  { pattern: /\bwhoever\b/i, better: 'anyone who …', alsoInComments: true },
  { pattern: /\b(?:no|some|every|any)body\b/i, better: 'no one, someone, everyone', alsoInComments: true },
  { pattern: /\bany more\b/i, better: 'no longer', alsoInComments: true },
  { pattern: /\bis (?:not )?there\b(?! (?:is|are))/i, better: 'exists, does not exist' },
  { pattern: /\bis gone\b/i, better: 'is missing, has been removed', alsoInComments: true },
  { pattern: /\b(?:is|are) looked (?:at|for)\b/i, better: 'see, check, search for' },
  { pattern: /\btakes? up\b|\bputs? (?:it )?down\b|\bpass(?:es)? over\b/i, better: 'start, stop, skip' },
  { pattern: /\bundo (?:takes|makes|brings|lets)\b|\bredo brings\b/i, better: 'Undo to …' },
  { pattern: /\b(?:row|line|one|word) an? (?:annotation|article|line|row|word)\b/i, better: 'per' },
  { pattern: /(?<!\bone )\bof which\b/i, better: 'start a new sentence' },
  { pattern: /\bbut for\b/i, better: 'except' },
  { pattern: /\bthe most that\b/i, better: 'the limit' },
  { pattern: /\blies? (?:in|on|out|within)\b/i, better: 'is in, is outside' },
  { pattern: /[\d…)] %/, better: '100%, without a space' },
  { pattern: /\b(?:is|are|was|were)\b(?! already)[^.;:,“”]{3,40} already\b/i, better: 'is already …' },
  { pattern: /\bholds? (?:no|half|nothing)\b/i, better: 'contains' },
  { pattern: /\bstretch\b/i, better: 'range' },
  { pattern: /\bin the ledger\b|\bhits?\b/i, better: 'the words of the window: actors, occurrence' },
  { pattern: /\bsalvag(?:e|es|ed|ing)\b/i, better: 'recover' },
  { pattern: /\b(?:find|finding|found) (?:it |all )?by quote\b/i, better: 'locate by its words' },
  { pattern: /[→←]/, better: 'the words of the link: speaker, speaker of' },
  { pattern: /\bas-of words\b/i, better: 'words for “as of”' },
  { pattern: /\bafresh\b|\bstart again\b/i, better: 'again, restart' },
  { pattern: /\blaptop\b/i, better: 'computer' },
  { pattern: / {2,}/, better: 'one space' },
  { pattern: /^(?:when|without|in) [^:;.…]{3,40}: /, better: 'the loss first, then its condition' },
  { pattern: /\bpick(?:s|ed|ing)?\b/i, better: 'select (text, an annotation), choose (an option)' },
  { pattern: /(?<!\bquotation )\bmark(?:s|ed)\b/i, better: 'annotation, tagged' },
];

/** A sentence for each construction: “renderer/x.tsx:12: “is no” (better: is not a …) in “…””. */
function complaints(found: readonly Wording[]): readonly string[] {
  return found.flatMap(({ file, line, text, kind }) =>
    stumbles.flatMap(({ pattern, better, alsoInComments }) => {
      const match = kind === 'comment' && !alsoInComments ? null : pattern.exec(text);
      return match ? [`${file}:${line}: “${match[0]}” (better: ${better}) in “${text}”`] : [];
    }),
  );
}

/** Tables of the words of other languages, which are read by the program and not by a person. */
const otherLanguages = /^shared\/(?:figure|suggest\/\w+|compare\/\w+)\/languages\//;

describe('what a person reads', () => {
  const found = wordings(root).filter(({ file, kind }) => kind === 'comment' || !otherLanguages.test(file));

  it('holds none of the constructions that a native speaker stumbles over', () => {
    // WORDS=FILE writes the whole list, to be read from top to bottom.
    const list = process.env.WORDS;
    if (list) writeFileSync(list, found.map(({ file, line, text }) => `${file}:${line}\t${text}\n`).join(''));
    expect(complaints(found)).toEqual([]);
  });

  it('is found in strings, templates, markup and doc comments', () => {
    const source = [
      "import { a } from './is no path.ts';",
      '/** Says why it is no date. */',
      "export const text = 'It is no date.';",
      'export const part = (n: number) => `#{n} hits stand here`;',
      'export const Part = () => <p className="is no class" title="Whoever reads">Nobody knows</p>;',
    ]
      .join('\n')
      .replace('#', '$');
    expect(wordingsIn('renderer/planted.tsx', source)).toEqual([
      expect.objectContaining({ line: 2, kind: 'comment', text: 'Says why it is no date.' }),
      expect.objectContaining({ line: 3, kind: 'string', text: 'It is no date.' }),
      expect.objectContaining({ line: 4, text: '… hits stand here' }),
      expect.objectContaining({ line: 5, text: 'Whoever reads' }),
      expect.objectContaining({ line: 5, text: 'Nobody knows' }),
    ]);
  });

  test.each([
    'This is no date',
    'Read anew',
    'It stands nowhere else',
    'Undo takes it back',
    '50 % sure',
    'It is in the library already',
    'one row an annotation',
    'Salvage Readable Data',
    'try finding it by quote',
    'Linked: speaker → “The ministry”.',
    'in other programs: which parts belong together',
  ])('“%s” is a stumble', (text) =>
    expect(complaints([{ file: 'x.ts', line: 1, kind: 'string', text }])).toHaveLength(1),
  );

  test.each(['There is no article open.', 'It is no longer open.', 'stands for its government', '50% sure'])(
    '“%s” is not',
    (text) => expect(complaints([{ file: 'x.ts', line: 1, kind: 'string', text }])).toEqual([]),
  );
});
