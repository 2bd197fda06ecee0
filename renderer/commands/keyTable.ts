import { type Command, keysOf } from '../modes/command.ts';
import type { State } from '../state/state.ts';
import { commandList } from './list.ts';

/**
 * The command that the first known one of these notations means in the room that a person is in; null for none. Of several that share a
 * key it is the first that can run.
 */
export function commandFor(chords: readonly string[], state: State): Command | null {
  const table = tableFor(state.preferences.keys);
  for (const chord of chords) {
    const found = table.get(chord);
    const inRoom = found?.filter(({ rooms }) => rooms === 'all' || rooms.includes(state.room)) ?? [];
    const here = inRoom.find(({ isEnabled }) => isEnabled(state)) ?? inRoom[0] ?? found?.[0];
    if (here) return here;
  }
  return null;
}

type Table = ReadonlyMap<string, readonly Command[]>;
type OwnKeys = State['preferences']['keys'];

let known: { readonly own: OwnKeys; readonly table: Table } | null = null;

/** Made again only when the person has changed keys. */
function tableFor(own: OwnKeys): Table {
  if (known?.own !== own || known === null) known = { own, table: makeTable(own) };
  return known.table;
}

/** A key that the person gave to a command comes before one that another has by default, perhaps only since an update. */
function makeTable(own: OwnKeys): Table {
  const table = new Map<string, Command[]>();
  const isOwn = ({ id }: Command) => own?.[id] !== undefined;
  for (const command of [...commandList.filter(isOwn), ...commandList.filter((each) => !isOwn(each))])
    for (const key of keysOf(command, own)) table.set(key, [...(table.get(key) ?? []), command]);
  return table;
}
