import { useStore } from '../state/store.ts';

/** The dialog that is open, whichever it is. */
export function OpenDialog() {
  const dialog = useStore((state) => state.dialog);
  if (!dialog) return null;
  const { kind, payload } = dialog;
  return <kind.Component {...payload} />;
}
