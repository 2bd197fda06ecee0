import type { TagTarget } from '../../shared/formats/common/foreignNames.ts';
import type { ForeignNames, Mapping } from '../../shared/formats/common/mapping.ts';
import type { ShownPassages } from '../../shared/transfer/passage.ts';
import type { Choices, Questions } from '../state/transferring.ts';

/** What the import does when nothing is changed: everything as it was guessed. */
export function guessedChoices({ names, encodings, tables, doubts }: Questions): Choices {
  return {
    ...(names ? { mapping: guessed(names) } : {}),
    ...(encodings.length > 0
      ? { encodings: Object.fromEntries(encodings.map(({ file, encoding }) => [file, encoding])) }
      : {}),
    ...(tables[0] ? { columns: tables[0].guess } : {}),
    ...(doubts.length > 0
      ? { takes: Object.fromEntries(doubts.map((doubt) => [doubt.file, takenOf(doubt)])) }
      : {}),
  };
}

/** The passages that are taken as it is, by their ids: those that are shown and those that are not. */
export function takenOf({ passages, rest }: ShownPassages): number[] {
  return [...passages.filter(({ isTaken }) => isTaken).map(({ id }) => id), ...rest];
}

/** How many names a person should look at, for nothing is known of them. */
export function unknownNames({ tags, attributes, links }: ForeignNames): number {
  return [...tags, ...attributes, ...links].filter(({ isKnown }) => !isKnown).length;
}

/** A tag with what it says by itself, as the value of an option: `actor type=PER`. */
export function keyOf({ tag, preset = {} }: TagTarget): string {
  return [tag, ...Object.entries(preset).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function guessed(names: ForeignNames): Mapping {
  const toRecord = <T>(list: readonly { readonly name: string; readonly guess: T }[]) =>
    Object.fromEntries(list.map(({ name, guess }) => [name, guess]));
  return { tags: toRecord(names.tags), attributes: toRecord(names.attributes), links: toRecord(names.links) };
}
