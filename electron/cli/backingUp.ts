import { join, resolve } from 'node:path';
import { backupFolder, databaseName } from '../store/db/location.ts';
import { makePrivateFolder } from '../store/db/private.ts';
import { noteUnfinished, unfinishedName } from '../store/db/unfinished.ts';
import type { Workspace } from '../store/open.ts';
import { makeBackup } from '../store/safety/backups.ts';
import {
  breachesSentence,
  type Copied,
  type CopyContents,
  copyDatabase,
  refuseForeignTarget,
} from '../store/safety/copyDatabase.ts';
import { restoreFrom } from '../store/safety/restore.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** `backup`: to a path, or among the workspace's own backups. Throws `Refusal` and `UsageError`. */
export function backUp({ values }: Invocation, { dir, file }: Workspace, terminal: Terminal): 0 {
  if (values.out === '') throw new UsageError('“backup” needs a path after --out.');
  if (values.out !== undefined) {
    refuseForeignTarget(values.out);
    const copied = copyNoted(file, values.out);
    say(terminal, values.json, values.out, copied);
    warn(terminal, copied.breaches);
    return 0;
  }
  const folder = backupFolder(dir);
  const made = makeBackup(file, folder);
  if (made) {
    say(terminal, values.json, join(folder, made.backup.id), made.backup);
    warn(terminal, made.breaches);
  } else terminal.say('Nothing has changed since the newest backup.');
  return 0;
}

/** No start looks into the folder that a person chooses. */
function copyNoted(file: string, out: string): Copied {
  const forget = noteUnfinished(resolve(unfinishedName(out)));
  try {
    return copyDatabase(file, out);
  } finally {
    forget();
  }
}

/** `restore`: a backup takes the place of the workspace's database. Throws `Refusal` and `UsageError`. */
export function restore({ values }: Invocation, dir: string, terminal: Terminal): 0 {
  if (!values.from) throw new UsageError('“restore” needs --from.');
  makePrivateFolder(dir);
  const restored = restoreFrom(join(dir, databaseName), values.from);
  say(terminal, values.json, values.from, restored);
  if (restored.setAside !== null) terminal.say(`The previous workspace was kept as “${restored.setAside}”.`);
  return 0;
}

function warn(terminal: Terminal, breaches: readonly string[]): void {
  if (breaches.length > 0) terminal.say(breachesSentence(breaches));
}

function say(
  terminal: Terminal,
  asJson: boolean | undefined,
  file: string,
  { articles, annotations, head }: CopyContents,
): void {
  if (asJson) {
    terminal.json({ file, articles, annotations, actions: head?.seq ?? 0, lastAt: head?.at ?? null });
  } else {
    const last = head ? `, last action on ${head.at}` : '';
    terminal.line(`${file}: articles ${articles}, annotations ${annotations}${last}`);
  }
}
