/** A floor of a room: it may import what lies below it in the same room. */
export interface Floor {
  readonly name: string;
  readonly room: 'renderer' | 'electron';
  /** Its folders, which end in a slash, and its files. A folder within another floor’s folder is listed on its own. */
  readonly paths: readonly string[];
}

/** What many floors may import and that imports almost nothing itself. */
interface Leaf {
  readonly name: string;
  readonly paths: readonly string[];
  /** The leaves that it may import. */
  readonly mayImport: readonly string[];
  /** Where those who may import it stand. */
  readonly isFor: readonly string[];
}

/** The house, each room from top to bottom. */
export const floors: readonly Floor[] = [
  { name: 'shell', room: 'renderer', paths: ['renderer/main.tsx', 'renderer/styles.ts', 'renderer/shell/'] },
  { name: 'commands', room: 'renderer', paths: ['renderer/commands/'] },
  {
    name: 'features',
    room: 'renderer',
    paths: [
      'renderer/actors/',
      'renderer/annotator/',
      'renderer/appearance/',
      'renderer/arcs/',
      'renderer/asking/',
      'renderer/comparing/',
      'renderer/desk/',
      'renderer/everywhere/',
      'renderer/exporting/',
      'renderer/find/',
      'renderer/fonts/',
      'renderer/going/',
      'renderer/help/',
      'renderer/history/',
      'renderer/hover/',
      'renderer/importing/',
      'renderer/inspector/',
      'renderer/library/',
      'renderer/marking/',
      'renderer/outlets/',
      'renderer/particulars/',
      'renderer/preferences/',
      'renderer/recovery/',
      'renderer/revisions/',
      'renderer/suggestions/',
      'renderer/tour/',
      'renderer/workspaces/',
    ],
  },
  { name: 'modes', room: 'renderer', paths: ['renderer/modes/'] },
  { name: 'article', room: 'renderer', paths: ['renderer/article/'] },
  { name: 'state', room: 'renderer', paths: ['renderer/state/'] },
  { name: 'ipc of the page', room: 'renderer', paths: ['renderer/ipc/'] },
  {
    name: 'program',
    room: 'electron',
    paths: [
      'electron/main.ts',
      'electron/behindWindow.ts',
      'electron/cli.ts',
      'electron/cli/',
      'electron/preload.ts',
      'electron/window.ts',
      'electron/instance.ts',
      'electron/startedWith.ts',
      'electron/launchArguments.ts',
      'electron/fileArgument.ts',
      'electron/fitBounds.ts',
      'electron/pageFailures.ts',
      'electron/unexpected.ts',
      'electron/backupTimes.ts',
      'electron/cloudFolder.ts',
      'electron/runtime/',
    ],
  },
  { name: 'ipc', room: 'electron', paths: ['electron/ipc/'] },
  {
    name: 'workbench',
    room: 'electron',
    paths: [
      'electron/workbench.ts',
      'electron/preferences.ts',
      'electron/systemDateForm.ts',
      'electron/outsideWatch.ts',
      'electron/seed.ts',
      'electron/newWorkspace.ts',
      'electron/desktop/',
      'electron/diagnostics.ts',
      'electron/jobs/',
      'electron/security/',
    ],
  },
  { name: 'compare', room: 'electron', paths: ['electron/compare/'] },
  { name: 'suggest', room: 'electron', paths: ['electron/suggest/'] },
  { name: 'transfer', room: 'electron', paths: ['electron/transfer/'] },
  { name: 'import', room: 'electron', paths: ['electron/import/'] },
  { name: 'store: safety', room: 'electron', paths: ['electron/store/safety/'] },
  {
    name: 'store: opening',
    room: 'electron',
    paths: [
      'electron/store/open.ts',
      'electron/store/openToRead.ts',
      'electron/store/prepareFile.ts',
      'electron/store/tidy.ts',
    ],
  },
  { name: 'store: suggesting', room: 'electron', paths: ['electron/store/suggesting/'] },
  { name: 'store: comparing', room: 'electron', paths: ['electron/store/comparing/'] },
  { name: 'store: actions', room: 'electron', paths: ['electron/store/actions/'] },
  { name: 'store: comparing', room: 'electron', paths: ['electron/store/comparing/'] },
  { name: 'store: asking', room: 'electron', paths: ['electron/store/asking/'] },
  { name: 'store: tables', room: 'electron', paths: ['electron/store/tables/'] },
  { name: 'store: db', room: 'electron', paths: ['electron/store/db/'] },
];

export const leaves: readonly Leaf[] = [
  { name: 'turns', paths: ['electron/inTurns.ts'], mayImport: [], isFor: ['electron/'] },
  { name: 'ui', paths: ['renderer/ui/'], mayImport: ['shared'], isFor: ['renderer/'] },
  { name: 'shared', paths: ['shared/'], mayImport: [], isFor: ['renderer/', 'electron/'] },
];

/** Files that are reached through a port: only files whose path begins so may import them. */
export const behindPorts: Readonly<Record<string, string>> = {
  'renderer/article/articleView.ts': 'renderer/article/',
};

/** The floor, or the leaf, that a file is on; null for a file in a folder that is not listed. */
export function floorOf(file: string): string | null {
  const fitting = [...floors, ...leaves]
    .flatMap(({ name, paths }) => paths.map((path) => ({ name, path })))
    .filter(({ path }) => (path.endsWith('/') ? file.startsWith(path) : file === path))
    .toSorted((a, b) => b.path.length - a.path.length);
  return fitting[0]?.name ?? null;
}
