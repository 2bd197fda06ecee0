import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { codeName } from '../../shared/model/codes/scheme.ts';
import { placeLeftOf } from '../ui/placement.ts';
import { type Explained, ExplainerContext, makeExplainer } from './explain.ts';

/** Pixels between the card and the column, and between it and the edges of the window. */
const gap = 10;

/** Fields whose codes are explained in one card beside them. */
export function Explaining({ children }: { readonly children: ReactNode }) {
  const [explained, setExplained] = useState<Explained | null>(null);
  const [explainer] = useState(() => makeExplainer(setExplained));
  useEffect(() => explainer.explainNothing, [explainer]);
  return (
    <ExplainerContext value={explainer}>
      {children}
      {explained && <ExplainCard explained={explained} />}
    </ExplainerContext>
  );
}

/**
 * What a code means and who made it, beside the column so that no field is covered. Each control has the same as its
 * description, so assistive technology need not hear of the card.
 */
function ExplainCard({ explained }: { readonly explained: Explained }) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (card.current) place(card.current, explained.control);
  }, [explained]);
  const { scheme, value } = explained;
  const code = scheme.codes[value];
  return (
    <div ref={card} className="explain-card" aria-hidden="true">
      <p className="explain-name">{code ? codeName(scheme, value) : scheme.name}</p>
      <p>{code ? code.meaning : scheme.about}</p>
      <p className="source">{scheme.source}</p>
    </div>
  );
}

function place(card: HTMLElement, control: Element): void {
  const box = control.getBoundingClientRect();
  const column = control.closest('aside > div')?.getBoundingClientRect() ?? box;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const room = { left: gap, top: gap, right: innerWidth - gap, bottom: innerHeight - gap };
  const { left, top } = placeLeftOf(column.left - gap, box.top - gap, size, room);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
