import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Format } from '../../shared/formats/common/format.ts';
import { formats } from '../../shared/formats/index.ts';
import { companionFormats, endingOf } from '../import/detect.ts';
import { isInside, type SourceFile } from './findFiles.ts';

/** Files that are read together: one, or brat's `.ann` with its `.txt`. The first says what they are. */
export interface FileGroup {
  /** As reports name it. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/**
 * Puts files together that belong together, in the order in which they were found. A file of a format with companions
 * that was chosen without them takes them from its folder. `format` is what a person said they are.
 */
export function groupFiles(files: readonly SourceFile[], format?: string): readonly FileGroup[] {
  const groups = new Map<string, SourceFile[]>();
  const leading = new Map(files.flatMap((file) => leads(file, format)));
  for (const file of files) {
    const leader = leaderOf(file, leading, format);
    const bytes = file.rawPath ? Buffer.from(file.rawPath).toString('hex') : '';
    const key = leader?.name ?? `${file.path ?? ''}\n${file.name}\n${bytes}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return withFolderCompanions([...groups.values()].map(toGroup));
}

/** Gives the file that describes the types of a folder to all files there that need it; by itself it brings nothing. */
function withFolderCompanions(groups: readonly FileGroup[]): readonly FileGroup[] {
  const needing = groups.map(({ files }) => sharingFormats.find((format) => isLedBy(files, format)));
  if (needing.every((format) => format === undefined)) return groups;
  const alone = groups.map(({ files }) => (files.length === 1 ? files[0] : undefined));
  const given = new Set<SourceFile>();
  const whole = groups.map((group, index) => {
    const pattern = needing[index]?.folderCompanion;
    const [first] = group.files;
    if (!pattern || !first) return group;
    const found = alone.filter((file) => file && pattern.test(basename(file.name)) && isBeside(file, first));
    const shared = found.flatMap((file) => file ?? []);
    for (const file of shared) given.add(file);
    return {
      ...group,
      files: [...group.files, ...(shared.length > 0 ? shared : sharedOnDisk(first, pattern))],
    };
  });
  return whole.filter(({ files: [first] }) => !first || !given.has(first));
}

function isLedBy([first]: readonly SourceFile[], { extension }: Format): boolean {
  return first !== undefined && endingOf(first.name) === endingOf(extension);
}

function isBeside(one: SourceFile, other: SourceFile): boolean {
  return folderOf(one) === folderOf(other);
}

function folderOf({ path, name }: SourceFile): string {
  return dirname(path ?? name);
}

/** What is not chosen lies in the folder all the same: named as programs name it. */
function sharedOnDisk({ path, rawPath }: SourceFile, pattern: RegExp): readonly SourceFile[] {
  if (path === undefined || rawPath) return [];
  const found = typeSystemNames
    .filter((name) => pattern.test(name))
    .map((name) => join(dirname(path), name))
    .find(isRegularHere);
  return found === undefined ? [] : [{ name: basename(found), path: found, size: statSync(found).size }];
}

const typeSystemNames = ['TypeSystem.xml', 'typesystem.xml', 'typeSystem.xml', 'TypeSystem.XML'];

/** The formats of which one file belongs to all others in its folder. */
const sharingFormats: readonly Format[] = formats.filter(({ folderCompanion }) => folderCompanion);

/** The stem of a file that others belong to, such as an `.ann`. */
function leads(file: SourceFile, format: string | undefined): readonly (readonly [string, SourceFile])[] {
  const isLeading = companionFormats.some(
    ({ id, aliases, extension }) =>
      endingOf(extension) === endingOf(file.name) &&
      (format === undefined || format === id || aliases.includes(format)),
  );
  return isLeading ? [[stemOf(file), file]] : [];
}

function leaderOf(
  file: SourceFile,
  leading: ReadonlyMap<string, SourceFile>,
  format: string | undefined,
): SourceFile | undefined {
  const leader = leading.get(stemOf(file));
  if (!leader) return undefined;
  const owner = companionFormats.find(({ extension }) => endingOf(extension) === endingOf(leader.name));
  const belongs = owner?.companions?.some((ending) => ending === endingOf(file.name));
  return belongs && (format === undefined || format === owner?.id || owner?.aliases.includes(format))
    ? leader
    : undefined;
}

function toGroup(files: readonly SourceFile[]): FileGroup {
  const [first] = files;
  if (!first) throw new Error('A group has at least one file.');
  const owner = companionFormats.find(({ extension }) =>
    files.some(({ name }) => endingOf(name) === endingOf(extension)),
  );
  if (!owner) return { name: first.name, files };
  const isLeader = ({ name }: SourceFile): boolean => endingOf(name) === endingOf(owner.extension);
  const missing = (owner.companions ?? []).filter(
    (ending) => !files.some(({ name }) => endingOf(name) === ending),
  );
  const all = [
    ...files.filter(isLeader),
    ...files.filter((file) => !isLeader(file)),
    ...missing.flatMap((ending) => beside(files.find(isLeader) ?? first, ending)),
  ];
  // The article is made from the text, so that a report names this one.
  const text = all.find(({ name }) => endingOf(name) === '.txt');
  return { name: (text ?? first).name, files: all };
}

function beside({ path, rawPath, name }: SourceFile, ending: string): readonly SourceFile[] {
  if (path === undefined || rawPath) return [];
  const other = `${path.slice(0, -extname(path).length)}${ending}`;
  if (!isRegularHere(other)) return [];
  return [
    { name: `${name.slice(0, -extname(name).length)}${ending}`, path: other, size: statSync(other).size },
  ];
}

/** Nobody has chosen this file, so that it must not lead anywhere else. */
function isRegularHere(path: string): boolean {
  // False also for a link that leads nowhere.
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  const real = (one: string): Buffer => realpathSync(one, { encoding: 'buffer' });
  return isInside(real(path), real(dirname(path)));
}

function stemOf({ path, name }: SourceFile): string {
  const whole = path ?? name;
  const ending = extname(whole);
  return ending === '' ? whole : whole.slice(0, -ending.length);
}
