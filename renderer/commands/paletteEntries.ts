import type { ActorEntry } from '../../shared/model/actor.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { foldText } from '../../shared/text/fold.ts';
import type { QuestionLine } from '../../shared/transfer/asking.ts';
import { type Command, nameOf } from '../modes/command.ts';
import type { RecentWorkspace } from '../state/slices/recent.ts';
import type { State } from '../state/state.ts';
import { fittingActors, fittingArticles } from './fittingPlaces.ts';
import { fits, type Loosely, matchOf, type Wanted, wantedOf } from './ranking.ts';

/** Something that the palette finds: a command, or a place to go to. */
export type PaletteEntry =
  | { readonly kind: 'command'; readonly key: string; readonly command: Command }
  | { readonly kind: 'question'; readonly key: string; readonly question: QuestionLine }
  | { readonly kind: 'article'; readonly key: string; readonly article: ArticleSummary }
  | {
      readonly kind: 'actor';
      readonly key: string;
      readonly actor: ActorEntry;
      readonly alias: string | null;
    }
  | { readonly kind: 'workspace'; readonly key: string; readonly workspace: RecentWorkspace }
  /** What was typed, as a query. */
  | { readonly kind: 'ask'; readonly key: string; readonly query: string };

/** Entries that belong together; the heading is empty where nothing has to be told apart. */
export interface PaletteGroup {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

/** What the palette looks through, and what was used of it lately. */
export type Findable = Pick<
  State,
  'questions' | 'articles' | 'ledger' | 'open' | 'room' | 'settings' | 'preferences' | 'recentWorkspaces'
>;

/** So many places of each kind are listed, and so many of what was used lately. */
const few = 6;

/** What the palette lists before anything is typed: what was used lately, and every command that can run. */
export function paletteAtFirst(commands: readonly Command[], state: Findable): readonly PaletteGroup[] {
  const recent = pickedFrom(commands, state.preferences.recentCommands).slice(0, few);
  const others = commands.filter((command) => !recent.includes(command)).map(commandEntry);
  const groups = [
    { heading: 'Recent commands', entries: recent.map(commandEntry) },
    { heading: 'Recent articles and actors', entries: recentPlaces(state) },
  ].filter(({ entries }) => entries.length > 0);
  return [...groups, { heading: groups.length > 0 ? 'All commands' : '', entries: others }];
}

/**
 * What the palette lists for what was typed: what fits best comes first; of what fits as well, commands before places, and what was
 * used lately before the rest. What may be misspelt is listed only where nothing else is found. The query itself comes last.
 */
export function paletteEntries(
  commands: readonly Command[],
  state: Findable,
  typed: string,
): readonly PaletteEntry[] {
  const wanted = wantedOf(typed);
  if (!wanted) return [];
  const sure = fitting(commands, state, wanted, surely);
  const found = sure.length > 0 ? sure : fitting(commands, state, wanted, perhaps);
  const ask = { kind: 'ask', key: 'ask', query: typed.trim() } as const;
  return state.articles.length > 0 ? [...found, ask] : found;
}

/** How else than as it was typed each kind may be found. Titles are long, and may be many. */
type Ways = Readonly<Record<'commands' | 'titles' | 'names', Loosely>>;

const surely: Ways = { commands: ['pieces'], titles: [], names: ['pieces'] };
const perhaps: Ways = {
  commands: ['pieces', 'misspelt', 'scattered'],
  titles: ['misspelt'],
  names: ['pieces', 'misspelt'],
};

interface Ranked {
  readonly entry: PaletteEntry;
  /** An index of `fits`. */
  readonly fit: number;
}

function fitting(
  commands: readonly Command[],
  { questions, articles, ledger, settings, preferences, recentWorkspaces }: Findable,
  wanted: Wanted,
  ways: Ways,
): readonly PaletteEntry[] {
  const byFit = orderOf([preferences.recentCommands, settings.recentArticleIds, settings.recentActorIds]);
  const best = (ranked: readonly Ranked[]) => ranked.toSorted(byFit).slice(0, few);
  const ofCommands = commands.flatMap((command) => {
    const fit = fitOfCommand(command, wanted, ways.commands);
    return fit === null ? [] : [{ entry: commandEntry(command), fit }];
  });
  const ofQuestions = (questions ?? []).flatMap((question): readonly Ranked[] => {
    const match = matchOf(fold(question.name), wanted, ways.names);
    return match ? [{ entry: { kind: 'question', key: question.id, question }, fit: match.fit }] : [];
  });
  const ofArticles = fittingArticles(articles, wanted, ways.titles).map(
    ({ article, fit }): Ranked => ({ entry: { kind: 'article', key: article.id, article }, fit }),
  );
  const ofActors = fittingActors(ledger, wanted, ways.names).map(
    ({ actor, alias, fit }): Ranked => ({ entry: { kind: 'actor', key: actor.id, actor, alias }, fit }),
  );
  const ofWorkspaces = (recentWorkspaces ?? []).flatMap((workspace): readonly Ranked[] => {
    const fit = workspace.state === 'there' ? fitOfWorkspace(workspace, wanted, ways.names) : null;
    return fit === null ? [] : [{ entry: { kind: 'workspace', key: workspace.id, workspace }, fit }];
  });
  // The sort is stable: what is equal stays in the order of menus and kinds.
  return [...ofCommands, ...best(ofQuestions), ...best(ofArticles), ...best(ofActors), ...best(ofWorkspaces)]
    .sort(byFit)
    .map(({ entry }) => entry);
}

/** What fits best first, then commands, then what was used last. */
function orderOf(recent: readonly (readonly string[] | undefined)[]): (one: Ranked, other: Ranked) => number {
  const ages = new Map(recent.flatMap((list = []) => list.map((key, age) => [key, age] as const)));
  const ageOf = ({ entry }: Ranked) => ages.get(entry.key) ?? Number.MAX_SAFE_INTEGER;
  const rankOf = ({ entry }: Ranked) => (entry.kind === 'command' ? 0 : 1);
  return (one, other) => other.fit - one.fit || rankOf(one) - rankOf(other) || ageOf(one) - ageOf(other);
}

/** What is only in the name of its menu fits worse than what is in its own name. */
function fitOfCommand(command: Command, wanted: Wanted, loosely: Loosely): number | null {
  const name = fold(nameOf(command));
  const own = matchOf(name, wanted, loosely);
  if (own) return own.fit;
  const withMenu = matchOf(`${name} ${fold(command.menu)}`, wanted, ['pieces']);
  return withMenu && Math.min(withMenu.fit, fits.indexOf('pieces'));
}

/** “open workspace talks” finds it, too, but after the commands that are called so. */
function fitOfWorkspace({ name }: RecentWorkspace, wanted: Wanted, loosely: Loosely): number | null {
  const own = matchOf(fold(name), wanted, loosely);
  if (own) return own.fit;
  const withKind = matchOf(`open workspace ${fold(name)}`, wanted, ['pieces']);
  return withKind && Math.min(withKind.fit, fits.indexOf('pieces'));
}

/** Articles and actors that were opened lately, each kind in its order; not the article that is being read. */
function recentPlaces({ articles, ledger, open, room, settings }: Findable): readonly PaletteEntry[] {
  const opened = pickedFrom(articles, settings.recentArticleIds).filter(
    ({ id }) => room !== 'reading' || id !== open?.article.id,
  );
  const visited = pickedFrom(ledger.actors, settings.recentActorIds);
  return [
    ...opened.slice(0, few).map((article) => ({ kind: 'article', key: article.id, article }) as const),
    ...visited
      .slice(0, few / 2)
      .map((actor) => ({ kind: 'actor', key: actor.id, actor, alias: null }) as const),
  ];
}

/** Those with these ids, in the order of the ids, as far as they are there. */
function pickedFrom<T extends { readonly id: string }>(
  all: readonly T[],
  ids: readonly string[] = [],
): readonly T[] {
  return ids.flatMap((wanted) => all.find(({ id }) => id === wanted) ?? []);
}

function commandEntry(command: Command): PaletteEntry {
  return { kind: 'command', key: command.id, command };
}

function fold(text: string): string {
  return foldText(text, 'base').text;
}
