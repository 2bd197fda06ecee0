import { numeral } from '../../shared/text/counting.ts';
import { onePlace, percent } from '../modes/reviewing/percent.ts';
import { useStore } from '../state/store.ts';
import { IntervalBar } from './IntervalBar.tsx';

/** How often a rule was right: by the person’s own decisions, and before there are any, on the program’s development set. */
export function HowOftenRight({ rule }: { readonly rule: string }) {
  const standing = useStore((state) => state.suggestions.standing?.rules.find((one) => one.rule === rule));
  const score = useStore((state) => {
    const current = state.open?.annotations.find(({ id }) => id === state.currentId);
    return current?.origin.kind === 'suggestion' ? (current.origin.score ?? null) : null;
  });
  if (!standing) return null;
  const { right, of, low, high, development } = standing;
  return (
    <section className="review-right" aria-label="How often this rule was right">
      <div className="review-right-head">
        <h2>How often this rule was right</h2>
        <span>{of > 0 ? 'your decisions' : 'development set'}</span>
      </div>
      {of > 0 ? (
        <>
          <p>
            <strong>{percent(right / of)}</strong> {numeral(right)} of {numeral(of)} accepted unchanged
          </p>
          <IntervalBar value={right / of} low={low} high={high} />
          <p className="hint">
            Each was counted before it was learnt. The bar is the 95% interval, {onePlace(low)} to{' '}
            {onePlace(high)}.
          </p>
        </>
      ) : development.of > 0 ? (
        <>
          <p>
            <strong>{percent(development.right / development.of)}</strong> {numeral(development.right)} of{' '}
            {numeral(development.of)}
          </p>
          <p className="hint">You have decided none of these yet.</p>
        </>
      ) : (
        <p>You have decided none of these yet, and the development set has none.</p>
      )}
      {score !== null && (
        <p className="hint">This one: {percent(score)} likely, by all that has been learnt.</p>
      )}
    </section>
  );
}
