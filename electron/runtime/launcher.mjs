import { ensurePackages } from './install.mjs';
import { node24, projectEnvironment } from './paths.mjs';
import { handOver } from './processes.mjs';
import { Stop, say } from './say.mjs';

/**
 * Starts one of the commands: installs what is missing, moves to Node 24, and turns a Stop into its one sentence.
 * @param {(args: readonly string[]) => Promise<number>} command gets the arguments, gives the exit status
 */
export async function launch(command) {
  try {
    await ensurePackages();
    process.exitCode = isNode24() ? await command(process.argv.slice(2)) : await rerun();
  } catch (error) {
    const sentence = asSentence(error);
    if (sentence === undefined) throw error;
    say(sentence);
    process.exitCode = 1;
  }
}

/** A full disk or a folder that may not be written is not a bug either. */
function asSentence(/** @type {unknown} */ error) {
  if (error instanceof Stop) return error.message;
  if (!(error instanceof Error && 'syscall' in error)) return undefined;
  return `Setup could not continue (${error.message}): fix that and try again.`;
}

function isNode24() {
  return Number.parseInt(process.versions.node, 10) >= 24;
}

function rerun() {
  return handOver(node24, process.argv.slice(1), {
    env: { ...process.env, PATH: projectEnvironment().PATH },
  });
}
