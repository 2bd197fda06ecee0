/**
 * The same command line, written so that a query may begin with a minus, which an option does, too: that of `query` wherever it is, as
 * the only option of one letter is -h, and that of `export --query`. (The tokens of `parseArgs` take `-lang:en -note` apart.)
 */
export function withMinusQueries(
  argv: readonly string[],
  options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>,
): string[] {
  const kept: string[] = [];
  const queries: string[] = [];
  let command: string | undefined;
  const terminator = argv.indexOf('--');
  const end = terminator < 0 ? argv.length : terminator;
  for (let index = 0; index < end; index += 1) {
    const arg = argv[index] ?? '';
    const takesNext = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string' && index + 1 < end;
    if (takesNext) {
      index += 1;
      kept.push(...(arg === '--query' ? [`${arg}=${argv[index]}`] : [arg, argv[index] ?? '']));
    } else if (/^-[^-]/.test(arg) && arg !== '-h') queries.push(arg);
    else {
      if (!arg.startsWith('-')) command ??= arg;
      kept.push(arg);
    }
  }
  const rest = [...queries, ...argv.slice(end + 1)];
  // What other commands are given is theirs to refuse.
  if (command !== 'query' && queries.length > 0) return [...argv];
  return rest.length === 0 ? kept : [...kept, '--', ...rest];
}
