import { describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { developmentOf, ruleOf, rules } from '../../../shared/suggest/rules.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';
import { developmentSet, readGold } from '../../bench/suggest/gold.ts';

const texts = developmentSet().flatMap(readGold);
const model = await loadNames();
const used = new Set(
  texts.flatMap(({ text, lang }) =>
    suggest(text, {
      language: lang ?? null,
      articleDate: null,
      annotations: [],
      links: [],
      knowledge: noKnowledge,
      model,
      threshold: 0,
      isForReview: false,
    }).suggestions.map(({ rule }) => rule),
  ),
);

describe('the rules that suggest', () => {
  it('have a label each that begins with a capital, and no two the same id or label', () => {
    expect(rules.map(({ id }) => id)).toHaveLength(new Set(rules.map(({ id }) => id)).size);
    expect(rules.map(({ label }) => label)).toHaveLength(new Set(rules.map(({ label }) => label)).size);
    for (const { label } of rules) expect(label).toMatch(/^\p{Lu}/u);
    for (const { id } of rules) expect(id).toMatch(/^(?:actor|claim|figure|quote)\.[a-z]+(?:-[a-z]+)*$/);
  });

  it('are all in the list that people read', () => {
    const known = new Set<string>(rules.map(({ id }) => id));
    expect([...used].filter((rule) => !known.has(rule))).toEqual([]);
    expect(used.size).toBeGreaterThan(30);
  });

  it('say how often they were right on the development set, where they apply to it', () => {
    const measured = rules.filter(({ id }) => developmentOf(id).of > 0);
    expect(measured.length).toBeGreaterThan(20);
    for (const { id } of measured) {
      const { right, of } = developmentOf(id);
      expect(right, ruleOf(id).label).toBeLessThanOrEqual(of);
    }
  });
});
