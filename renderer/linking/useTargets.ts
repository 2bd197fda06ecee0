import { useMemo } from 'react';
import { getState, useStore } from '../state/store.ts';
import { linkingSource, targetsOf } from './linking.ts';
import type { LinkTarget } from './targets.ts';

/** What the annotation in hand can be linked with, worked out anew only when one of the things it follows from changes. */
export function useTargets(): readonly LinkTarget[] {
  const source = useStore(linkingSource);
  const open = useStore((state) => state.open);
  const type = useStore((state) => state.linking?.type ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read from the state, which these are parts of
  return useMemo(() => targetsOf(getState()), [source, open, type]);
}
