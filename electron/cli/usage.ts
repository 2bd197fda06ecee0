import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result.ts';
import { withMinusQueries } from './withMinusQueries.ts';

/** What the command line offers; the order is that of the help. */
const commands = {
  import: {
    synopsis:
      'import [--format F] [--encoding NAME] [--map LABEL=TAG[:TYPE] …] [--columns text=NAME,…] [--offset-unit U] [--find-by-quote] [--revision-of ID] [--take all] FILE|FOLDER…',
    purpose: 'imports articles and prints one JSON line per article',
    options: ['format', 'encoding', 'map', 'columns', 'offset-unit', 'find-by-quote', 'revision-of', 'take'],
  },
  passages: {
    synopsis: 'passages [--take all|N,N,…] ID',
    purpose:
      'prints the parts of the file of an article, taken or left out, one JSON line per part; --take makes a newer version of these parts',
    options: ['take'],
  },
  list: {
    synopsis: 'list',
    purpose: 'lists the articles with counts, outlet, day, status and labels',
    options: [],
  },
  article: {
    synopsis: 'article --set FIELD=VALUE … ID…',
    purpose:
      'sets fields of articles: title, outlet, author, url, published, language, status, note; label=X adds one, label=-X removes it',
    options: ['set'],
  },
  remove: {
    synopsis: 'remove ID…',
    purpose: 'removes articles with their annotations, in one action that can be undone',
    options: [],
  },
  query: {
    synopsis: 'query "QUERY" [--count FIELD] [--limit N]',
    purpose: 'prints what answers a query, or how many annotations have each value of a field',
    options: ['count', 'limit'],
  },
  export: {
    synopsis:
      'export --format F --out PATH [--article ID …] [--query QUERY] [--include-suggestions] [--offset-unit U]',
    purpose: 'exports annotations to a file, or to standard output with “-”',
    options: ['format', 'out', 'article', 'query', 'include-suggestions', 'offset-unit'],
  },
  suggest: {
    synopsis: 'suggest [--article ID …]',
    purpose: 'suggests annotations, which wait for a person, and says how many wait in each article',
    options: ['article'],
  },
  origins: {
    synopsis: 'origins',
    purpose: 'finds articles that share most of their words and prints a JSON line per group',
    options: [],
  },
  conflicts: {
    synopsis: 'conflicts [--all]',
    purpose:
      'prints one JSON line per pair of figures or claims that may not both be true; --all also those that may be the same',
    options: ['all'],
  },
  verify: { synopsis: 'verify', purpose: 'checks the workspace and reports every problem', options: [] },
  backup: {
    synopsis: 'backup [--out PATH]',
    purpose: 'makes a checked copy of the workspace; without --out, among its own backups',
    options: ['out'],
  },
  restore: {
    synopsis: 'restore --from PATH',
    purpose: 'replaces the workspace with a backup and keeps the old one',
    options: ['from'],
  },
  recover: {
    synopsis: 'recover [--from PATH]',
    purpose: 'makes a new workspace of what can be read of a damaged one (or a backup) and keeps the old one',
    options: ['from'],
  },
  diagnostics: {
    synopsis: 'diagnostics',
    purpose: 'prints versions, sizes and counts for support, and no content',
    options: [],
  },
  formats: {
    synopsis: 'formats',
    purpose: 'lists the formats for import and export, and what each one drops',
    options: [],
  },
  history: {
    synopsis: 'history [--article ID] [--since DAY] [--by NAME] [--kind K] [--text WORDS]',
    purpose: 'shows what was done, by whom and when',
    options: ['article', 'since', 'by', 'kind', 'text'],
  },
  'parse-figure': {
    synopsis: 'parse-figure [--date ISO] [--language L]',
    purpose: 'reads figures, one per line, and prints a JSON card for each',
    options: ['date', 'language'],
  },
  'compare-figures': {
    synopsis: 'compare-figures',
    purpose:
      'compares two figures per line, {"a":CARD,"b":CARD}, and prints whether they are compatible, conflicting or incomparable, and why',
    options: [],
  },
  help: { synopsis: 'help', purpose: 'shows this help', options: [] },
} as const satisfies Record<string, Command>;

interface Command {
  readonly synopsis: string;
  readonly purpose: string;
  readonly options: readonly OptionName[];
}

export type CommandName = keyof typeof commands;

const optionTypes = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string' },
  encoding: { type: 'string' },
  map: { type: 'string', multiple: true },
  columns: { type: 'string' },
  'offset-unit': { type: 'string' },
  'find-by-quote': { type: 'boolean' },
  'revision-of': { type: 'string' },
  take: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  article: { type: 'string', multiple: true },
  query: { type: 'string' },
  set: { type: 'string', multiple: true },
  since: { type: 'string' },
  by: { type: 'string' },
  kind: { type: 'string' },
  text: { type: 'string' },
  'include-suggestions': { type: 'boolean' },
  date: { type: 'string' },
  language: { type: 'string' },
  count: { type: 'string' },
  limit: { type: 'string' },
  all: { type: 'boolean' },
} as const;

type OptionName = keyof typeof optionTypes;
const everywhere: readonly OptionName[] = ['workspace', 'json', 'help'];

/** A command line that was understood. */
export interface Invocation {
  readonly command: CommandName;
  readonly values: {
    readonly workspace?: string;
    readonly json?: boolean;
    readonly format?: string;
    readonly encoding?: string;
    readonly map?: readonly string[];
    readonly columns?: string;
    readonly 'offset-unit'?: string;
    readonly 'find-by-quote'?: boolean;
    readonly 'revision-of'?: string;
    readonly take?: string;
    readonly out?: string;
    readonly from?: string;
    readonly article?: readonly string[];
    readonly query?: string;
    readonly set?: readonly string[];
    readonly since?: string;
    readonly by?: string;
    readonly kind?: string;
    readonly text?: string;
    readonly 'include-suggestions'?: boolean;
    readonly date?: string;
    readonly language?: string;
    readonly count?: string;
    readonly limit?: string;
    readonly all?: boolean;
  };
  /** What is on the line beside the command and the options. */
  readonly operands: readonly string[];
}

/** Reads a command line (without the program's name); a failure is one sentence about the wrong usage. */
export function parseCommandLine(argv: readonly string[]): Result<Invocation> {
  try {
    const { values, positionals } = parseArgs({
      args: [...withMinusQueries(argv, optionTypes)],
      options: optionTypes,
      allowPositionals: true,
    });
    const [name, ...operands] = positionals;
    if (values.help || name === 'help') return ok({ command: 'help', values: {}, operands: [] });
    if (name === undefined) return fail('invalid-input', 'Give a command.');
    if (!isCommand(name)) return fail('invalid-input', `Unknown command “${name}”.`);
    const allowed: readonly string[] = [...everywhere, ...commands[name].options];
    const other = Object.keys(values).find((option) => !allowed.includes(option));
    if (other !== undefined) return fail('invalid-input', `“${name}” does not take --${other}.`);
    return ok({ command: name, values, operands });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail('invalid-input', `${error.message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** The help, short enough to follow a sentence about wrong usage. */
export function usage(): string {
  const width = 36;
  const lines = Object.values(commands).map(({ synopsis, purpose }) =>
    synopsis.length < width
      ? `  ${synopsis.padEnd(width)}${purpose}`
      : `  ${synopsis}\n  ${' '.repeat(width)}${purpose}`,
  );
  return ['Usage: glossator COMMAND [--workspace DIR] [--json]', ...lines].join('\n');
}
