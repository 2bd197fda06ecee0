import { useLayoutEffect, useState } from 'react';
import { excerptOf } from '../../../shared/model/extent.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import type { ArticlePort, OverlayProps } from '../../article/port.ts';
import { findAnnotation } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useFocusTarget } from '../../ui/focusTargets.ts';
import { type LetteredTarget, letteredTargets } from './placeLetters.ts';
import { type LinkTarget, targetsFor } from './targets.ts';
import { wayInWords } from './wording.ts';

const none: readonly LetteredTarget[] = [];

interface Props extends OverlayProps {
  readonly data: {
    readonly id: string;
    readonly type: LinkType | null;
    readonly typed: string;
    readonly isDrawn: boolean;
  };
  readonly onLink: (target: LinkTarget) => void;
}

/** While an annotation is linked: what it can be linked with is lit, with a letter at each that is in view. */
export function LinkTargets({ data: { id, type, typed, isDrawn }, view, layout, onLink }: Props) {
  const source = useStore((state) => findAnnotation(state, id));
  const targets = useStore((state) => targetsFor(state, id, type));
  const [labels, setLabels] = useState(none);

  useLayoutEffect(() => {
    view.showTargets(
      targets.map(({ annotation }) => annotation),
      source,
    );
  }, [view, source, targets]);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-linking', true);
    return () => {
      view.showTargets([], null);
      document.documentElement.toggleAttribute('data-linking', false);
    };
  }, [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a person scrolls from there on; only another type begins anew
  useLayoutEffect(() => {
    if (!isDrawn) showNearest(view, targets);
  }, [view, id, type]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are looked at again when they may have moved
  useLayoutEffect(
    () => setLabels(targets.length > 0 ? letteredTargets(view, targets) : none),
    [view, targets, layout],
  );

  return (
    <div ref={useFocusTarget('article.linkTargets')} className="link-targets">
      {labels.map((label) => (
        <Letters key={label.annotation.id} label={label} typed={typed} onLink={onLink} />
      ))}
    </div>
  );
}

/** Where no target could be given a letter, brings the nearest one into view, and out from behind the bar. */
function showNearest(view: ArticlePort, targets: readonly LinkTarget[]): void {
  const [nearest] = targets;
  if (!nearest || letteredTargets(view, targets).length > 0) return;
  view.reveal(nearest.annotation);
  if (letteredTargets(view, targets).length === 0) view.scrollBy(0.4);
}

function Letters(props: {
  readonly label: LetteredTarget;
  readonly typed: string;
  readonly onLink: (target: LinkTarget) => void;
}) {
  const { label, typed, onLink } = props;
  const { annotation, way, letters, left, top } = label;
  if (!letters.startsWith(typed)) return null;
  const shown = letters.slice(typed.length).toUpperCase();
  return (
    <button
      type="button"
      className="target-letter"
      data-tag={annotation.tag}
      tabIndex={-1}
      aria-label={`${shown}: ${wayInWords(way)}, ${tagLabel[annotation.tag]} ${excerptOf(annotation, 80)}`}
      aria-keyshortcuts={[...letters.toUpperCase()].join(' ')}
      style={{ left, top }}
      // The keyboard stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onLink(label)}
    >
      {shown}
    </button>
  );
}
