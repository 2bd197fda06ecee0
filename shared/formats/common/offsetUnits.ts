import type { OffsetUnit } from './format.ts';

/** Short names of what offsets may count, as the command line takes them. */
export const offsetUnitNames: Readonly<Record<string, OffsetUnit>> = {
  codepoint: 'code point',
  utf16: 'UTF-16 code unit',
  grapheme: 'grapheme cluster',
  byte: 'UTF-8 byte',
};

/** The unit of a format that goes by this name; undefined where it leaves no such choice. */
export function findOffsetUnit(
  name: string,
  { offsetUnits = [] }: { readonly offsetUnits?: readonly OffsetUnit[] },
): OffsetUnit | undefined {
  return offsetUnits.find((unit) => unit === name);
}
