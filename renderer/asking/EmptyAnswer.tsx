import type { Emptiness } from '../../shared/ipc/asking.ts';

/** Nothing answers: which part leads to that, and the ways out. */
export function EmptyAnswer(_props: { readonly emptiness: Emptiness }) {
  return <div className="asking-empty" />;
}
