import type { Annotation } from '../../shared/model/annotation.ts';
import { linkedTo } from '../state/links.ts';
import { useStore } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';

/** The parts of what is said of an annotation, always in sight: a click goes to one of them, however low the window is. */
export function DetailParts({ annotation }: { readonly annotation: Annotation }) {
  const links = useStore((state) => linkedTo(state, annotation.id).length);
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
