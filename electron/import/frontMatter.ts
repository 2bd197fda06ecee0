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
    const field = /^([A-Za-z_][\w .-]*?)[ \t]*:(?:[ \t]+(.*))?$/.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (field) {
      name = field[1]?.toLowerCase() ?? '';
      fields.set(name, plainValue(field[2] ?? ''));
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

function plainValue(written: string): string {
  const value = written.trim();
  const list = /^\[(.*)\]$/.exec(value);
  if (list) return (list[1] ?? '').split(',').map(plainValue).join(', ');
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  return quoted
    ? (quoted[1]?.replace(/\\"/g, '"') ?? quoted[2]?.replace(/''/g, "'") ?? '')
    : value.replace(/\s+#.*$/, '');
}
