import { type Calculated, difference, ratio } from '../../../shared/compare/arithmetic.ts';
import { comparedFigure } from '../../../shared/compare/comparedFigure.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { counted } from '../../../shared/text/counting.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useStatement } from '../comparedStatements.ts';
import { spanOfStatement } from './figuresInput.ts';
import { asOfWords } from './figuresText.ts';

/** The figures that are pinned, and all that their difference and their ratio may be. */
export function TwoPinned() {
  const pinned = useStore((state) => state.comparing.pinned);
  const a = useStatement(pinned[0] ?? null);
  const b = useStatement(pinned[1] ?? null);
  if (!a) return null;
  return (
    <section className="two-pinned" aria-label="Pinned">
      <h2>
        {b ? 'Two pinned' : 'One pinned'}
        <button type="button" className="button quiet" onClick={() => changeComparing({ pinned: [] })}>
          Clear
        </button>
      </h2>
      <Pinned letter="A" statement={a} />
      {b ? (
        <>
          <Pinned letter="B" statement={b} />
          <Calculation a={a} b={b} />
        </>
      ) : (
        <p className="hint">Pin another one, and its difference and its ratio are worked out.</p>
      )}
    </section>
  );
}

function Pinned({ letter, statement }: { readonly letter: string; readonly statement: Statement }) {
  const form = useStore(dateFormOf);
  return (
    <p className="pinned-row">
      <span className="pin-letter">{letter}</span>
      <span>
        <b>{statement.figure ? figureWords(statement.figure) : statement.words}</b>{' '}
        <span className="soft">{asOfWords(statement, form)}</span>
      </span>
    </p>
  );
}

function Calculation({ a, b }: { readonly a: Statement; readonly b: Statement }) {
  const [from, to] = [comparedFigure(a), comparedFigure(b)];
  if (!from || !to) return null;
  return (
    <dl aria-live="polite">
      <Result name="B − A" calculated={difference(from, to)} more={daysBetween(a, b)} />
      <Result name="B ÷ A" calculated={ratio(from, to)} more={null} />
    </dl>
  );
}

interface ResultProps {
  readonly name: string;
  readonly calculated: Calculated;
  readonly more: string | null;
}

function Result({ name, calculated: { words, working }, more }: ResultProps) {
  const notes = [working, more].filter((note) => note !== null);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{words}</b>
        {notes.length > 0 && <small>{notes.join('; ')}</small>}
      </dd>
    </div>
  );
}

/** “in 3 or 4 days”, “4 days before”: as far as the days are known; null where one is not, or they may be the same. */
function daysBetween(a: Statement, b: Statement): string | null {
  const [from, to] = [spanOfStatement(a), spanOfStatement(b)];
  if (!from || !to) return null;
  const [least, most] = [to.start - from.end, to.end - from.start];
  if (least > 0) return `in ${daysWords(least, most)}`;
  return most < 0 ? `${daysWords(-most, -least)} before` : null;
}

function daysWords(least: number, most: number): string {
  if (least === most) return counted(least, 'day');
  return most - least === 1 ? `${least} or ${counted(most, 'day')}` : `${least} to ${counted(most, 'day')}`;
}
