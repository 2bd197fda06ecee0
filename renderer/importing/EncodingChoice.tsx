import { useEffect, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import { previewEncoding } from '../state/actions/importing.ts';
import type { Questions, Selection } from '../state/transferring.ts';
import { encodingNames, encodingTitle } from './encodingNames.ts';

type Uncertain = Questions['encodings'][number];
type Chosen = Readonly<Record<string, string>>;

interface Props {
  readonly selection: Selection;
  readonly encodings: readonly Uncertain[];
  /** By file. */
  readonly chosen: Chosen;
  readonly onChange: (chosen: Record<string, string>) => void;
}

/** Files whose encoding is a guess: how sure the guess is, and how the text reads with it or with another one. */
export function EncodingChoice({ selection, encodings, chosen, onChange }: Props) {
  const [first] = encodings;
  const now = first && chosen[first.file];
  const others = encodings.filter(({ file }) => chosen[file] !== now).length;
  return (
    <section className="import-part" aria-label="Encodings">
      <h3 className="part-title">Encoding</h3>
      <p className="hint">
        {encodings.length === 1
          ? 'This file does not clearly state its encoding. Choose the one that reads correctly.'
          : `${counted(encodings.length, 'file')} do not clearly state their encoding. Choose the one that reads correctly for each.`}
      </p>
      {encodings.length > 1 && now && (
        <button
          type="button"
          className="button"
          disabled={others === 0}
          onClick={() => onChange(Object.fromEntries(encodings.map(({ file }) => [file, now])))}
        >
          {`Read all of them as ${encodingTitle(now)}`}
        </button>
      )}
      {encodings.map((uncertain) => (
        <OfFile
          key={uncertain.file}
          selection={selection}
          uncertain={uncertain}
          chosen={chosen[uncertain.file] ?? uncertain.encoding}
          onChoose={(encoding) => onChange({ ...chosen, [uncertain.file]: encoding })}
        />
      ))}
    </section>
  );
}

function OfFile(props: {
  readonly selection: Selection;
  readonly uncertain: Uncertain;
  readonly chosen: string;
  readonly onChoose: (encoding: string) => void;
}) {
  const { selection, uncertain, chosen, onChoose } = props;
  const { file, encoding, confidence, others } = uncertain;
  const sample = useSample(selection, uncertain, chosen);
  const known = [encoding, ...others];
  const rest = encodingNames.filter((name) => !known.includes(name));
  return (
    <div className="encoding-of">
      <label className="encoding-row">
        <bdi>{file}</bdi>
        <select
          aria-label={`Encoding of ${file}`}
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
        >
          <optgroup label="Likely">
            <option
              value={encoding}
            >{`${encodingTitle(encoding)}, ${Math.round(confidence * 100)}% sure`}</option>
            {others.map((name) => (
              <option key={name} value={name}>
                {encodingTitle(name)}
              </option>
            ))}
          </optgroup>
          <optgroup label="Others">
            {rest.map((name) => (
              <option key={name} value={name}>
                {encodingTitle(name)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <p className="encoding-sample" dir="auto" aria-label={`Beginning of ${file}`} role="status">
        {sample}
      </p>
    </div>
  );
}

/** How a file begins in the encoding that was chosen; the last one stays until the next is there. */
function useSample(selection: Selection, { file, encoding, sample }: Uncertain, chosen: string): string {
  const [shown, setShown] = useState(sample);
  useEffect(() => {
    if (chosen === encoding) {
      setShown(sample);
      return;
    }
    let isWanted = true;
    void previewEncoding(selection, file, chosen).then((read) => {
      if (isWanted && read !== null) setShown(read);
    });
    return () => {
      isWanted = false;
    };
  }, [selection, file, encoding, sample, chosen]);
  return shown;
}
