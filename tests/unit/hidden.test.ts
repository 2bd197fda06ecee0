import { describe, expect, it } from 'vitest';
import { findHidden, turnsDirection } from '../../shared/text/hidden.ts';

const shown = (text: string) =>
  findHidden(text, 0, text.length).map(({ start, end, kind, label }) => `${start}–${end} ${kind} ${label}`);

describe('hidden characters', () => {
  it.each<[string, string, readonly string[]]>([
    ['plain text, with line breaks and accents', 'Ein\nTe\u0301xt, 한국 नमस्ते.', []],
    ['a soft hyphen', 'co\u00adop', ['2–3 control SHY']],
    ['several in a row', 'a\u200b\u200b\u200b\u200db', ['1–5 control ZWSP ×3 ZWJ']],
    ['an override, which warns', 'a\u202ecod\u202c', ['1–2 direction RLO', '5–6 direction PDF']],
    ['an isolate beside a mark', 'a\u200f\u2067b', ['1–3 direction RLM RLI']],
    ['a direction mark, which turns nothing', 'a\u200eb', ['1–2 control LRM']],
    [
      'spaces that look like others',
      'a\u00a0b\u202fc\td',
      ['1–2 space NBSP', '3–4 space NNBSP', '5–6 tab TAB'],
    ],
    [
      'separators and controls',
      'a\u2028b\u0007c\u0085',
      ['1–2 control LSEP', '3–4 control U+0007', '5–6 control NEL'],
    ],
    ['a byte order mark inside', 'a\ufeffb\u2060', ['1–2 control BOM', '3–4 control WJ']],
    ['a sentence in tag characters', 'a\u{e0048}\u{e0069}\u{e0021}b', ['1–7 control TAG “Hi!”']],
    ['a variation selector on a letter', 'a\ufe01b\u{e0100}', ['1–2 control VS2', '3–5 control VS17']],
    ['emoji: nothing', '👨‍👩‍👧‍👦 ❤️ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 👍🏽', []],
    ['a joiner between letters', 'क\u094d\u200dष', ['2–3 control ZWJ']],
    ['a flag that carries more than a flag', '🏴\u{e0068}\u{e0069}', ['2–6 control TAG “hi”']],
  ])('%s', (_, text, found) => {
    expect(shown(text)).toEqual(found);
  });

  it('are counted from the start of the text, wherever the search begins', () => {
    expect(findHidden('\u200bab\u200b\u200b', 2, 4)).toEqual([
      { start: 3, end: 4, kind: 'control', label: 'ZWSP' },
    ]);
  });

  it.each([
    ['\u202a', true],
    ['\u2069', true],
    ['\u200f', false],
    ['שלום', false],
  ])('%j turns the reading order: %s', (text, turns) => {
    expect(turnsDirection(`before ${text} after`)).toBe(turns);
  });
});
