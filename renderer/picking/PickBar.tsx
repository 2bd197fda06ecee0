import { segmentSlots } from '../../shared/model/segmentSlots.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { stopPicking, takePicked } from './picking.ts';

/** While words are being picked in the text: which, and how. */
export function PickBar() {
  const picking = useStore((state) => state.picking);
  if (!picking) return null;
  const { label } = segmentSlots[picking.slot];
  return (
    // The keyboard stays in the text.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div className="mode-bar" onMouseDown={(event) => event.preventDefault()}>
      <p role="status" aria-label="Picking words">
        Select the <b>{label}</b> in the text, then Enter; Esc leaves.
      </p>
      <button type="button" className="button quiet" onClick={takePicked}>
        Take <Kbd>Enter</Kbd>
      </button>
      <button type="button" className="button quiet" onClick={stopPicking}>
        Cancel <Kbd>Esc</Kbd>
      </button>
    </div>
  );
}
