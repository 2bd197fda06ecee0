import type { ActorEntry } from '../../shared/model/actor.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { foldText } from '../../shared/text/fold.ts';
import type { QuestionLine } from '../../shared/transfer/asking.ts';
import { searchActors } from '../actors/actorSearch.ts';
import type { Command } from '../modes/command.ts';
import { oncePer } from '../state/oncePer.ts';
import type { State } from '../state/state.ts';

/** Something that the palette finds: a command, or a place to go to. */
export type PaletteEntry =
  | { readonly kind: 'command'; readonly key: string; readonly command: Command }
  | { readonly kind: 'article'; readonly key: string; readonly article: ArticleSummary }
  | {
      readonly kind: 'actor';
      readonly key: string;
      readonly actor: ActorEntry;
      readonly alias: string | null;
    }
  | { readonly kind: 'question'; readonly key: string; readonly question: QuestionLine }
  /** What was typed, as a query. */
  | { readonly kind: 'ask'; readonly key: string; readonly query: string };

/** So many of each kind of place are listed. */
const few = 6;

/** What the palette lists for what was typed: commands, and, once something was, saved questions, articles, actors and the query itself. */
export function paletteEntries(
  commands: readonly Command[],
  { questions, articles, ledger }: Pick<State, 'questions' | 'articles' | 'ledger'>,
  typed: string,
): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands
    .filter(({ menu, label }) => holdsAll(`${menu} ${label}`.toLowerCase(), words))
    .map((command) => ({ kind: 'command', key: command.id, command }) as const);
  if (words.length === 0) return found;
  const folded = fold(typed).split(/\s+/).filter(Boolean);
  const asked = (questions ?? []).filter(({ name }) => holdsAll(fold(name), folded)).slice(0, few);
  const titled = firstOf(articles, (article) => holdsAll(foldedTitle(article), folded));
  const named = searchActors(ledger, typed).slice(0, few);
  return [
    ...found,
    ...asked.map((question) => ({ kind: 'question', key: question.id, question }) as const),
    ...titled.map((article) => ({ kind: 'article', key: article.id, article }) as const),
    ...named.map(({ actor, alias }) => ({ kind: 'actor', key: actor.id, actor, alias }) as const),
    ...(articles.length > 0 ? [{ kind: 'ask', key: 'ask', query: typed.trim() } as const] : []),
  ];
}

function firstOf<T>(all: readonly T[], isFound: (one: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const one of all) {
    if (found.length === few) break;
    if (isFound(one)) found.push(one);
  }
  return found;
}

const foldedTitle = oncePer(({ title }: ArticleSummary) => fold(title));

function fold(text: string): string {
  return foldText(text, 'base').text;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
