import { describe, expect, it } from 'vitest';
import { completionAt } from '../../shared/query/complete.ts';
import { steepnessOf, suspicious } from '../fixtures/growth/measure.ts';

describe('what can be written at the caret', () => {
  it.each([
    ['|', 'field', '‹›', ''],
    ['ver|', 'field', '‹ver›', 'ver'],
    ['claim ou|t', 'field', '‹out›', 'ou'],
    ['claim -(ou|', 'field', '‹ou›', 'ou'],
    ['claim |', 'field', '‹›', ''],
    ['outlet:|', 'value of outlet', '‹›', ''],
    ['outlet:Str|ait x', 'value of outlet', '‹Strait›', 'Str'],
    ['outlet:"Strait W|', 'value of outlet', '‹"Strait W›', 'Strait W'],
    ['a outlet:"Strait W|ire" b', 'value of outlet', '‹"Strait Wire"›', 'Strait W'],
    ['published:<20|', 'value of published', '‹20›', '20'],
    ['claim[speaker:Ze|]', 'value of speaker', '‹Ze›', 'Ze'],
    ['claim[con|', 'field', '‹con›', 'con'],
    ['AT&T claim & ou|', 'field', '‹ou›', 'ou'],
    ['out|let:x', 'field', '‹outlet:›', 'out'],
    ['"a b" ou|', 'field', '‹ou›', 'ou'],
    ['outlet：북|', 'value of outlet', '‹북›', '북'],
  ])('%s', (marked, kind, place, prefix) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const completion = completionAt(text, caret);
    if (!completion) throw new Error('There is nothing.');
    expect(completion.field ? `value of ${completion.field.name}` : completion.kind).toBe(kind);
    expect(`‹${text.slice(completion.from, completion.to)}›`).toBe(place);
    expect(completion.prefix).toBe(prefix);
  });

  it.each(['"heavy |', '"heavy cas|ualties"', 'a “b|'])(
    '%s is words, and nothing is to be completed',
    (marked) => expect(completionAt(marked.replace('|', ''), marked.indexOf('|'))).toBe(null),
  );

  it.each([
    ['cl', 'claim'],
    ['out', 'outlet:'],
    ['sour', 'outlet:'],
    ['unver', 'verification:unverified'],
    ['very', 'hedge:very-likely'],
    ['verification:con', 'contested'],
    ['status:set', '"set aside"'],
    ['hedge:even', 'roughly-even'],
    ['type:per', 'PER'],
    ['type:orga', 'ORG'],
    ['tag:q', 'quote'],
    ['since:', 'lastlook'],
    ['claim[contr', 'contradicts'],
    ['claim[verif', 'verification:'],
  ])('%s can become %s', (text, insert) =>
    expect(completionAt(text, text.length)?.options.map((option) => option.insert)).toContain(insert),
  );

  it('offers no links and no tags where they mean nothing', () => {
    expect(completionAt('contr', 5)?.options.map(({ insert }) => insert)).not.toContain('contradicts');
    expect(completionAt('claim[cl', 8)?.options.map(({ insert }) => insert)).not.toContain('claim');
  });

  it.each([
    ['of many values', (size: number) => `${'outlet:"a b" -('.repeat(size / 15)}ou`],
    ['that is one word', (size: number) => 'a'.repeat(size)],
  ])('is known in time that grows with the text, in one %s', async (_, make) => {
    const longest = make(9900);
    expect(completionAt(longest, longest.length)?.to).toBe(longest.length);
    const complete = (text: string) => completionAt(text, text.length);
    expect(await steepnessOf(make, complete, { from: 1200, upTo: 4900 })).toBeLessThan(suspicious);
  });
});
