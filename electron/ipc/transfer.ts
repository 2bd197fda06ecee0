import { basename, extname } from 'node:path';
import type { FileFilter } from 'electron';
import { findOffsetUnit } from '../../shared/formats/common/offsetUnits.ts';
import { findFormat, formats } from '../../shared/formats/index.ts';
import { report } from '../../shared/formats/report/report.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { maxReadingMemory } from '../../shared/limits.ts';
import { Refusal } from '../../shared/result.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { allFiles, dialogExtension } from '../desktop/saveNames.ts';
import { documentReaders, findReader } from '../import/readers.ts';
import { makeInspectors } from '../jobs/inspectors.ts';
import { makeJobs } from '../jobs/jobs.ts';
import { makeReaders } from '../jobs/readers.ts';
import type { Tasks } from '../jobs/tasks.ts';
import { clearNoted } from '../store/db/unfinished.ts';
import { leftOutSentence } from '../transfer/exportWorkspace.ts';
import { groupFiles } from '../transfer/groups.ts';
import { recalled, remembered } from '../transfer/importChoices.ts';
import { importSelection } from '../transfer/importSelection.ts';
import { loadGroup } from '../transfer/readGroup.ts';
import type { Selections } from '../transfer/selections.ts';
import { writeExport } from '../transfer/writeExport.ts';
import type { Workbench } from '../workbench.ts';
import { atOnce } from './atOnce.ts';
import { pdfReport } from './pdfReport.ts';
import type { Send } from './send.ts';
import { whereToSave } from './whereToSave.ts';

type TransferCalls = Extract<keyof Handlers, `transfer.${string}`>;

const readableFiles: readonly FileFilter[] = [
  {
    name: 'Articles and annotations',
    extensions: [
      ...new Set([
        ...documentReaders.flatMap(({ extensions }) => extensions),
        ...formats
          .filter(({ decode }) => decode)
          .flatMap(({ extension, companions = [] }) => [extension, ...companions]),
      ]),
    ].map(dialogExtension),
  },
  allFiles,
];

/** Calls that bring articles in and annotations out. Paths come from the system's dialogs and stay on this side. */
export function transferHandlers(
  workbench: Workbench,
  desktop: Desktop,
  selections: Selections,
  send: Send,
): Pick<Handlers, TransferCalls> {
  const { workspace, startProcess } = workbench;
  const importing = new Map<string, { readonly close: () => void }>();
  const inspectors = makeInspectors(startProcess);
  const limited = atOnce(mostAtOnce);
  /** What gives up the exports that are under way. */
  const exporting = new Set<AbortController>();
  /** In a process of its own, for as long as it takes. */
  const exportApart = async (input: Tasks['export']['input'], signal: AbortSignal) => {
    const jobs = makeJobs(startProcess, { time: Number.POSITIVE_INFINITY, memory: maxReadingMemory.inAll });
    signal.addEventListener('abort', jobs.close);
    try {
      signal.throwIfAborted();
      return await limited(() => jobs.export(input));
    } finally {
      signal.removeEventListener('abort', jobs.close);
      // What it has left unfinished can be told only when it has ended.
      if (signal.aborted) await jobs.end();
      else jobs.close();
    }
  };
  /** Has something exported, telling the page how far it is; null where the person cancels it. */
  const cancellable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    const controller = new AbortController();
    exporting.add(controller);
    send('exporting', 'writing');
    try {
      return await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      // What the process that was ended had begun to write.
      clearNoted();
      return null;
    } finally {
      exporting.delete(controller);
      send('exporting', null);
    }
  };
  return {
    'transfer.choose': async ({ what }) => {
      inspectors.prepare();
      const paths = await desktop.askToOpen({
        title: 'Import articles',
        ...(what === 'files' && { filters: readableFiles }),
        what,
      });
      return paths && selections.add(paths);
    },
    'transfer.paste': ({ title, text, html, url }) => {
      // What was copied from a page keeps its headings, lists and emphasis, where there is a reader for them.
      const isPage = html !== null && findReader('html') !== undefined;
      const [name, content] = isPage ? ['Pasted page.html', html] : ['Pasted text.txt', text];
      return selections.add([
        {
          name,
          bytes: new TextEncoder().encode(content),
          ...(title !== null && { title }),
          ...(url !== null && { url }),
        },
      ]);
    },
    'transfer.inspect': async ({ token }) => {
      const found = selections.get(token);
      const inspection = await limited(() => inspectors.inspect(token, found));
      return recalled(inspection, workspace().settings.importChoices());
    },
    'transfer.preview': async ({ token, file, encoding }) => {
      const [group] = groupFiles(selections.get(token).files.filter(({ name }) => name === file));
      const loaded = group && loadGroup(group);
      if (loaded?.ok === false) throw new Refusal(loaded.error.code, loaded.error.message);
      const [{ isKnownEncoding }, { sampleOf }] = await Promise.all([
        import('../import/decode.ts'),
        import('../transfer/inspectFiles.ts'),
      ]);
      if (!isKnownEncoding(encoding))
        throw new Refusal('unsupported', `“${encoding}” is not a supported encoding.`);
      return { sample: sampleOf(loaded?.value[0]?.bytes ?? new Uint8Array(), encoding) };
    },
    'transfer.import': async (request) => {
      const { token } = request;
      const found = selections.get(token);
      const { settings } = workspace();
      settings.saveImportChoices(remembered(settings.importChoices(), request));
      const readers = makeReaders(startProcess, inspectors.give(token));
      importing.set(token, readers);
      try {
        const report = await limited(() =>
          importSelection(workspace(), found, request, readers.reader, {
            onProgress: (progress) => send('progress', { token, ...progress }),
            isCancelled: () => importing.get(token) !== readers,
          }),
        );
        if (report.counts.failed === 0 && !report.isCancelled) selections.forgetPasted(token);
        return report;
      } finally {
        readers.close();
        if (importing.get(token) === readers) importing.delete(token);
      }
    },
    'transfer.cancel': ({ token }) => {
      // What is being read is given up at once, however long it would still take.
      const readers = importing.get(token);
      importing.delete(token);
      readers?.close();
      return undefined;
    },
    'transfer.cancelExport': () => {
      for (const controller of exporting) controller.abort();
      return undefined;
    },
    'transfer.formats': () =>
      [...formats.filter((format) => format.encode), pdfReport].map(
        ({ id, label, extension, drops, offsetUnits = [], layout, isBinary = false }) => ({
          id,
          label,
          extension,
          drops: [...drops],
          offsetUnits: [...offsetUnits],
          layout,
          isBinary,
        }),
      ),
    'transfer.export': async ({ format: formatId, articleIds, includeSuggestions, offsetUnit, to }) => {
      const isPdf = formatId === pdfReport.id;
      const format = isPdf ? pdfReport : findFormat(formatId);
      if (!format) throw new Refusal('unsupported', `“${formatId}” is not an export format.`);
      const [only] = articleIds?.length === 1 ? articleIds : [];
      const source = only ? workspace().articles.find(only)?.record.source.fileName : undefined;
      const name = source ? basename(source, extname(source)) : basename(workbench.dir);
      const exportedAt = new Date().toISOString();
      const unit = offsetUnit === undefined ? undefined : findOffsetUnit(offsetUnit, format);
      const written = isPdf ? report.id : format.id;
      const request = { format: written, articleIds, includeSuggestions, exportedAt, offsetUnit: unit };
      const { file } = workspace();
      if (to === 'clipboard') {
        const done = await cancellable((signal) => exportApart({ file, path: null, request }, signal));
        if (!done) return null;
        const { text, linksLeftOut, ...counts } = done;
        desktop.copy(text);
        return { ...counts, fileName: '', leftOut: leftOutSentence(linksLeftOut) };
      }
      // Of several files (or one with its companions) a folder is made.
      const articles = articleIds?.length ?? workspace().articles.ids().length;
      const isFolder = format.layout === 'folder' && (articles > 1 || format.companions !== undefined);
      const path = await whereToSave(
        desktop,
        {
          title: 'Export annotations',
          name,
          ending: isFolder ? '' : format.extension,
          kind: format.label,
        },
        workspace().settings,
      );
      if (path === null) return null;
      const done = await cancellable(async (signal) => {
        const exported = await exportApart({ file, path: isPdf ? null : path, request }, signal);
        if (isPdf) {
          send('exporting', 'printing');
          const content = await desktop.printReport(exported.text, signal);
          writeExport(path, [{ name: 'report.pdf', content }], 'file');
        }
        return exported;
      });
      if (!done) return null;
      const { text: _, linksLeftOut, ...counts } = done;
      return { ...counts, fileName: basename(path), leftOut: leftOutSentence(linksLeftOut) };
    },
  };
}

/** How many files are read or written at a time, each in a process of its own: a person needs two. */
const mostAtOnce = 4;
