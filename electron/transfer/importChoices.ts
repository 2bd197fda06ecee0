import { type ForeignName, type Mapping, withChoices } from '../../shared/formats/common/mapping.ts';
import type { ImportChoices, Inspection } from '../../shared/transfer/importing.ts';

/** Questions with what was chosen last time for the same names and columns in the place of the guesses. */
export function recalled(inspection: Inspection, { mapping, columns }: ImportChoices): Inspection {
  const { names, tables } = inspection;
  return {
    ...inspection,
    names:
      names && mapping
        ? {
            tags: names.tags.map((name) => recall(name, mapping.tags)),
            attributes: names.attributes.map((name) => recall(name, mapping.attributes)),
            links: names.links.map((name) => recall(name, mapping.links)),
          }
        : names,
    tables: tables.map((table) => {
      const isSame = columns && Object.values(columns).every((column) => table.columns.includes(column));
      return isSame ? { ...table, guess: columns } : table;
    }),
  };
}

/** What is remembered after an import: names that came before and not now stay. */
export function remembered(before: ImportChoices, now: ImportChoices): ImportChoices {
  const { mapping = before.mapping, columns = before.columns } = now;
  const all: Mapping | undefined = mapping && before.mapping ? withChoices(before.mapping, mapping) : mapping;
  // Not more than what a person could have chosen, whatever a file calls its tags.
  const kept = [all, mapping, before.mapping].find(
    (each) => JSON.stringify(each ?? null).length <= maxRemembered,
  );
  return { ...(kept && { mapping: kept }), ...(columns && { columns }) };
}

/** In UTF-16 code units of JSON. */
const maxRemembered = 1_000_000;

function recall<T>(name: ForeignName<T>, choices: Readonly<Record<string, T>>): ForeignName<T> {
  const choice = Object.hasOwn(choices, name.name) ? choices[name.name] : undefined;
  return choice === undefined ? name : { ...name, guess: choice, isKnown: true };
}
