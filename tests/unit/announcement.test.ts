import { describe, expect, it } from 'vitest';
import { announcement } from '../../renderer/article/announcement.ts';
import type { Annotation } from '../../shared/model/annotation.ts';

/** The cast is true: the announcement looks at id, tag and segments only. */
const mark = (tag: Annotation['tag'], exact: string) =>
  ({ id: `${tag} ${exact}`, tag, segments: [{ start: 0, end: exact.length, exact }] }) as Annotation;

const claim = mark('claim', 'Over 11,000 soldiers were sent');
const figure = mark('figure', 'Over 11,000 soldiers');
const actor = mark('actor', 'soldiers');
const quote = mark('quote', `–${'👍'.repeat(60)}`);

describe('what is said when the caret moves', () => {
  it.each<[string, readonly Annotation[], readonly Annotation[], string]>([
    ['beside all marks', [], [], ''],
    ['within a mark', [figure], [figure], ''],
    ['within a mark that was tagged anew', [figure], [{ ...figure }], ''],
    ['into a mark', [], [figure], 'Figure: Over 11,000 soldiers'],
    ['out of a mark', [figure], [], 'End of Figure'],
    ['into an inner mark', [claim], [figure, claim], 'Figure: Over 11,000 soldiers'],
    ['out of an inner mark', [figure, claim], [claim], 'End of Figure'],
    [
      'into several marks at once, from the outside in',
      [],
      [figure, claim],
      'Claim: Over 11,000 soldiers were sent, containing Figure: Over 11,000 soldiers',
    ],
    ['out of several marks at once', [actor, figure, claim], [claim], 'End of Actor and Figure'],
    ['from one mark into the next', [figure], [actor], 'End of Figure. Actor: soldiers'],
    [
      'into more marks than one can listen to',
      [],
      [actor, figure, claim, quote, mark('quote', 'a')],
      '5 annotations, the innermost Claim: Over 11,000 soldiers were sent, containing Figure: Over 11,000 soldiers, containing Actor: soldiers',
    ],
    ['out of more marks than one can listen to', [actor, figure, claim, quote], [], 'End of 4 annotations'],
    ['into a long mark, of which whole characters are said', [], [quote], `Quote: –${'👍'.repeat(39)}…`],
  ])('%s', (_, before, now, words) => {
    expect(announcement(before, now)).toBe(words);
  });
});
