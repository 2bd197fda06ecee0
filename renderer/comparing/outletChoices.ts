import type { Statement } from '../../shared/compare/statement.ts';
import { counted } from '../../shared/text/counting.ts';
import { changeComparing } from '../state/actions/comparing.ts';
import { getState } from '../state/store.ts';
import { type Look, type Looks, unnamed } from './outletLooks.ts';

/** An outlet that can be shown and hidden; those that have no look of their own are one choice. */
export interface OutletChoice {
  readonly names: readonly string[];
  readonly label: string;
  readonly look: Look;
  readonly statements: number;
}

/** The outlets of some statements in the order of their looks, seven at most, then all others. */
export function outletChoices(statements: readonly Statement[], looks: Looks): readonly OutletChoice[] {
  const counts = new Map<string, number>();
  for (const { outlet } of statements)
    counts.set(outlet ?? unnamed, (counts.get(outlet ?? unnamed) ?? 0) + 1);
  const names = looks.names.filter((name) => counts.has(name));
  const own = names.filter((name) => looks.of(name).colour > 0);
  const rest = names.filter((name) => looks.of(name).colour === 0);
  const countOf = (some: readonly string[]) => some.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  return [
    ...own.map((name) => ({ names: [name], label: name, look: looks.of(name), statements: countOf([name]) })),
    ...(rest.length > 0
      ? [{ names: rest, label: restLabel(rest), look: looks.of(null), statements: countOf(rest) }]
      : []),
  ];
}

function restLabel(names: readonly string[]): string {
  const [only] = names;
  if (names.length === 1 && only !== undefined) return only === unnamed ? 'No outlet' : only;
  return `The rest (${counted(names.length, 'outlet')})`;
}

/** Hides an outlet that is shown, or shows one that is hidden. */
export function toggleOutlets({ names }: OutletChoice): void {
  const hidden = new Set(getState().comparing.hiddenOutlets);
  const isHidden = names.some((name) => hidden.has(name));
  for (const name of names) {
    if (isHidden) hidden.delete(name);
    else hidden.add(name);
  }
  changeComparing({ hiddenOutlets: hidden });
}
