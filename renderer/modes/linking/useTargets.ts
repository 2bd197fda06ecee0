import { useMemo } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { useStore } from '../../state/store.ts';
import { type LinkTarget, linkTargets } from './targets.ts';

const none: readonly LinkTarget[] = [];

/** What an annotation can be linked with, the nearest first; the same list for as long as nothing changes that it follows from. */
export function useTargets(source: Annotation | null, type: LinkType | null): readonly LinkTarget[] {
  const open = useStore((state) => state.open);
  return useMemo(
    () => (source && open ? linkTargets(source, open.annotations, open.links, type) : none),
    [source, open, type],
  );
}
