import { useContext } from 'react';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { AllCommands } from './allCommands.ts';
import { keyOf, nameOf } from './command.ts';

/** The first key of a command with this id, beside what does the same; nothing where a person has left it none. */
export function KeyOf({ id }: { readonly id: string }) {
  const key = useKeyOf(id).key;
  return key !== '' && <Kbd>{key}</Kbd>;
}

/** The same within a sentence, which is read out; the name of the command where it has no key. */
export function KeyInWords({ id }: { readonly id: string }) {
  const { key, name } = useKeyOf(id);
  return key === '' ? <>“{name}”</> : <kbd>{key}</kbd>;
}

function useKeyOf(id: string): { readonly key: string; readonly name: string } {
  const command = useContext(AllCommands).find((each) => each.id === id);
  // Drawn again when a person changes keys, also within what is not.
  useStore((state) => state.preferences.keys);
  return command ? { key: keyOf(command), name: nameOf(command) } : { key: '', name: '' };
}
