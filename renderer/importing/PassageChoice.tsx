import { counted } from '../../shared/text/counting.ts';
import type { Choices, Questions } from '../state/transferring.ts';
import { takenOf } from './guesses.ts';
import { allOf, PassageList } from './PassageList.tsx';

type Doubt = Questions['doubts'][number];
type Takes = NonNullable<Choices['takes']>;

interface Props {
  readonly doubts: readonly Doubt[];
  /** By file. */
  readonly takes: Takes;
  readonly onChange: (takes: Takes) => void;
}

/** Pages whose reader is not sure which parts are the article: all their parts, to choose from. */
export function PassageChoice({ doubts, takes, onChange }: Props) {
  const change = (all: boolean) =>
    onChange(Object.fromEntries(doubts.map((doubt) => [doubt.file, all ? 'all' : takenOf(doubt)])));
  return (
    <section className="import-part" aria-label="Parts">
      <div className="report-head">
        <h3 className="part-title">Parts of the article</h3>
        {doubts.length > 1 && (
          <span className="passage-all">
            <button type="button" className="button" onClick={() => change(true)}>
              Take All of Each File
            </button>
            <button type="button" className="button" onClick={() => change(false)}>
              As Suggested
            </button>
          </span>
        )}
      </div>
      {doubts.length > 1 && (
        <p className="hint">
          {`In ${counted(doubts.length, 'file')} it is not certain which parts are the article. Tick what belongs to it.`}
        </p>
      )}
      {doubts.map((doubt) => (
        <OfFile
          key={doubt.file}
          doubt={doubt}
          take={takes[doubt.file] ?? takenOf(doubt)}
          isOnly={doubts.length === 1}
          onChange={(take) => onChange({ ...takes, [doubt.file]: take })}
        />
      ))}
    </section>
  );
}

function OfFile(props: {
  readonly doubt: Doubt;
  readonly take: Takes[string];
  readonly isOnly: boolean;
  readonly onChange: (take: Takes[string]) => void;
}) {
  const { doubt, take, isOnly, onChange } = props;
  const { file, sentence, passages } = doubt;
  const taken = new Set(take === 'all' ? allOf(passages) : take);
  return (
    <div className="passages-of">
      {!isOnly && <bdi className="report-name">{file}</bdi>}
      <p className="hint">{sentence}</p>
      <PassageList
        label={`Parts of ${file}`}
        passages={passages}
        taken={taken}
        onChange={(now) => onChange([...now])}
        onReset={() => onChange(takenOf(doubt))}
      />
    </div>
  );
}
