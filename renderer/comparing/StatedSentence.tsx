import { Fragment } from 'react';
import type { SentenceRange, Statement } from '../../shared/compare/statement.ts';

/** The sentence of a statement as the article has it, with what is marked in it: its words, its hedge and its cue. */
export function StatedSentence({
  statement: { sentence, tag, language },
}: {
  readonly statement: Statement;
}) {
  return (
    <blockquote className="stated-sentence" data-tag={tag} dir="auto" lang={language ?? undefined}>
      {partsOf(sentence).map(({ start, text, what }) =>
        what === '' ? (
          <Fragment key={start}>{text}</Fragment>
        ) : (
          <mark key={start} data-what={what}>
            {text}
          </mark>
        ),
      )}
    </blockquote>
  );
}

interface Part {
  readonly start: number;
  readonly text: string;
  /** What it is, by names with a space between them; empty for what nothing is marked on. */
  readonly what: string;
}

/** The sentence cut wherever something that is shown starts or ends, for ranges may overlap. */
function partsOf({ text, ranges }: Statement['sentence']): readonly Part[] {
  const shown = ranges.filter(({ what }) => kinds.has(what));
  const cuts = [...new Set([0, text.length, ...shown.flatMap(({ start, end }) => [start, end])])];
  return cuts
    .sort((a, b) => a - b)
    .flatMap((start, index, sorted) => {
      const end = sorted[index + 1];
      if (end === undefined) return [];
      const what = shown.filter((range) => range.start < end && start < range.end).map((range) => range.what);
      return [{ start, text: text.slice(start, end), what: [...new Set(what)].join(' ') }];
    });
}

const kinds: ReadonlySet<SentenceRange['what']> = new Set(['words', 'hedge', 'cue']);
