import { basename } from 'node:path';
import { generator } from '../../shared/formats/common/generator.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import type { Handlers, Output } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { numeral } from '../../shared/text/counting.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { makeJobs } from '../jobs/jobs.ts';
import { type Backup, findBackup, listBackups, makeBackup } from '../store/safety/backups.ts';
import { restoreFrom } from '../store/safety/restore.ts';
import { readSalvage, salvage } from '../store/safety/salvage.ts';
import { rereadWith } from '../transfer/reread.ts';
import { writeExport } from '../transfer/writeExport.ts';
import type { Workbench } from '../workbench.ts';
import { atOnce } from './atOnce.ts';
import { whereToSave } from './whereToSave.ts';

type RecoveryCalls = Extract<keyof Handlers, `recovery.${string}` | `backups.${string}`>;

/**
 * Calls about backups, and about a workspace that is damaged. Nothing here deletes or overwrites it. `endReaders` ends what else has
 * it open.
 */
export function recoveryHandlers(
  workbench: Workbench,
  { askToSave, reload }: Pick<Desktop, 'askToSave' | 'reload'>,
  endReaders: () => Promise<void>,
): Pick<Handlers, RecoveryCalls> {
  const { file, backups } = workbench;
  const limited = atOnce(1);
  const salvageApart = (from: string) =>
    limited(async () => {
      await endReaders();
      return salvageFrom(workbench, from);
    });
  return {
    'recovery.read': () => ({
      canRecover: workbench.failure()?.code === 'damaged',
      backups: listBackups(backups).map(toLine),
    }),
    'recovery.restore': async ({ id }) => {
      const backup = findBackup(backups, id);
      await endReaders();
      await workbench.whileClosed(() => {
        if (workbench.failure() === null) keepPresent(file, backups, id);
        return restoreFrom(file, backup);
      });
      // After the answer: the page starts again with what is there now.
      setImmediate(reload);
      return undefined;
    },
    'recovery.salvage': () => salvageApart(file),
    'backups.salvage': ({ id }) => salvageApart(findBackup(backups, id)),
    'recovery.export': async () => {
      refuseWhole(workbench);
      const path = await whereToSave(
        { askToSave },
        {
          title: 'Export readable data',
          name: `${basename(workbench.dir)} recovered`,
          ending: glossator.extension,
          kind: glossator.label,
        },
      );
      if (path === null) return null;
      const jobs = makeJobs(workbench.startProcess);
      const { dossier, sources, lost } = await readSalvage(file, rereadWith(jobs.reader)).finally(jobs.close);
      const exportedAt = new Date().toISOString();
      const files = glossator.encode?.(dossier, { exportedAt, generatorVersion: generator.version }) ?? [];
      writeExport(path, files, glossator.layout);
      return {
        fileName: basename(path),
        articles: dossier.articles.length,
        annotations: dossier.articles.reduce((sum, { annotations }) => sum + annotations.length, 0),
        sources: [...sources],
        lost: shortList(lost),
      };
    },
    'backups.now': async () => {
      workbench.workspace();
      const made = await limited(workbench.backUp);
      const newest = made?.backup ?? listBackups(backups)[0];
      if (!newest) throw new Refusal('io', 'The new backup has disappeared: try again.');
      return toLine(newest);
    },
  };
}

async function salvageFrom(workbench: Workbench, from: string): Promise<Output<'recovery.salvage'>> {
  refuseWhole(workbench);
  const jobs = makeJobs(workbench.startProcess);
  const salvaged = await salvage(workbench.file, rereadWith(jobs.reader), from).finally(jobs.close);
  const { articles, annotations, sources, lost } = await workbench.whileClosed(() => salvaged);
  return { articles, annotations, sources: [...sources], lost: shortList(lost) };
}

/** More than anyone reads one by one. */
const maxSentences = 200;

function shortList(lost: readonly string[]): string[] {
  const distinct = [...new Set(lost)];
  if (distinct.length <= maxSentences) return distinct;
  return [...distinct.slice(0, maxSentences), `${numeral(distinct.length - maxSentences)} more of the kind.`];
}

/** So that one can go forward again as one went back. What turns out to be damaged is set aside all the same. */
function keepPresent(file: string, backups: string, keep: string): void {
  try {
    makeBackup(file, backups, keep);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'damaged')) throw error;
    console.error(error.message);
  }
}

function toLine({ id, at, articles, annotations, lastAction, bytes }: Backup): Output<'backups.now'> {
  return { id, at, articles, annotations, lastAction, bytes };
}

/** What is whole needs no salvage, and would lose its history by one. */
function refuseWhole(workbench: Workbench): void {
  if (workbench.failure()?.code !== 'damaged')
    throw new Refusal('conflict', 'This workspace is not damaged: there is nothing to recover.');
}
