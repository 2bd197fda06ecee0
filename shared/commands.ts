/**
 * Every command of the workbench: one list feeds the native menu, the palette, the keys and the help.
 * Keys are written as modifiers and `KeyboardEvent.key`, for example `Mod+Shift+z`; Mod is Ctrl, or ⌘ on macOS.
 * Keys without a modifier work in the article, never while a person types in a field.
 */
export interface CommandSpec {
  readonly label: string;
  readonly keys: readonly string[];
  readonly menu: Menu;
}

export const menus = ['File', 'Edit', 'Select', 'Mark', 'Go', 'View', 'Help'] as const;
export type Menu = (typeof menus)[number];

export const commands = {
  'file.import': { label: 'Import…', keys: ['Mod+o'], menu: 'File' },
  'file.importNewer': { label: 'Import as Newer Version…', keys: [], menu: 'File' },
  'file.importFolder': { label: 'Import Folder…', keys: ['Mod+Shift+o'], menu: 'File' },
  'file.paste': { label: 'Paste as Article…', keys: ['Mod+v'], menu: 'File' },
  'file.importReport': { label: 'Import Report…', keys: [], menu: 'File' },
  'file.export': { label: 'Export…', keys: ['Mod+e'], menu: 'File' },
  'article.saveOriginal': { label: 'Save Original File…', keys: [], menu: 'File' },
  'file.print': { label: 'Print…', keys: ['Mod+p'], menu: 'File' },
  'workspace.backUp': { label: 'Back Up Now', keys: [], menu: 'File' },
  'workspace.restore': { label: 'Restore from Backup…', keys: [], menu: 'File' },
  'workspace.choose': { label: 'Open Another Workspace…', keys: [], menu: 'File' },

  'edit.undo': { label: 'Undo', keys: ['Mod+z'], menu: 'Edit' },
  'edit.redo': { label: 'Redo', keys: ['Mod+Shift+z', 'Mod+y'], menu: 'Edit' },
  'history.open': { label: 'History…', keys: ['Mod+h'], menu: 'Edit' },
  'annotator.name': { label: 'Annotator’s Name…', keys: [], menu: 'Edit' },

  'find.open': { label: 'Find in Article…', keys: ['Mod+f'], menu: 'Edit' },
  'library.search': { label: 'Search Articles…', keys: ['Mod+Shift+f'], menu: 'Edit' },
  'find.next': { label: 'Find Next', keys: ['F3', 'Mod+g'], menu: 'Edit' },
  'find.previous': { label: 'Find Previous', keys: ['Shift+F3', 'Mod+Shift+g'], menu: 'Edit' },

  'select.word': { label: 'Select Word', keys: ['w'], menu: 'Select' },
  'select.sentence': { label: 'Select Sentence', keys: ['s'], menu: 'Select' },
  'select.paragraph': { label: 'Select Paragraph', keys: ['p'], menu: 'Select' },
  'select.grow': { label: 'Grow by a Word', keys: [']'], menu: 'Select' },
  'select.shrink': { label: 'Shrink by a Word', keys: ['['], menu: 'Select' },
  'select.growCharacter': { label: 'Grow by a Character', keys: ['}'], menu: 'Select' },
  'select.shrinkCharacter': { label: 'Shrink by a Character', keys: ['{'], menu: 'Select' },
  'select.growStart': { label: 'Grow at the Start', keys: ['Alt+['], menu: 'Select' },
  'select.shrinkStart': { label: 'Shrink at the Start', keys: ['Alt+]'], menu: 'Select' },
  'select.growStartCharacter': { label: 'Grow at the Start by a Character', keys: ['Alt+{'], menu: 'Select' },
  'select.shrinkStartCharacter': {
    label: 'Shrink at the Start by a Character',
    keys: ['Alt+}'],
    menu: 'Select',
  },
  'select.nextSentence': { label: 'Extend to the Next Sentence', keys: ['Shift+j'], menu: 'Select' },
  'select.previousSentence': { label: 'Extend to the Previous Sentence', keys: ['Shift+k'], menu: 'Select' },
  'select.nextParagraph': {
    label: 'Extend to the Next Paragraph',
    keys: ['Alt+Shift+ArrowDown'],
    menu: 'Select',
  },
  'select.previousParagraph': {
    label: 'Extend to the Previous Paragraph',
    keys: ['Alt+Shift+ArrowUp'],
    menu: 'Select',
  },
  'select.start': { label: 'Extend to the Start', keys: ['Mod+Shift+Home'], menu: 'Select' },
  'select.end': { label: 'Extend to the End', keys: ['Mod+Shift+End'], menu: 'Select' },

  'tag.claim': { label: 'Tag as Claim', keys: ['1', 'c'], menu: 'Mark' },
  'tag.actor': { label: 'Tag as Actor', keys: ['2', 'a'], menu: 'Mark' },
  'tag.figure': { label: 'Tag as Figure', keys: ['3', 'f'], menu: 'Mark' },
  'tag.quote': { label: 'Tag as Quote', keys: ['4', 'q'], menu: 'Mark' },
  'attribution.quote': { label: 'Tag as Quote with Its Speaker', keys: ['Shift+q'], menu: 'Mark' },
  'attribution.claim': { label: 'Tag as Claim with Its Claimer', keys: ['Shift+c'], menu: 'Mark' },
  'annotation.addSelection': { label: 'Add Selection to Annotation', keys: ['+'], menu: 'Mark' },
  'annotation.takeOut': { label: 'Remove Selection from Annotation', keys: ['-'], menu: 'Mark' },
  'segment.cue': { label: 'Use Selection as Cue', keys: ['u'], menu: 'Mark' },
  'segment.hedge': { label: 'Use Selection as Hedge', keys: ['h'], menu: 'Mark' },
  'segment.asOf': { label: 'Use Selection as As-of Words', keys: ['d'], menu: 'Mark' },
  'segment.entity': { label: 'Use Selection as Measured Entity', keys: ['o'], menu: 'Mark' },
  'figure.clear': { label: 'Clear Figure Details', keys: ['x'], menu: 'Mark' },
  'annotation.everywhere': { label: 'Tag Everywhere in Article…', keys: ['e'], menu: 'Mark' },
  'annotation.everywhereAll': { label: 'Tag Everywhere in Workspace…', keys: ['Shift+e'], menu: 'Mark' },
  'annotation.note': { label: 'Write a Note', keys: ['m'], menu: 'Mark' },
  'annotation.link': { label: 'Link Annotation', keys: ['l'], menu: 'Mark' },
  'claim.grade': { label: 'Grade Claim', keys: ['g'], menu: 'Mark' },
  'actor.entry': { label: 'Choose Actor Entry', keys: ['i'], menu: 'Mark' },
  'actor.acceptEntry': { label: 'Accept Suggested Entry', keys: ['y'], menu: 'Mark' },
  'revisions.compare': { label: 'Compare Versions…', keys: [], menu: 'View' },
  'revisions.review': { label: 'Review Carried-Over Annotations…', keys: [], menu: 'Mark' },
  'annotation.remove': { label: 'Remove Annotation', keys: ['Delete', 'Backspace'], menu: 'Mark' },

  'annotation.next': { label: 'Next Annotation', keys: ['Tab'], menu: 'Go' },
  'annotation.previous': { label: 'Previous Annotation', keys: ['Shift+Tab'], menu: 'Go' },
  'annotation.pick': { label: 'Select Annotation at Caret', keys: ['Space'], menu: 'Go' },
  'annotation.inspect': { label: 'Go to the Inspector', keys: ['Enter'], menu: 'Go' },
  'annotation.leave': { label: 'Deselect', keys: ['Escape'], menu: 'Go' },
  'caret.nextSentence': { label: 'Next Sentence', keys: ['j'], menu: 'Go' },
  'caret.previousSentence': { label: 'Previous Sentence', keys: ['k'], menu: 'Go' },
  'caret.nextParagraph': { label: 'Next Paragraph', keys: ['Alt+ArrowDown'], menu: 'Go' },
  'caret.previousParagraph': { label: 'Previous Paragraph', keys: ['Alt+ArrowUp'], menu: 'Go' },
  'caret.start': { label: 'Start of the Article', keys: ['Mod+Home'], menu: 'Go' },
  'caret.end': { label: 'End of the Article', keys: ['Mod+End'], menu: 'Go' },
  'pane.next': { label: 'Next Column', keys: ['F6'], menu: 'Go' },
  'pane.previous': { label: 'Previous Column', keys: ['Shift+F6'], menu: 'Go' },

  'view.textLarger': { label: 'Larger Text', keys: ['Mod+=', 'Mod++'], menu: 'View' },
  'view.textSmaller': { label: 'Smaller Text', keys: ['Mod+-'], menu: 'View' },
  'view.textReset': { label: 'Normal Text Size', keys: ['Mod+0'], menu: 'View' },
  'view.columnWider': { label: 'Wider Column', keys: ['Mod+Alt+='], menu: 'View' },
  'view.columnNarrower': { label: 'Narrower Column', keys: ['Mod+Alt+-'], menu: 'View' },
  'view.zoomIn': { label: 'Zoom In', keys: ['Mod+Alt+PageUp'], menu: 'View' },
  'view.zoomOut': { label: 'Zoom Out', keys: ['Mod+Alt+PageDown'], menu: 'View' },
  'view.zoomReset': { label: 'Actual Size', keys: ['Mod+Alt+Home'], menu: 'View' },
  'view.hidden': { label: 'Show Hidden Characters', keys: ['Mod+Shift+8'], menu: 'View' },
  'theme.system': { label: 'Match System Theme', keys: [], menu: 'View' },
  'theme.light': { label: 'Light Theme', keys: [], menu: 'View' },
  'theme.dark': { label: 'Dark Theme', keys: [], menu: 'View' },

  'palette.open': { label: 'Commands…', keys: ['Mod+k'], menu: 'Help' },
  'help.keys': { label: 'All Keys', keys: ['?'], menu: 'Help' },
  'help.codes': { label: 'Codes', keys: [], menu: 'Help' },
  'help.diagnostics': { label: 'Save Diagnostics…', keys: [], menu: 'Help' },
} as const satisfies Record<string, CommandSpec>;

export type CommandId = keyof typeof commands;

/** All command ids in the order of the menus. */
export const commandIds = Object.keys(commands) as readonly CommandId[];

/** Says whether a string, for example one that came over IPC, names a command. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}

const arrows = { ArrowUp: '↑', ArrowDown: '↓' };

/** A key as people read it: `Mod+Shift+z` becomes `Ctrl+Shift+Z`, or `⌘⇧Z` on macOS. */
export function keyLabel(key: string, isMac: boolean): string {
  const parts = splitKey(key);
  const names: Record<string, string> = isMac
    ? { ...arrows, Mod: '⌘', Shift: '⇧', Alt: '⌥', Escape: 'Esc', Delete: '⌦', Backspace: '⌫', '-': '−' }
    : { ...arrows, Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del', '-': '−' };
  const shown = parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return shown.join(isMac ? '' : '+');
}

/** A key in the notation of Electron's menus (`CmdOrCtrl+Shift+Z`). */
export function accelerator(key: string): string {
  const names: Record<string, string> = {
    Mod: 'CmdOrCtrl',
    Escape: 'Esc',
    '+': 'Plus',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
  };
  return splitKey(key)
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

/** `Mod++` is Mod and the plus key. */
function splitKey(key: string): readonly string[] {
  return key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+');
}
