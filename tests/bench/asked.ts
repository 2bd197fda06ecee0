import type { Workspace } from '../../electron/store/open.ts';
import type { DossierArticle } from '../../shared/formats/common/dossier.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import type { Link } from '../../shared/model/link.ts';
import { madeByHand } from '../fixtures/annotations.ts';
import { newsArticle, newsMarks, newsText } from '../fixtures/corpus.ts';

/** How many articles are imported at a time. */
const atOnce = 200;

const outlets = Array.from({ length: 40 }, (_, index) => `Outlet ${index + 1} of the region`);
const entities = ['soldiers', 'civilians', 'vehicles', 'tonnes of grain', 'houses', 'pupils'];
const properties = ['killed', 'injured', 'missing', 'displaced', undefined];

/** Fills a workspace with articles about nothing, of many outlets and days, with graded claims, figures and linked mentions. */
export function fillAsked(workspace: Workspace, articles: number, marksEach: number): void {
  const actors = Array.from(
    { length: 200 },
    (_, index): ActorEntry => ({
      id: idOf('a', index),
      name: `${names[index % names.length]} ${surnames[Math.floor(index / names.length)]}`,
      type: index % 3 === 0 ? 'ORG' : 'PER',
      sector: null,
      country: null,
      wikidata: null,
      aliases: [],
      note: null,
    }),
  );
  for (let from = 0; from < articles; from += atOnce) {
    const count = Math.min(atOnce, articles - from);
    workspace.actions.importDossier({
      articles: Array.from({ length: count }, (_, index) => articleOf(from + index, marksEach, actors)),
      actors,
    });
  }
}

const names = ['Ada', 'Bela', 'Cyril', 'Dora', 'Emil', 'Fanny', 'Goran', 'Hana', 'Ivo', 'Jana'];
const surnames = Array.from({ length: 20 }, (_, index) => `Name${index}`);

function articleOf(number: number, marksEach: number, actors: readonly ActorEntry[]): DossierArticle {
  const text = newsText(Math.max(1200, marksEach * 60), { seed: number + 1 });
  const marks = newsMarks(text, marksEach, number + 1).map((mark, index) => ({
    ...mark,
    attributes: attributesOf(mark.tag, number * marksEach + index, actors),
  }));
  const { article, annotations } = newsArticle({ text, marks }, number + 1);
  const day = new Date(Date.UTC(2025, 0, 1) + ((number * 7) % 365) * 86_400_000).toISOString().slice(0, 10);
  const mention = annotations.find(({ tag }) => tag === 'actor');
  const links = annotations.flatMap(({ id, tag }, index): Link[] =>
    mention && (tag === 'claim' || tag === 'quote') && index % 3 === 0
      ? [
          {
            id: idOf('b', number * marksEach + index),
            type: tag === 'claim' ? 'claimer' : 'speaker',
            from: id,
            to: mention.id,
            createdBy: madeByHand.createdBy,
            createdAt: madeByHand.createdAt,
          },
        ]
      : [],
  );
  return {
    article: {
      ...article,
      language: ['en', 'en', 'de', 'fr'][number % 4] ?? 'en',
      source: { ...article.source, publisher: outlets[number % outlets.length] ?? null, publishedAt: day },
      ...(number % 5 === 0 && { labels: [`topic ${number % 12}`] }),
    },
    annotations,
    links,
  };
}

function attributesOf(tag: string, nth: number, actors: readonly ActorEntry[]): object {
  const pick = <T>(list: readonly T[], step: number): T | undefined =>
    list[Math.floor(nth / step) % list.length];
  switch (tag) {
    case 'claim':
      return {
        sourceReliability: pick([...'ABCDEF'], 4),
        informationCredibility: pick([...'123456'], 24),
        verification: pick(['unverified', 'corroborated', 'contested', 'refuted'], 3),
        hedge: { band: pick(['likely', 'unlikely', 'very-likely'], 5) },
      };
    case 'figure':
      return {
        lower: { value: String((nth * 7919) % 20_000), inclusive: nth % 2 === 0 },
        modifiers: ['IsCount'],
        measuredEntity: pick(entities, 4),
        ...(pick(properties, 5) !== undefined && { measuredProperty: pick(properties, 5) }),
      };
    case 'actor':
      return nth % 8 === 1
        ? {}
        : { type: 'PER', actorEntryId: actors[Math.floor(nth / 4) % actors.length]?.id };
    default:
      return { type: 'direct' };
  }
}

function idOf(kind: string, index: number): string {
  return `019328a0-0000-7000-8${kind}00-${index.toString(16).padStart(12, '0')}`;
}
