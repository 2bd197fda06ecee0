import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import type { FailedFile } from './transfer/findFiles.ts';

/** What the desktop hands over: the whole path of a file, whether or not it leads anywhere; or why there is no such file on this computer. */
export type Handed = string | FailedFile;

/**
 * Reads an argument that is a file to open: a path, whole or from the folder `cwd`, whether or not it leads anywhere; a `file:` address,
 * which desktops may give instead (https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html); or the bare name
 * of something in `cwd` that cannot be a command, because it has a dot. Null for all else: a command, or a mistyped one.
 */
export function readFileArgument(argument: string, cwd: string): Handed | null {
  if (isAbsolute(argument)) return argument;
  if (/^file:/i.test(argument)) return readAddress(argument);
  // Also a path of Windows, where this is not Windows.
  if (/^[a-z][a-z0-9+.-]*:[\\/]/i.test(argument)) return elsewhere(argument);
  if (argument.startsWith('-')) return null;
  const path = resolve(cwd, argument);
  const isFile = separator.test(argument) || (argument.includes('.') && existsSync(path));
  return isFile ? path : null;
}

const separator = process.platform === 'win32' ? /[\\/]/ : /\//;

/** The first reading of an address that leads somewhere counts: not every starter encodes “#”, “?” and “%”. */
function readAddress(address: string): Handed {
  const [, host = '', path = ''] = /^file:(?:\/\/([^/]*))?(.*)$/is.exec(address) ?? [];
  const isHere = ['', 'localhost', hostname().toLowerCase()].includes(host.toLowerCase());
  const [withoutQuery = ''] = path.split(/[?#]/);
  const readings = [decoded(withoutQuery), decoded(path), path];
  // No name of a file holds the character 0.
  if (!isHere || /\0|%00/.test(path) || readings.some(leadsAway)) return elsewhere(address);
  return readings.map(asPath).find((reading) => existsSync(reading)) ?? asPath(decoded(path));
}

/** Two slashes, encoded or not, lead from Windows to another computer, which is told who asks. */
function leadsAway(path: string): boolean {
  return (process.platform === 'win32' ? /^[\\/]{2}/ : /^\/\//).test(path);
}

/** Percent signs that encode nothing stay; bytes that are not UTF-8 become U+FFFD, by which `findFiles` finds the file. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
}

/** “/C:/reports” is “C:\reports” on Windows. */
function asPath(path: string): string {
  return resolve('/', process.platform === 'win32' ? path.replace(/^\/(?=[a-z]:)/i, '') : path);
}

function elsewhere(address: string): FailedFile {
  const shown = address.length > 200 ? `${address.slice(0, 200)}…` : address;
  return {
    file: shown,
    sentence: `“${shown}” is not a file on this computer: save a copy here, then open that.`,
  };
}
