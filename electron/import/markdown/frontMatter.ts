import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

/** What is in the block of fields before a Markdown text, and the text below it. */
interface FrontMatter {
  /** Names in lower case, those of fields in a field with a full stop between; the items of a list are joined by commas. */
  readonly fields: ReadonlyMap<string, string>;
  /** The names of all fields as they are written. */
  readonly names: readonly string[];
  readonly body: string;
}

/** More lines, or more text (UTF-16 code units), are no block of fields but a text that begins with a rule. */
const maxLines = 500;
const longestBlock = 64_000;
/** How deep fields are looked for in fields, and how many items of a list count. */
const deepest = 3;
const maxItems = 100;
/** With more brackets, or longer lines (UTF-16 code units), a parser could be kept busy. */
const longestLine = 4000;
const mostBrackets = 500;

/**
 * Takes off the block of fields that many programs put before Markdown: YAML (`---`), TOML (`+++`), JSON (`{`), or lines as Pandoc and MultiMarkdown have them. Names
 * that stand for others in YAML (anchors) are not followed. Without such a block, or with anything else in it, all is text.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const all: FrontMatter = pandocTitle(text) ??
    namedLines(text) ?? { fields: new Map(), names: [], body: text };
  const head = text.slice(0, longestBlock + 1);
  const kind = kinds.find(({ start }) => start.test(head));
  if (!kind) return all;
  const lines = head.split('\n', maxLines);
  const end = lines.findIndex((line, index) => index > 0 && kind.end.test(line));
  if (end === -1) return all;
  const isPart = kind.read === readJson && !kind.isInside;
  const block = lines.slice(isPart ? 0 : 1, isPart ? end + 1 : end).join('\n');
  const value = kind.read(block);
  if (!isRecord(value)) return all;
  const names = Object.keys(value);
  if (names.length === 0 || !names.every((name) => isName.test(name))) return all;
  const fields = new Map<string, string>();
  addFields(fields, value, '', 0);
  const until = lines.slice(0, end + 1).join('\n').length + 1;
  return { fields, names, body: text.slice(until) };
}

/** Pandoc's own three lines: `% title`, `% author; author`, `% date`. */
function pandocTitle(text: string): FrontMatter | null {
  const lines =
    /^%[ \t]+(\S[^\n]{0,400})\n(?:%[ \t]*([^\n]{0,400})\n)?(?:%[ \t]*([^\n]{0,100})\n)?(?!%)/.exec(text);
  if (!lines) return null;
  const [whole, title = '', authors = '', date = ''] = lines;
  const given = [
    ['title', title],
    ['author', authors.split(/[ \t]*;[ \t]*/).join(', ')],
    ['date', date],
  ].filter(([, value]) => value?.trim());
  return {
    fields: new Map(given.map(([name = '', value = '']) => [name, value.trim()])),
    names: given.flatMap(([name]) => name ?? []),
    body: text.slice(whole.length),
  };
}

/** The first lines of MultiMarkdown, `Title: …`, which a blank line ends; without a title they are words of the text. */
function namedLines(text: string): FrontMatter | null {
  const block =
    /^title:[ \t]+\S[^\n]{0,400}\n(?:[A-Za-z][\w -]{0,40}:[ \t]*[^\n]{0,1000}\n){1,20}(?=\n)/i.exec(
      text,
    )?.[0];
  if (block === undefined) return null;
  const value = readLines(block.replace(/\n$/, ''));
  if (!value) return null;
  const fields = new Map<string, string>();
  addFields(fields, value, '', 0);
  return { fields, names: Object.keys(value), body: text.slice(block.length) };
}

const kinds: readonly {
  readonly start: RegExp;
  readonly end: RegExp;
  readonly read: (block: string) => unknown;
  /** The lines at both ends are not part of what is read; of braces they are. */
  readonly isInside?: boolean;
}[] = [
  { start: /^---[ \t]*json[ \t]*\n/i, end: /^---[ \t]*$/, read: readJson, isInside: true },
  { start: /^---[ \t]*ya?ml[ \t]*\n/i, end: /^---[ \t]*$/, read: readYaml },
  { start: /^---[ \t]*toml[ \t]*\n/i, end: /^---[ \t]*$/, read: readToml },
  { start: /^;;;[ \t]*\n/, end: /^;;;[ \t]*$/, read: readJson, isInside: true },
  { start: /^---[ \t]*\n/, end: /^(?:---|\.\.\.)[ \t]*$/, read: readYaml },
  { start: /^\+\+\+[ \t]*\n/, end: /^\+\+\+[ \t]*$/, read: readToml },
  { start: /^\{[ \t]*\n[ \t]*"/, end: /^\}[ \t]*$/, read: readJson },
];

/** A sentence with a colon has a full stop before a space, or more words. */
const isName = /^(?=.{1,60}$)[\p{L}_][\p{L}\p{M}\p{N}_.:@/-]*(?: [\p{L}\p{M}\p{N}_-]+){0,3}$/u;

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Every value is a text as it is written, so that days and numbers stay what they are. */
function readYaml(block: string): unknown {
  const isOdd = (block.match(/[[{&?]/g)?.length ?? 0) > mostBrackets;
  if (isOdd || block.split('\n').some((line) => line.length > longestLine)) return readLines(block);
  try {
    const document = parseDocument(block, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length === 0) return document.toJS({ maxAliasCount: 0 });
  } catch {
    // A name that stands for another, or nesting without end.
  }
  return readLines(block);
}

function readToml(block: string): unknown {
  try {
    return parseToml(block, { maxDepth: 20 });
  } catch {
    return undefined;
  }
}

function readJson(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    return undefined;
  }
}

/** Fields and lists of one line each, for blocks that are not quite YAML, as where a title has a colon in it. */
function readLines(block: string): Fields | undefined {
  const fields: Record<string, string[]> = {};
  let name = '';
  for (const line of block.split('\n')) {
    const field = /^([\p{L}_][\p{L}\p{M}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+){0,3}):(?:[ \t]+(.*))?$/u.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (field?.[1] !== undefined) {
      name = field[1];
      fields[name] = valuesOf(field[2] ?? '');
    } else if (item && name !== '') fields[name]?.push(...valuesOf(item[1] ?? ''));
    else if (line.trim() !== '' && !/^[ \t]|^#/.test(line)) return undefined;
  }
  return fields;
}

/** A value without its quotes or its comment; lists in lists are one list. Anchors and what they stand for are nothing. */
function valuesOf(written: string): string[] {
  const value = written.trim();
  if (/^[&*]\S+$/.test(value)) return [];
  if (!value.startsWith('[') || !value.endsWith(']')) return [plainItem(value)].filter((item) => item !== '');
  return value.split(',').map((item) => plainItem(withoutBrackets(item)));
}

function withoutBrackets(item: string): string {
  let [start, end] = [0, item.length];
  while (start < end && /[[\s]/.test(item.charAt(start))) start += 1;
  while (start < end && /[\]\s]/.test(item.charAt(end - 1))) end -= 1;
  return item.slice(start, end);
}

function plainItem(value: string): string {
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  if (quoted) return quoted[1]?.replace(/\\"/g, '"') ?? quoted[2]?.replace(/''/g, "'") ?? '';
  const comment = value.search(/\s#/);
  return comment === -1 ? value : value.slice(0, comment).trimEnd();
}

function addFields(fields: Map<string, string>, value: Fields, path: string, depth: number): void {
  for (const [name, field] of Object.entries(value).slice(0, maxItems)) {
    const key = `${path}${name.toLowerCase()}`;
    const texts = textsOf(field, 0);
    if (texts.length > 0 && !fields.has(key)) fields.set(key, texts.join(', '));
    if (isRecord(field) && depth < deepest) addFields(fields, field, `${key}.`, depth + 1);
  }
}

/** The texts in a value: those of a list, and the name of what has one, as authors do. */
function textsOf(value: unknown, depth: number): readonly string[] {
  if (depth > deepest) return [];
  if (value instanceof Date) return [value.toISOString()];
  if (typeof value === 'string') return [linkText(value.trim())].filter((text) => text !== '');
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.slice(0, maxItems).flatMap((item) => textsOf(item, depth + 1));
  if (!isRecord(value)) return [];
  for (const name of ['name', 'literal', 'text']) {
    const texts = textsOf(value[name], depth + 1);
    if (texts.length > 0) return texts;
  }
  const parts = [value.given ?? value.first, value.family ?? value.last].flatMap((part) =>
    textsOf(part, depth + 1),
  );
  return parts.length > 0 ? [parts.join(' ')] : [];
}

/** What Obsidian shows for a link in a field: `[[Ana Lund]]`, `[[people/ana|Ana Lund]]`. */
function linkText(text: string): string {
  const found = /^\[\[([^[\]|]{1,200})(?:\|([^[\]]{1,200}))?\]\]$/.exec(text);
  if (!found) return text;
  const [, target = '', shown] = found;
  return (shown ?? target.replace(/#.*$/, '').replace(/^.*\//, '')).trim();
}
