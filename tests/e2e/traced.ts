import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import { articleIsOpen } from './person.ts';
import { electronExecutable, environment, type Folders, isRoot, root } from './workbench.ts';

/** The application, every process of which is followed by strace. */
export interface Traced {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What any process has sent to, or looked up in, a network until now. */
  readonly reached: () => readonly Reached[];
}

/** A call of the system that leads to a network. */
export interface Reached {
  /** In milliseconds, as `Date.now()` counts. */
  readonly at: number;
  readonly call: string;
}

/** Whether this system lets strace follow processes. */
export const canTrace =
  process.platform === 'linux' &&
  spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

/** Starts the application on a laptop's workspace, and opens its first article unless told not to wait for one. */
export async function startTraced(folders: Folders, isArticleOpen = true): Promise<Traced> {
  const log = join(folders.home, 'network.log');
  const executable = join(folders.home, 'traced.sh');
  writeFileSync(executable, `#!/bin/sh\nexec ${trace(log)} '${electronExecutable()}' "$@"\n`);
  chmodSync(executable, 0o755);
  const app = await _electron.launch({
    executablePath: executable,
    args: [root, '--workspace', folders.workspace],
    env: environment(folders),
    chromiumSandbox: !isRoot,
    timeout: 120_000,
  });
  const page = await app.firstWindow();
  if (isArticleOpen) await articleIsOpen(page);
  return { app, page, reached: () => readReached(log) };
}

/** What Node reaches with these arguments. */
export function traceNode({ home }: Folders, ...args: readonly string[]): readonly Reached[] {
  const log = join(home, 'node.log');
  spawnSync('sh', ['-c', `exec ${trace(log)} "$@"`, 'sh', process.execPath, ...args], { stdio: 'ignore' });
  return readReached(log);
}

/** Connections, datagrams such as look-ups, and where somebody listens, which is how the driver's own are known. */
function trace(log: string): string {
  return `strace -f -ttt -yy -qq -e trace=connect,sendto,sendmsg,sendmmsg,listen -e signal=none -o '${log}'`;
}

function readReached(log: string): readonly Reached[] {
  const lines = readFileSync(log, 'utf8').split('\n');
  const driver = new Set(
    lines.flatMap((line) => /listen\(\d+<TCP:\[(127\.0\.0\.1:\d+)\]>/.exec(line)?.[1] ?? []),
  );
  return lines.flatMap((line) => {
    const { at, call } = /^\d+ +(?<at>[\d.]+) (?<call>.*)/.exec(line)?.groups ?? {};
    if (at === undefined || call === undefined || !leads(call)) return [];
    // The driver has connected to the program, and gets its answers there.
    if (driver.has(/<TCP:\[(127\.0\.0\.1:\d+)->/.exec(call)?.[1] ?? '')) return [];
    return [{ at: Number(at) * 1000, call }];
  });
}

/** Whether a call leads to a network, or to a program on this machine that nobody expects. */
function leads(call: string): boolean {
  if (call.startsWith('connect('))
    return !call.includes('sa_family=AF_NETLINK') && !expectedSocket.test(call) && !routeOf.test(call);
  return !call.startsWith('listen(') && /sa_family=AF_INET6?|<(TCP|UDP|RAW)/.test(call);
}

/** The display, the buses and sound of the desktop, the names of users, and the lock on the program's own folder. */
const expectedSocket =
  /sun_path=(@?"\/tmp\/\.X11-unix\/|"\/run\/user\/|"(\/var)?\/run\/(dbus|nscd|pulse)\/|"[^"]*\/(pulse-[^"/]*\/native|SingletonSocket)")/;

/**
 * Chromium's look whether there is a route, for WebRTC before it knows that it may not use one: a datagram socket is given an
 * address of Google's, and nothing is sent. What is sent there all the same is a call of its own.
 */
const routeOf = /<UDP(v6)?:\[.*(inet_addr\("8\.8\.8\.8"\)|"2001:4860:4860::8888")/;
