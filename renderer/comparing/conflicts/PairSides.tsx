import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { NumberLineDrawing } from './NumberLineDrawing.tsx';
import { numberLineOf } from './numberLine.ts';
import { PairCard } from './PairCard.tsx';
import { pairLooks } from './pairLooks.ts';
import { pairSentence } from './pairWords.ts';
import { differingWords, type WordPiece } from './sharedWords.ts';

interface Props {
  readonly pair: ProposedPair;
}

/** The two statements side by side, and why they are a pair. */
export function PairSides({ pair }: Props) {
  const { of } = useStore(pairLooks);
  return (
    <>
      <div className="pair-cards">
        <PairCard statement={pair.a} look={of(pair.a.outlet)} openId="pair.openLeft" name="Left article" />
        <PairCard statement={pair.b} look={of(pair.b.outlet)} openId="pair.openRight" name="Right article" />
      </div>
      <WhyThisPair pair={pair} />
    </>
  );
}

function WhyThisPair({ pair }: Props) {
  const looks = useStore(pairLooks);
  const form = useStore(dateFormOf);
  const { a, b } = pair;
  const line = numberLineOf(a, b);
  return (
    <section className="pair-why" aria-label="Why this pair">
      <p>
        <strong>Why this pair.</strong> {pair.reason}
      </p>
      {line && (
        <NumberLineDrawing
          line={line}
          a={a}
          b={b}
          lookOf={({ outlet }) => looks.of(outlet)}
          label={`${pairSentence(pair, form)}${line.gap ? ` ${line.gap.words}.` : ''}`}
        />
      )}
      {!a.figure && <Differences pair={pair} />}
    </section>
  );
}

/** The words of two claims below each other, with those lit in which they differ; in two languages all would be. */
function Differences({ pair: { a, b } }: Props) {
  const sides = a.language === b.language ? differingWords(a.words, b.words) : null;
  return (
    <dl className="pair-differences">
      {(['a', 'b'] as const).map((side) => {
        const statement = side === 'a' ? a : b;
        return (
          <div key={side}>
            <dt>
              <bdi>{statement.outlet ?? 'No outlet'}</bdi>{' '}
              <span>{statement.stance === 'refute' ? 'denied' : 'says'}</span>
            </dt>
            <dd dir="auto">{sides ? <Pieces pieces={sides[side]} /> : statement.words}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly WordPiece[] }) {
  return pieces.map(({ text, isLit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name than their place
    isLit ? <LitWords key={index} text={text} /> : text,
  );
}

/** The white space after them is not lit. */
function LitWords({ text }: { readonly text: string }) {
  const words = text.trimEnd();
  return (
    <>
      <mark>{words}</mark>
      {text.slice(words.length)}
    </>
  );
}
