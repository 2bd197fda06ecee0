import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { afterEach, beforeEach, vi } from 'vitest';
import { actorHandlers } from '../../electron/ipc/actors.ts';
import { annotationHandlers } from '../../electron/ipc/annotations.ts';
import { answersOutHandlers } from '../../electron/ipc/answersOut.ts';
import { articleHandlers } from '../../electron/ipc/articles.ts';
import { askingHandlers } from '../../electron/ipc/asking.ts';
import { briefHandlers } from '../../electron/ipc/briefs.ts';
import { citationHandlers } from '../../electron/ipc/citations.ts';
import { makeComparer } from '../../electron/ipc/comparer.ts';
import { comparingHandlers } from '../../electron/ipc/comparing.ts';
import { comparisonsOutHandlers } from '../../electron/ipc/comparisonsOut.ts';
import { draftHandlers } from '../../electron/ipc/drafts.ts';
import { historyHandlers } from '../../electron/ipc/history.ts';
import { importHandlers } from '../../electron/ipc/imports.ts';
import { linkHandlers } from '../../electron/ipc/links.ts';
import { originHandlers } from '../../electron/ipc/origins.ts';
import { outletHandlers } from '../../electron/ipc/outlets.ts';
import { pairHandlers } from '../../electron/ipc/pairs.ts';
import { passageHandlers } from '../../electron/ipc/passages.ts';
import { preferencesHandlers } from '../../electron/ipc/preferences.ts';
import { questionHandlers } from '../../electron/ipc/questions.ts';
import { revisionHandlers } from '../../electron/ipc/revisions.ts';
import { seriesHandlers } from '../../electron/ipc/series.ts';
import { serve } from '../../electron/ipc/serve.ts';
import { settingsHandlers } from '../../electron/ipc/settings.ts';
import { makeSuggester } from '../../electron/ipc/suggester.ts';
import { suggestionHandlers } from '../../electron/ipc/suggestions.ts';
import { makeOutsideWatch } from '../../electron/outsideWatch.ts';
import { openPreferences } from '../../electron/preferences.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { type Channel, contract, type Handlers } from '../../shared/ipc/contract.ts';
import { fromWire, type Wire } from '../../shared/ipc/wire.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import { importBytes } from '../fixtures/importing.ts';
import { startHere } from '../fixtures/startHere.ts';

/** The one article that the workspace of each test holds. */
export const text =
  'Over 11,000 soldiers were likely dispatched to Kursk, according to the National Intelligence Service.';

/** Calls that need Electron itself (dialogs, the app's version) are answered by the smallest thing that is true. */
const withoutElectron: Pick<
  Handlers,
  | 'workspace.open'
  | 'workspace.read'
  | 'workspace.choose'
  | 'workspace.create'
  | `workspaces.${'open' | 'recent' | 'forget'}`
  | 'program.about'
  | 'window.close'
  | 'window.wait'
  | 'window.print'
  | 'menu.show'
  | 'articles.saveOriginal'
  | 'diagnostics.save'
  | 'licences.read'
  | Extract<
      Channel,
      `transfer.${string}` | `clipboard.${string}` | `recovery.${string}` | `backups.${string}`
    >
> = {
  'workspace.open': () => {
    throw new Refusal('damaged', 'The workspace is damaged.');
  },
  'workspace.read': () => ({
    articles: [],
    rest: { actors: [], mentions: [], undoState: { undo: null, redo: null } },
  }),
  'workspace.choose': () => null,
  'workspace.create': () => null,
  'workspaces.open': () => ({ name: 'Reports' }),
  'workspaces.recent': () => [],
  'workspaces.forget': () => undefined,
  'program.about': () => ({ version: '1.0.0', releasedAt: null, engine: [], system: 'linux x64' }),
  'window.close': () => undefined,
  'window.wait': () => undefined,
  'window.print': () => undefined,
  'menu.show': () => undefined,
  'articles.saveOriginal': () => null,
  'diagnostics.save': () => null,
  'licences.read': () => [],
  'recovery.read': () => ({ canRecover: false, backups: [] }),
  'recovery.restore': () => undefined,
  'recovery.salvage': () => ({ articles: 0, annotations: 0, sources: [], lost: [] }),
  'backups.salvage': () => ({ articles: 0, annotations: 0, sources: [], lost: [] }),
  'recovery.export': () => null,
  'backups.now': () => ({
    id: '000001 2026-01-01 000000Z.db',
    at: '2026-01-01T00:00:00.000Z',
    articles: 1,
    annotations: 0,
    lastAction: { kind: 'do', details: { what: 'import', articles: 1, annotations: 0 } },
    bytes: 4096,
  }),
  'clipboard.paste': () => undefined,
  'clipboard.sourceUrl': () => null,
  'clipboard.copy': () => undefined,
  'transfer.choose': () => null,
  'transfer.paste': () => ({ token: 'selection-1', names: ['Pasted text'], files: 1, bytes: 1 }),
  'transfer.inspect': () => ({ names: null, encodings: [], tables: [], doubts: [] }),
  'transfer.preview': () => ({ sample: '' }),
  'transfer.import': () => ({
    counts: { articles: 0, alreadyThere: 0, annotations: 0, failed: 0, files: 0, guesses: 0 },
    rows: [],
    leftOut: [],
    guessed: [],
    failed: [],
    skipped: [],
    isCancelled: false,
  }),
  'transfer.cancel': () => undefined,
  'transfer.cancelExport': () => undefined,
  'transfer.formats': () => [],
  'transfer.export': () => null,
};

/** A call from the workbench's own page. */
const trusted = { trusted: true } as unknown as IpcMainInvokeEvent;

/** A new workspace with one article behind the boundary for each test, and what calls it as the page does. */
export function useBoundary() {
  let dir: string;
  let workspace: Workspace;
  let articleId: string;
  const copied: string[] = [];
  let toSave: string | null = null;
  const listeners = new Map<string, (event: IpcMainInvokeEvent, input: unknown) => unknown>();
  /** Calls as the page does; an answer that does not fit the contract is a failure of the test. */
  const send = async (channel: Channel, input?: unknown, event = trusted): Promise<Result<unknown>> => {
    const wire = await listeners.get(`glossator:${channel}`)?.(event, input);
    const reply = fromWire(wire as Wire) as Result<unknown>;
    return reply.ok ? { ok: true, value: contract[channel].output.parse(reply.value) } : reply;
  };
  const everything = () =>
    workspace.db
      // The index of annotations can only be searched; what it holds is in tables of its own.
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'annotation_search' ORDER BY name",
      )
      .pluck()
      .all()
      .map((table) => [table, workspace.db.prepare(`SELECT * FROM ${table}`).all()]);

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'glossator-ipc-'));
    const opened = openWorkspace(dir, { create: true });
    if (!opened.ok) throw new Error(opened.error.message);
    workspace = opened.value;
    const bytes = new TextEncoder().encode(text);
    articleId = (await importBytes(workspace, { fileName: 'a.txt', bytes })).rows[0]?.id ?? '';
    const outside = makeOutsideWatch(workspace.db);
    const workbench = {
      dir,
      workspace: () => workspace,
      settings: {},
      saveSettings: workspace.settings.save,
      rememberBounds: () => {},
      startProcess: startHere,
      outside: () => outside,
    };
    const comparer = makeComparer(workbench.workspace, startHere, () => undefined);
    const copy = (words: string) => void copied.push(words);
    const handlers: Handlers = {
      ...withoutElectron,
      ...articleHandlers(workbench),
      ...annotationHandlers(workbench),
      ...askingHandlers(workbench),
      ...comparingHandlers(workbench),
      ...seriesHandlers(workbench),
      ...citationHandlers(workbench, { copy }),
      ...answersOutHandlers(workbench, { copy, askToSave: async () => toSave }),
      ...comparisonsOutHandlers(workbench, { askToSave: async () => toSave }),
      ...actorHandlers(workbench),
      ...outletHandlers(workbench),
      ...questionHandlers(workbench),
      ...linkHandlers(workbench),
      ...briefHandlers(workbench),
      ...draftHandlers(workbench),
      ...historyHandlers(workbench),
      ...importHandlers(workbench),
      ...passageHandlers(workbench),
      ...revisionHandlers(workbench),
      ...suggestionHandlers(
        workbench,
        makeSuggester(workbench.workspace, startHere, () => undefined),
        () => undefined,
      ),
      ...originHandlers(comparer),
      ...pairHandlers(workbench, comparer),
      ...settingsHandlers(workbench, () => undefined),
      ...preferencesHandlers(openPreferences(join(dir, 'preferences.json'))),
    };
    listeners.clear();
    copied.length = 0;
    toSave = null;
    serve({ handle: (channel, listener) => void listeners.set(channel, listener) }, handlers, {
      isTrusted: (event) => event === trusted,
      isByHand: async () => true,
      callsPerSecond: Number.POSITIVE_INFINITY,
    });
  });

  afterEach(() => {
    workspace.close();
    rmSync(dir, { recursive: true, force: true });
    vi.restoreAllMocks();
  });

  return {
    listeners,
    /** What was put on the clipboard, the last one last. */
    copied,
    /** What the person answers when the system asks where to save. */
    saveTo: (path: string | null) => {
      toSave = path;
    },
    send,
    everything,
    get dir() {
      return dir;
    },
    get workspace() {
      return workspace;
    },
    get articleId() {
      return articleId;
    },
  };
}
