import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/result.ts';
import { openWritable } from '../db/database.ts';
import { asRefusal } from '../db/failures.ts';
import { compareWithHighWater, readHighWater } from '../db/highWater.ts';
import { databaseName } from '../db/location.ts';
import { openOurs } from '../db/openOurs.ts';
import { makePrivateFile } from '../db/private.ts';
import { requireRegular } from '../db/regular.ts';
import { openWorkspace } from '../open.ts';
import { tidyUp } from '../tidy.ts';
import { type CopyContents, checkCopy, copyMeanwhile } from './copyDatabase.ts';
import { copyRows } from './readableRows.ts';
import type { Reread } from './readableTexts.ts';
import { rebuild } from './rebuild.ts';
import { type Remains, readRemains } from './remains.ts';
import { repairHeader } from './repairFile.ts';
import { makeWorkFolder, refuseOpen, takePlace, verifyOpened } from './restore.ts';

/** What was saved from a damaged database, and where that lies now. */
export interface Salvaged extends Omit<Remains, 'dossier'> {
  readonly articles: number;
  readonly annotations: number;
  readonly setAside: string | null;
}

/**
 * Puts what can be read of a damaged database (or of a backup, `from`) in the place of a workspace's, and sets that one aside with its
 * log. One that is whole and only behind its high-water mark keeps its history; any other starts a new history. Before it is
 * there, it is opened and verified. Throws `Refusal`; then nothing was changed.
 */
export async function salvage(
  file: string,
  reread: Reread,
  from: string = file,
  now: Date = new Date(),
): Promise<Salvaged> {
  tidyUp(file);
  refuseOpen(file);
  const work = makeWorkFolder(`${file}.salvaged`);
  try {
    const copy = join(work.folder, databaseName);
    const whole = from === file ? copyWhole(file, work.folder) : null;
    if (whole) return { ...whole, setAside: takePlace(file, copy, whole, now) };
    const { remains, loose } = await readAll(from, work.folder, reread);
    const lost = [
      ...remains.lost,
      ...rebuild(work.folder, remains.dossier, loose),
      ...verifyOpened(work.folder),
    ];
    const contents = checkCopy(copy);
    const { articles, annotations } = contents;
    const setAside = takePlace(file, copy, contents, now);
    return { articles, annotations, sources: remains.sources, lost: [...lost, historyIsLost], setAside };
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    work.remove();
  }
}

/** Reads what can be read of a damaged database. Throws `Refusal` when nothing can. */
export async function readSalvage(file: string, reread: Reread): Promise<Remains> {
  const work = makeWorkFolder(`${file}.salvaged`);
  try {
    const { remains } = await readAll(file, work.folder, reread);
    return { ...remains, lost: [...remains.lost, historyIsLost] };
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    work.remove();
  }
}

const historyIsLost = 'The history and reviews in progress were not recovered.';

/** A copy in the folder; null when the file is not whole, or could not be opened if it were in its place. */
function copyWhole(file: string, folder: string): (CopyContents & Omit<Salvaged, 'setAside'>) | null {
  const copy = join(folder, databaseName);
  try {
    checkCopy(file);
    const contents = copyMeanwhile(file, copy);
    const behind = whatIsBehind(file);
    if (verifyOpened(folder).length === 0)
      return {
        ...contents,
        sources: ['All of it, with its history.'],
        lost: behind === null ? [] : [behind],
      };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  return null;
}

function whatIsBehind(file: string): string | null {
  const db = openOurs(file);
  try {
    return compareWithHighWater(db, file, readHighWater(file));
  } finally {
    db.close();
  }
}

/** The file is copied first, and its readable rows into tables without rules: the damaged one is only read. */
async function readAll(
  file: string,
  folder: string,
  reread: Reread,
): Promise<{ readonly remains: Remains; readonly loose: string }> {
  requireRegular(file);
  if (!existsSync(file)) throw new Refusal('damaged', `“${file}” is missing: restore a backup.`);
  const [copy, loose] = [join(folder, 'damaged.db'), join(folder, 'loose.db')];
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const model = openWorkspace(join(folder, 'model'), { create: true });
  if (!model.ok) throw new Refusal(model.error.code, model.error.message);
  makePrivateFile(loose);
  const db = openWritable(loose);
  try {
    repairHeader(copy, model.value.file);
    const missing = copyRows(copy, model.value.db, db);
    const remains = await readRemains(db, reread);
    if (remains.dossier.articles.length === 0)
      throw new Refusal('damaged', `Nothing in “${file}” can be read: restore a backup.`);
    const sentences = missing.map((table) => `Some rows of “${table}” could not be read.`);
    return { remains: { ...remains, lost: [...sentences, ...remains.lost] }, loose };
  } finally {
    db.close();
    model.value.close();
  }
}
