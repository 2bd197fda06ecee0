import type { ComparedScope } from '../../shared/transfer/comparing.ts';
import { openComparing } from '../state/actions/comparing.ts';
import type { ComparingView } from '../state/slices/comparing.ts';

interface Props {
  readonly scope: ComparedScope;
  readonly view: ComparingView;
}

/** The way to all that other articles say of the same, in the room of comparing. */
export function CompareButton({ scope, view }: Props) {
  return (
    <button
      type="button"
      className="button quiet"
      title="What other articles say of it"
      onClick={() => openComparing(scope, view)}
    >
      Compare
    </button>
  );
}
