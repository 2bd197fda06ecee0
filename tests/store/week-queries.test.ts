import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../shared/query/parse.ts';
import type { Query } from '../../shared/query/query.ts';
import { exportWhole } from '../fixtures/slowReader/exportWhole.ts';
import { readSlowly } from '../fixtures/slowReader/slowReader.ts';
import { knownAnswers } from '../fixtures/week/answers.ts';
import { loadWeek, weekId, weekName } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

const circumstances = { hereId: weekId('03'), lastLook: null, now: new Date('2026-11-27T12:00:00Z') };

describe('a slow reading of the trial week', () => {
  it('answers each question as a person who has thought about it', () => {
    const workspace = open(temporaryFolder());
    loadWeek(workspace);
    const json = exportWhole(workspace);
    const found = knownAnswers.map(({ query }) => {
      const { annotations, passages } = readSlowly(json, understood(query), circumstances);
      return {
        query,
        annotations: annotations.map(weekName),
        passages: [...(passages?.keys() ?? [])].map(weekName),
      };
    });
    const known = knownAnswers.map(({ query, annotations, passages = '' }) => ({
      query,
      annotations: named(annotations),
      passages: named(passages),
    }));
    expect(found.map(sorted)).toEqual(known.map(sorted));
    expect(readSlowly(json, null, circumstances).annotations).toHaveLength(136);
  });
});

function understood(text: string): Query | null {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.query;
}

/** `02.c1-3` are 02.c1, 02.c2 and 02.c3. */
function named(list: string): readonly string[] {
  return list.split(' ').flatMap((name) => {
    const [, before = '', from, to] = /^(\d\d\.[acfq])(\d)-(\d)$/.exec(name) ?? [];
    if (from === undefined) return name === '' ? [] : [name];
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => `${before}${Number(from) + index}`,
    );
  });
}

function sorted<
  Found extends { readonly annotations: readonly string[]; readonly passages: readonly string[] },
>(found: Found) {
  return { ...found, annotations: found.annotations.toSorted(), passages: found.passages.toSorted() };
}
