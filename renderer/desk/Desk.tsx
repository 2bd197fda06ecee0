import { useFocusTarget } from '../ui/focusTargets.ts';

/** The library as a desk: every article with what is known of it, to be sorted, grouped and changed. */
export function Desk() {
  return <main ref={useFocusTarget('room')} className="desk" aria-label="Articles" tabIndex={-1} />;
}
