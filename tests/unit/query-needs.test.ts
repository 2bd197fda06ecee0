import { describe, expect, it } from 'vitest';
import { needsOf } from '../../shared/query/needs.ts';
import { parseQuery } from '../../shared/query/parse.ts';

describe('what a query needs', () => {
  it.each([
    'troops',
    'troops kursk or -tanks',
    '"heavy casualties" lang:de',
    'troops outlet:Reuters author:x label:y title:z status:done published:2024 here has:address no:author versions:all',
  ])('%s asks for passages beside annotations', (text) => expect(needs(text).answers).toBe('passages'));

  it.each([
    '',
    'lang:de',
    '-troops',
    'lang:de -troops',
    'troops claim',
    'troops -claim',
    'troops (kursk or tag:figure)',
    'troops & kursk',
    ...[
      'is:accepted',
      'has:note',
      'no:link',
      'actor:x',
      'speaker:x',
      'by:x',
      'entity:x',
      'unit:t',
      'link:supports',
    ],
    ...[
      'grade:B2',
      'reliability:<C',
      'verification:refuted',
      'type:PER',
      'figure:3',
      'asof:2024',
      'marked:today',
      'since:2024',
    ],
  ])('%s asks for annotations alone', (text) => {
    expect(needs(text).answers).toBe('annotations');
    if (!text.includes('troops'))
      expect(needs(`troops ${text}`).answers).toBe(
        text === '' || text === 'lang:de' ? 'passages' : 'annotations',
      );
  });

  it('are the words that are asked for, and none that are taken away', () => {
    const { words } = needs('a -b --c -(d -"e f") claim[speaker:x "g"]');
    expect(words.map(({ text }) => text)).toEqual(['a', 'c', 'e f', 'g']);
  });

  it.each([
    ['claim', ['accepted']],
    ['is:suggested', ['accepted', 'suggested']],
    ['claim or -is:rejected', ['accepted', 'rejected']],
    ['claim[is:suggested] is:rejected is:accepted', ['accepted', 'suggested', 'rejected']],
  ])('%s looks at annotations that are %j', (text, reviews) => expect(needs(text).reviews).toEqual(reviews));

  it('are older versions, the open article, the day or the last look only where the query names them', () => {
    const nothing = { allVersions: false, here: false, lastLook: false, today: false };
    expect(needs('claim published:2024')).toMatchObject(nothing);
    expect(needs('claim or versions:all')).toMatchObject({ ...nothing, allVersions: true });
    expect(needs('-here')).toMatchObject({ ...nothing, here: true });
    expect(needs('since:lastlook')).toMatchObject({ ...nothing, lastLook: true });
    expect(needs('published:2024..today')).toMatchObject({ ...nothing, today: true });
  });
});

function needs(text: string) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return needsOf(parsed.query);
}
