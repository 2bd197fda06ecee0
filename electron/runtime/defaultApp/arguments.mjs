/**
 * Reads Electron's command line as its own default app does: `-r FILE` names a script to run first, other flags belong
 * to Chromium or to the application, and the first argument that is not a flag is the application. What follows it is the
 * application's own.
 * @param {readonly string[]} args process.argv without the executable
 * @returns {{ scripts: string[], application: string | undefined }}
 */
export function readArguments(args) {
  const scripts = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '-r' || arg === '--require') {
      at += 1;
      const script = args[at];
      if (script !== undefined) scripts.push(script);
    } else if (!arg.startsWith('-')) {
      return { scripts, application: arg };
    }
  }
  return { scripts, application: undefined };
}
