import { makeTerminal, type Streams, type Terminal, UsageError } from './cli/terminal.ts';
import { parseCommandLine, usage } from './cli/usage.ts';
import type { StartProcess } from './jobs/jobs.ts';
import { startNode } from './jobs/startNode.ts';

/** Standard output and standard error; a reader that has gone away (`| head`) ends the work without a word. */
const standard: Streams = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

/**
 * The command line over the same core as the window. Gives the exit status: 0 done, 1 the work failed (a sentence
 * on standard error), 2 wrong usage. The core is loaded only when a command is going to run.
 */
export async function runCli(
  argv: readonly string[],
  streams: Streams = standard,
  startProcess: StartProcess = startNode,
): Promise<number> {
  const terminal = makeTerminal(streams);
  const parsed = parseCommandLine(argv);
  if (!parsed.ok) return refuseUsage(parsed.error.message, terminal);
  if (parsed.value.command === 'help') {
    usage().split('\n').forEach(terminal.line);
    return 0;
  }
  try {
    const { runCommand } = await import('./cli/commands.ts');
    return await runCommand(parsed.value, terminal, startProcess);
  } catch (error) {
    if (error instanceof UsageError) return refuseUsage(error.message, terminal);
    terminal.say(await unexpected(error));
    return 1;
  }
}

/** Whatever else comes out of a command is damage that no reader of rows knows, or a mistake of ours: a sentence all the same. */
async function unexpected(error: unknown): Promise<string> {
  const { reasonOf } = await import('./store/db/reason.ts');
  return `Something unexpected went wrong (${reasonOf(error)}), so the command was not finished: run “glossator verify” to see whether the workspace is whole.`;
}

function refuseUsage(sentence: string, terminal: Terminal): number {
  for (const line of [sentence, ...usage().split('\n')]) terminal.say(line);
  return 2;
}

/** `runCli` on the real terminal: resolves to the exit status once a pipe has taken everything that was written. */
export async function runCliToEnd(argv: readonly string[], startProcess?: StartProcess): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  // Thrown where nothing awaits it, such as by what stdout leads to.
  process.on('uncaughtException', (error) => {
    const sayAndExit = (text: string) => process.stderr.write(text, () => process.exit(1));
    void unexpected(error).then(makeTerminal({ ...standard, error: sayAndExit }).say);
  });
  const status = await runCli(argv, standard, startProcess);
  await new Promise((written) => process.stdout.write('', written));
  return status;
}

/** True for `node cli.js …`; the installed application calls `runCliToEnd` itself. */
const isMain =
  /[\\/]cli\.[jt]s$/.test(process.argv[1] ?? '') && !('type' in process && process.type === 'browser');

if (isMain) process.exitCode = await runCliToEnd(process.argv.slice(2));
