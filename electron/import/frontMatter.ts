/** What is in the block of fields before a Markdown text, and the text below it. */
interface FrontMatter {
  /** Names in lower case; the items of a list are joined by commas. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** More lines are no block of fields but a text that begins with a rule. */
const maxLines = 200;

/**
 * Takes off the YAML block (`---`) that many programs put before Markdown. Of YAML only what is used there: plain and
 * quoted values and lists of them. Without such a block, or with anything else in it, all is text.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const all = { fields: new Map<string, string>(), body: text };
  if (!/^---[ \t]*\n/.test(text)) return all;
  const lines = text.split('\n', maxLines);
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (end === -1) return all;
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines.slice(1, end)) {
    const field = readField(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (field) {
      name = field.name;
      fields.set(name, plainValue(field.value));
    } else if (item && name) {
      fields.set(name, [fields.get(name), plainValue(item[1] ?? '')].filter(Boolean).join(', '));
    } else if (line.trim() !== '' && !/^[ \t]|^#/.test(line)) return all;
  }
  if (fields.size === 0) return all;
  return {
    fields,
    body:
      lines.length > end
        ? text
            .split('\n')
            .slice(end + 1)
            .join('\n')
        : '',
  };
}

/** `name: value`; null for any other line. */
function readField(line: string): { readonly name: string; readonly value: string } | null {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0)).trimEnd();
  const value = line.slice(colon + 1);
  return /^[A-Za-z_][\w .-]*$/.test(name) && /^(?:[ \t]|$)/.test(value)
    ? { name: name.toLowerCase(), value }
    : null;
}

/** A value without its quotes or its comment; lists in lists are one list. */
function plainValue(written: string): string {
  const value = written.trim();
  if (!value.startsWith('[') || !value.endsWith(']')) return plainItem(value);
  return value
    .split(',')
    .map((item) => plainItem(withoutBrackets(item)))
    .join(', ');
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
