import { keyLabel } from '../../shared/commands.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { type Command, keysOf } from '../modes/command.ts';
import { chordsOf } from '../ui/chords.ts';
import type { KeyPress } from '../ui/keyLegends.ts';

/** The keys that a person gave to commands, by id. */
export type OwnKeys = NonNullable<Preferences['keys']>;

/** As many keys as a command can have. */
export const mostKeys = 4;

/** The notation that is kept for a key press: a letter or a digit before a sign that only this layout has there; null for none. */
export function notationOf(press: KeyPress, isMac: boolean): string | null {
  const chords = chordsOf(press, isMac);
  return chords.find((chord) => /(?:^|\+)[a-z0-9]$/.test(chord)) ?? chords[0] ?? null;
}

/** Why no command may be given a key, as a sentence; null where one may. */
export function refusalOf(key: string, isMac: boolean): string | null {
  const label = keyLabel(key, isMac);
  if (/^Mod\+[acxv]$/.test(key))
    return `${label} is for selecting all, copying and pasting. Choose another key.`;
  if (/^(?:Shift\+)?(?:Enter|Space|Tab|Escape|Arrow.*|Home|End|Page.*)$/.test(key))
    return `${label} is for moving and for buttons. Add Ctrl or Alt, or choose another key.`.replace(
      'Ctrl or Alt',
      isMac ? '⌘ or ⌥' : 'Ctrl or Alt',
    );
  return null;
}

/** The other command that has a key where `command` could run, too; null where the key is free. */
export function holderOf(
  commands: readonly Command[],
  own: OwnKeys,
  command: Command,
  key: string,
): Command | null {
  return (
    commands.find(
      (other) => other.id !== command.id && keysOf(other, own).includes(key) && doMeet(other, command),
    ) ?? null
  );
}

/** These share a key on purpose: it accepts whatever is suggested. */
const accepting: ReadonlySet<string> = new Set(['suggestion.accept', 'actor.acceptEntry']);

function doMeet({ id, rooms }: Command, { id: otherId, rooms: others }: Command): boolean {
  if (accepting.has(id) && accepting.has(otherId)) return false;
  return rooms === 'all' || others === 'all' || rooms.some((room) => others.includes(room));
}

/** With a key more for a command, which the command that has it loses. */
export function withKey(own: OwnKeys, command: Command, key: string, holder: Command | null): OwnKeys {
  const without = holder ? withoutKey(own, holder, key) : own;
  return changed(without, command, [...keysOf(command, without), key]);
}

/** With a key less for a command. */
export function withoutKey(own: OwnKeys, command: Command, key: string): OwnKeys {
  return changed(
    own,
    command,
    keysOf(command, own).filter((other) => other !== key),
  );
}

/** With the usual keys of a command, but for those that others have been given. */
export function withUsualKeys(commands: readonly Command[], own: OwnKeys, command: Command): OwnKeys {
  return changed(
    own,
    command,
    command.keys.filter((key) => holderOf(commands, own, command, key) === null),
  );
}

/** What is as usual is not kept, so that it follows what is usual in a later version. */
function changed(own: OwnKeys, { id, keys: usual }: Command, keys: readonly string[]): OwnKeys {
  const { [id]: _before, ...others } = own;
  const isUsual = keys.length === usual.length && keys.every((key, index) => key === usual[index]);
  return isUsual ? others : { ...others, [id]: [...keys] };
}
