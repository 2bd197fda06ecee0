/**
 * `direction`: controls that turn the reading order of what follows (UAX #9 embeddings, overrides, isolates), which
 * can make a text read otherwise than it is stored ("Trojan Source", CVE-2021-42574). `tab`; `space`: has a width but
 * looks like another space. `control`: everything else that leaves no ink.
 */
type HiddenKind = 'direction' | 'control' | 'space' | 'tab';

/** A run of characters that cannot be seen, `[start, end)` in UTF-16 code units. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  readonly kind: HiddenKind;
  /** The abbreviations of the Unicode standard, "ZWJ", or the code, "U+0007"; tag characters by what they spell. */
  readonly label: string;
}

/** Says whether a text holds controls that turn its reading order. */
export function turnsDirection(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text);
}

/**
 * Finds the hidden characters in `[start, end)` of a text. Neighbours without a width make one run. An emoji that is
 * made of several characters is not a secret: what joins it is left out.
 */
export function findHidden(text: string, start: number, end: number): readonly Hidden[] {
  const found: Hidden[] = [];
  for (const match of text.slice(start, end).matchAll(emojiOrHidden)) {
    const [, space, controls] = match;
    const from = start + match.index;
    const kind = space === '\t' ? 'tab' : 'space';
    if (space) found.push({ start: from, end: from + 1, kind, label: names[space] ?? '' });
    if (controls) found.push({ start: from, end: from + controls.length, ...describe(controls) });
  }
  return found;
}

/** What a class of a regular expression holds, by what the characters are. */
const spaces = String.raw`\t\u00a0\u2007\u202f`;
const controls = [
  String.raw`\0-\x08\x0b-\x1f\x7f-\x9f`, // C0 and C1, without tab and line feed
  String.raw`\xad\u200b-\u200d\u2060-\u2064\ufeff`, // soft hyphen, zero width, invisible operators
  String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`, // reading order
  String.raw`\u2028\u2029`, // separators
  String.raw`\u115f\u1160\u17b4\u17b5\u3164\uffa0\u034f\u206a-\u206f\ufff9-\ufffb`, // fillers, deprecated controls
  String.raw`\u180b-\u180f\ufe00-\ufe0f\u{e0000}-\u{e0fff}`, // variation selectors and tags
].join('');

/** An emoji (nothing is captured), a space, or a run of characters without a width. */
const emojiOrHidden = new RegExp(String.raw`\p{RGI_Emoji}|([${spaces}])|([${controls}]+)`, 'gv');

function describe(controls: string): Pick<Hidden, 'kind' | 'label'> {
  const spelt = controls.replace(/[\u{e0020}-\u{e007e}]+/gu, (tags) => `${marker}${plain(tags)}${marker}`);
  const labels = spelt
    .split(marker)
    .flatMap((part, index) => (index % 2 === 1 ? [`TAG “${part}”`] : Array.from(part, nameOf)));
  return { kind: turnsDirection(controls) ? 'direction' : 'control', label: counted(labels).join(' ') };
}

/** Stands around what tag characters spell: a character that is in no run. */
const marker = '\n';

/** Tag characters are ASCII in a place of their own, moved up by 0xe0000. */
function plain(tags: string): string {
  return Array.from(tags, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join('');
}

/** "ZWSP ×3" for three of them in a row. */
function counted(labels: readonly string[]): readonly string[] {
  const runs: { label: string; count: number }[] = [];
  for (const label of labels) {
    const last = runs.at(-1);
    if (last?.label === label) last.count += 1;
    else runs.push({ label, count: 1 });
  }
  return runs.map(({ label, count }) => (count > 1 ? `${label} ×${count}` : label));
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xfe00 && code <= 0xfe0f) return `VS${code - 0xfe00 + 1}`;
  if (code >= 0xe0100 && code <= 0xe01ef) return `VS${code - 0xe0100 + 17}`;
  return names[character] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const names: Readonly<Record<string, string>> = {
  '\t': 'TAB',
  '\u000b': 'VT',
  '\u000c': 'FF',
  '\r': 'CR',
  '\u0085': 'NEL',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u034f': 'CGJ',
  '\u061c': 'ALM',
  '\u180e': 'MVS',
  '\u2007': 'FSP',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2028': 'LSEP',
  '\u2029': 'PSEP',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u202f': 'NNBSP',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
  '\u{e007f}': 'TAG end',
};
