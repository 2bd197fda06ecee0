import { useLayoutEffect, useState } from 'react';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import type { ArticleView } from '../article/articleView.ts';
import { useStore } from '../state/store.ts';
import { type LetteredTarget, letteredTargets } from './labels.ts';
import { linkingSource, linkTo } from './linking.ts';
import { useTargets } from './useTargets.ts';
import { waySpoken } from './wording.ts';

const none: readonly LetteredTarget[] = [];

/** While an annotation is linked: what it can be linked with is lit, with a letter at each that is in view. */
export function LinkTargets({ view, layout }: { readonly view: ArticleView; readonly layout: number }) {
  const source = useStore(linkingSource);
  const typed = useStore((state) => state.linking?.typed ?? '');
  const targets = useTargets();
  const [labels, setLabels] = useState(none);

  useLayoutEffect(() => {
    view.showTargets(
      targets.map(({ annotation }) => annotation),
      source,
    );
    document.documentElement.toggleAttribute('data-linking', source !== null);
  }, [view, source, targets]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are looked at again when they may have moved
  useLayoutEffect(
    () => setLabels(targets.length > 0 ? letteredTargets(view, targets) : none),
    [view, targets, layout],
  );

  return (
    <div className="link-targets">
      {labels.map((label) => (
        <Letters key={label.annotation.id} label={label} typed={typed} />
      ))}
    </div>
  );
}

function Letters({ label, typed }: { readonly label: LetteredTarget; readonly typed: string }) {
  const { annotation, way, letters, left, top } = label;
  if (!letters.startsWith(typed)) return null;
  const shown = letters.slice(typed.length).toUpperCase();
  return (
    <button
      type="button"
      className="target-letter"
      data-tag={annotation.tag}
      tabIndex={-1}
      aria-label={`${shown}: ${waySpoken(way)}, ${tagLabel[annotation.tag]} ${excerptOf(annotation, 80)}`}
      aria-keyshortcuts={[...letters.toUpperCase()].join(' ')}
      style={{ left, top }}
      // The keyboard stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void linkTo(label)}
    >
      {shown}
    </button>
  );
}
