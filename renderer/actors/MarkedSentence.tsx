import type { ReactNode } from 'react';
import type { MentionInText } from './useMentions.ts';

interface Props {
  readonly mention: MentionInText;
}

/** A sentence with what is marked in it brought out. */
export function MarkedSentence({ mention: { sentence, marked, status } }: Props) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    parts.push(sentence.slice(at, start), <mark key={start}>{sentence.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <bdi className="sentence">
      {parts}
      {sentence.slice(at)}
      {status !== 'accepted' && <small> {status}</small>}
    </bdi>
  );
}
