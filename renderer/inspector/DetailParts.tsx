import { useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { linkedTo } from '../state/links.ts';
import { getState, useStore } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';

/** The parts of what is said of an annotation, always in sight: a click goes to one of them, however low the window is. */
export function DetailParts({ annotation }: { readonly annotation: Annotation }) {
  const open = useStore((state) => state.open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read from the state, which this is a part of
  const links = useMemo(() => linkedTo(getState(), annotation.id).length, [open, annotation.id]);
  const hasNote = useStore(({ drafts }) => (drafts.get(annotation.id) ?? annotation.note ?? '') !== '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons
    <div className="detail-parts" role="group" aria-label="Parts of the inspector">
      <button type="button" onClick={() => focusTarget('inspector.tag')}>
        Fields
      </button>
      <button type="button" onClick={() => focusTarget('inspector.links')}>
        Links {links > 0 && <b>{links}</b>}
      </button>
      <button type="button" onClick={() => focusTarget('inspector.note')}>
        Note {hasNote && <b>1</b>}
      </button>
      <button type="button" className="to-list" onClick={() => focusTarget('annotations.row')}>
        List
      </button>
    </div>
  );
}
