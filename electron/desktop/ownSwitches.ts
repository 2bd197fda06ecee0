/**
 * The switches that the next window is started with as this one was, such as `--user-data-dir=…`. Not which workspace and files it
 * opened, no debugger’s, whose port is taken, and not the sandbox, about which Electron is asked.
 */
export function ownSwitches(argv: readonly string[]): readonly string[] {
  return argv.slice(1).filter((arg) => arg.startsWith('--') && arg !== '--' && !ofThisStart.test(arg));
}

const ofThisStart = /^--(?:workspace|no-sandbox|inspect|remote-debugging|require)(?:$|[-=])/;
