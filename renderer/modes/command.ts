import { ariaKey, keyLabel, type Menu } from '../../shared/commands.ts';
import type { Desk } from '../article/desk.ts';
import { makeQueue } from '../state/inTurn.ts';
import { currentAnnotation } from '../state/selectors.ts';
import type { Room } from '../state/slices/room.ts';
import type { State } from '../state/state.ts';
import { getState, until } from '../state/store.ts';
import { isMac } from '../ui/platform.ts';

/**
 * Where the keys of a command mean it: `window`, also in a field where a modifier or a function key makes that plain;
 * `outside fields`, which have such keys for themselves; `text`, for elsewhere they move the focus or press a button;
 * `anywhere`, also where the focus is on a bar of buttons.
 */
type Scope = 'window' | 'outside fields' | 'text' | 'anywhere';

/** What the menu, the palette, the keys and the help know of, and run. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** In the notation of `shared/commands.ts`. */
  readonly keys: readonly string[];
  readonly menu: Menu;
  /** Where it can run: what is about the text and its annotations rests while a person is in another room. */
  readonly rooms: readonly Room[] | 'all';
  readonly scope: Scope;
  /** It is about the current annotation, so that it waits while a new one, which is to be that, is not in the database yet. */
  readonly waitsForNew: boolean;
  /** It goes on while its key is held down. */
  readonly repeats: boolean;
  /** Its keys mean it also in a dialog in which work is done. */
  readonly worksInDialogs: boolean;
  /** Elements that have its keys for themselves while the focus is in them, as a selector. */
  readonly yieldsTo: string | null;
  /** It is about one thing on screen, and offered by a right click on that alone: in the menu bar it would mean nothing. */
  readonly isOfContext: boolean;
  readonly isEnabled: (state: State) => boolean;
  /** A right click offers it only then; its key can run it still, and says what is missing. */
  readonly isOffered: (state: State) => boolean;
  /** `asked` is when the person asked, in milliseconds of the page. */
  readonly run: (desk: Desk, asked: number) => unknown;
}

type Spec = Pick<Command, 'id' | 'label' | 'menu' | 'run'> & Partial<Command>;

/**
 * Declares a command: without keys, always enabled, its keys known in the whole window, unless it says otherwise. Those of the
 * menus Select, Annotate and Go are for reading, and those of Annotate wait for a new annotation, unless they say otherwise.
 */
export function defineCommand({ isEnabled = () => true, ...spec }: Spec): Command {
  const rooms = spec.rooms ?? (menusOfReading.has(spec.menu) ? ['reading'] : 'all');
  return {
    keys: [],
    scope: 'window',
    waitsForNew: spec.menu === 'Annotate',
    repeats: false,
    worksInDialogs: false,
    yieldsTo: null,
    isOfContext: false,
    isOffered: () => true,
    ...spec,
    rooms,
    isEnabled: (state) => (rooms === 'all' || rooms.includes(state.room)) && isEnabled(state),
  };
}

const menusOfReading: ReadonlySet<Menu> = new Set(['Select', 'Annotate', 'Go']);

/** What a command is called, without the ellipsis that says that it will ask for more: “Import”. */
export function nameOf({ label }: Command): string {
  return label.replace(/…$/u, '');
}

/** The keys of a command: those that the person gave it, or its usual ones. */
export function keysOf(
  { id, keys }: Pick<Command, 'id' | 'keys'>,
  own = getState().preferences.keys,
): readonly string[] {
  return own?.[id] ?? keys;
}

/** The first key of a command as people read it; empty where it has none. The window is drawn again when keys change. */
export function keyOf(command: Pick<Command, 'id' | 'keys'>): string {
  const [key] = keysOf(command);
  return key ? keyLabel(key, isMac) : '';
}

/** All keys of a command as assistive technology takes them; undefined where it has none. */
export function shortcutsOf(
  command: Pick<Command, 'id' | 'keys'>,
  own = getState().preferences.keys,
): string | undefined {
  const keys = keysOf(command, own).map((key) => ariaKey(key, isMac));
  return keys.length > 0 ? keys.join(' ') : undefined;
}

/** What rests on a button of a command: its name, what it would do it to, and its key: “Undo: Tagged a claim (Ctrl+Z)”. */
export function tipOf(command: Command, what?: string | null): string {
  const key = keyOf(command);
  return `${nameOf(command)}${what ? `: ${what}` : ''}${key && ` (${key})`}`;
}

/**
 * Runs a command if it can run now, and returns whether it did. Behind one that waits for a new annotation, all others wait for their
 * turn, so that keys that come faster than the database commits do what they would do slowly.
 */
export function runCommand(command: Command, desk: Desk, asked = performance.now()): boolean {
  if (waiting > 0 || (command.waitsForNew && isMaking(getState()))) {
    void runInTurn(command, desk, asked);
    return true;
  }
  if (!command.isEnabled(getState())) return false;
  command.run(desk, asked);
  return true;
}

const inTurn = makeQueue();
let waiting = 0;

async function runInTurn(command: Command, desk: Desk, asked: number): Promise<void> {
  waiting += 1;
  await inTurn(async () => {
    await until((state) => !isMaking(state));
    waiting -= 1;
    // What was meant for an annotation that could not be made is not done to another one.
    const isRefused = getState().save.status === 'failed';
    if (!isRefused && command.isEnabled(getState())) command.run(desk, asked);
  });
}

/** Whether a new annotation is on its way to the database. */
function isMaking({ expected }: State): boolean {
  return expected.some(({ before }) => before === null);
}

export const hasArticle = (state: State): boolean => state.open !== null;
export const hasCurrent = (state: State): boolean => state.currentId !== null;
export const hasClaim = (state: State): boolean => currentAnnotation(state)?.tag === 'claim';
