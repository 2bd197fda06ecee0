import type { TypedField } from '../ui/Field.tsx';
import { saveTyped, typeInto } from './actions/fields.ts';
import { useStore } from './store.ts';

/** What a field holds; which keys do what is for the field to say. */
interface Typing extends Omit<TypedField, 'onKeyDown'> {
  /** Something has been typed and not stored, though it may be the same as what is. */
  readonly isTyped: boolean;
}

/**
 * What a field shows: what is being typed into it, else what is stored. `key` begins with the id of what the field is about;
 * `write` is that of `saveTyped`.
 */
export function useTyping(
  key: string,
  stored: string,
  write: (text: string) => Promise<string | null>,
): Typing {
  const typed = useStore((state) => state.typed.get(key));
  return {
    text: typed?.text ?? stored,
    problem: typed?.problem ?? null,
    isTyped: typed !== undefined,
    change: (text) => typeInto(key, text),
    save: () => void saveTyped(key, stored, write),
    putBack: () => typeInto(key, null),
  };
}
