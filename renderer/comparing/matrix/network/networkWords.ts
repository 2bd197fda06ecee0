import {
  type EgoNetwork,
  type NetworkNode,
  type NetworkTie,
  type TieKind,
  tiesBetween,
} from '../../../../shared/compare/claims/egoNetwork.ts';
import type { DateForm } from '../../../../shared/model/dateForm.ts';
import { counted } from '../../../../shared/text/counting.ts';
import { shortDay } from '../../../../shared/text/days.ts';
import { listed } from '../../claims/claimWords.ts';
import { type Twin, type TwinRow, twinOf } from '../../twin.ts';

/** What a line of the picture means, for the legend. */
export const tieMeaning: Readonly<Record<TieKind, string>> = {
  agree: 'affirm or deny the same claim',
  oppose: 'say the opposite',
  via: 'passes on what the other says',
  quoted: 'quotes the other',
};

/** A tie in words, seen from the actor in the middle. */
export function tieWords({ kind, from }: NetworkTie, centre: NetworkNode, other: NetworkNode): string {
  switch (kind) {
    case 'agree':
      return `${other.name} and ${centre.name} affirm or deny the same claim`;
    case 'oppose':
      return `${other.name} and ${centre.name} say the opposite of each other`;
    case 'via':
      return from === centre.key
        ? `${other.name} passes on what ${centre.name} says`
        : `${centre.name} passes on what ${other.name} says`;
    case 'quoted':
      return from === centre.key
        ? `${other.name} quotes ${centre.name}`
        : `${centre.name} quotes ${other.name}`;
  }
}

/** All that a node says, in a sentence. */
export function nodeSentence(network: EgoNetwork, node: NetworkNode): string {
  const { centre, others } = network;
  if (node.key === centre.key)
    return `${centre.name}, in the middle: tied to ${counted(others.length, 'other')}.`;
  const ties = tiesBetween(network, centre.key, node.key).map((tie) => tieWords(tie, centre, node));
  return `${listed(ties)}: ${counted(node.shared, 'statement')}.`;
}

/** The picture in words. */
export function networkWords(network: EgoNetwork): string {
  const { centre, others, total, ties } = network;
  if (others.length === 0) return `No annotation ties anyone else to ${centre.name}.`;
  const own = ties.filter(({ from, to }) => from === centre.key || to === centre.key);
  const count = (kind: TieKind, isFrom?: boolean): number =>
    new Set(
      own
        .filter((tie) => tie.kind === kind && (isFrom === undefined || (tie.from === centre.key) === isFrom))
        .map(({ from, to }) => (from === centre.key ? to : from)),
    ).size;
  const says = (number: number, one: string, many: string): string =>
    number === 0 ? '' : number === 1 ? `one ${one}` : `${number} ${many}`;
  const parts = [
    says(count('agree'), 'says the same of a claim', 'say the same of a claim'),
    says(count('oppose'), 'says the opposite', 'say the opposite'),
    says(count('via', true), 'passes on their words', 'pass on their words'),
    says(count('via', false), 'has their own words passed on', 'have their own words passed on'),
    says(count('quoted', true), 'outlet quotes them', 'outlets quote them'),
  ].filter((part) => part !== '');
  const first = others[0]?.name ?? '';
  return [
    `${centre.name} is tied to ${counted(total, 'other')}${others.length < total ? `, of whom ${others.length} are shown` : ''}: ${listed(parts)}.`,
    `${first} shares most statements with ${centre.name}.`,
    'A line says only that both are annotated so in the same statements; how far apart two are drawn has no meaning.',
  ].join(' ');
}

const columns = ['Who', 'What', 'Whom', 'Statements', 'First sentence', 'Outlet', 'Published'];

/** The network as a table: the ties of the one in the middle first, each with its first sentence. */
export function networkTwin(network: EgoNetwork, form: DateForm): Twin {
  return twinOf('around-one-actor', columns, () => rowsOf(network, form));
}

function rowsOf(network: EgoNetwork, form: DateForm): readonly TwinRow[] {
  const names = new Map([network.centre, ...network.others].map(({ key, name }) => [key, name]));
  const isOwn = ({ from, to }: NetworkTie): boolean =>
    from === network.centre.key || to === network.centre.key;
  const ties = [...network.ties.filter(isOwn), ...network.ties.filter((tie) => !isOwn(tie))];
  return ties.map(({ kind, from, to, statements }) => {
    const [first] = statements;
    // Who passes on or quotes does it.
    const [who, whom] = kind === 'via' || kind === 'quoted' ? [to, from] : [from, to];
    return {
      id: first?.id ?? null,
      cells: [
        names.get(who) ?? '',
        verbs[kind],
        names.get(whom) ?? '',
        String(statements.length),
        first?.sentence.text ?? '',
        first?.outlet ?? '',
        first?.published == null ? '' : shortDay(first.published, form),
      ],
    };
  });
}

const verbs: Readonly<Record<TieKind, string>> = {
  agree: 'says the same as',
  oppose: 'says the opposite of',
  via: 'passes on the words of',
  quoted: 'quotes',
};
