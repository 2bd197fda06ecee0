import type { Annotation } from '../../../shared/model/annotation.ts';
import { linkTypes } from '../../../shared/model/linkTable.ts';
import { tags } from '../../../shared/model/tag.ts';

/**
 * The codes of an annotation in one number, field by field. In each field 0 stands for none, and else a code for its place in the
 * list, counted from 1. The order is part of what `indexRules` stands for.
 */
export const codeFields = {
  tag: { shift: 0, bits: 3, codes: tags },
  review: { shift: 3, bits: 2, codes: ['accepted', 'suggested', 'rejected'] },
  reliability: { shift: 5, bits: 3, codes: ['A', 'B', 'C', 'D', 'E', 'F'] },
  credibility: { shift: 8, bits: 3, codes: ['1', '2', '3', '4', '5', '6'] },
  verification: { shift: 11, bits: 3, codes: ['unverified', 'corroborated', 'contested', 'refuted'] },
  confidence: { shift: 14, bits: 2, codes: ['low', 'moderate', 'high'] },
  hedge: {
    shift: 16,
    bits: 3,
    codes: [
      'almost-no-chance',
      'very-unlikely',
      'unlikely',
      'roughly-even',
      'likely',
      'very-likely',
      'almost-certain',
    ],
  },
  factuality: { shift: 19, bits: 4, codes: ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'] },
  stance: { shift: 23, bits: 2, codes: ['affirm', 'refute'] },
  type: {
    shift: 25,
    bits: 4,
    codes: ['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'VEH', 'WEA', 'direct', 'indirect', 'mixed'],
  },
  worth: { shift: 29, bits: 2, codes: ['non-factual', 'unimportant', 'check-worthy'] },
} as const satisfies Record<string, CodeBits>;

export type CodedField = keyof typeof codeFields;

interface CodeBits {
  readonly shift: number;
  readonly bits: number;
  readonly codes: readonly string[];
}

/** The place of a field’s code in its list, counted from 1; 0 where there is none. */
export function codeIn(codes: number, field: CodedField): number {
  const { shift, bits } = codeFields[field];
  return (codes >>> shift) & ((1 << bits) - 1);
}

/** What there is of an annotation besides its codes, a bit each. */
export const traits = {
  note: 1,
  /** The article itself claims. */
  authorClaims: 2,
  cue: 4,
  hedge: 8,
  asOf: 16,
  /** Of a figure: its ends belong to it. */
  lowerInclusive: 32,
  upperInclusive: 64,
  /** Of a figure: whole numbers only. */
  count: 128,
  approximate: 256,
  /** It has more than one segment. */
  parts: 512,
} as const;

/** The bit of a link in the number that says which links an annotation has; `isFrom`: the link starts at it. */
export function linkBit(type: (typeof linkTypes)[number], isFrom: boolean): number {
  return 1 << (linkTypes.indexOf(type) + (isFrom ? 0 : mostLinkTypes));
}

/** So that one more type does not move the bits of the others. */
const mostLinkTypes = 16;

/** The codes of an annotation as one number. */
export function codesOf(annotation: Annotation): number {
  return Object.entries(valuesOf(annotation)).reduce((sum, [name, value]) => {
    // True because the names are those of the fields.
    const { shift, codes }: CodeBits = codeFields[name as CodedField];
    return sum + (value === undefined ? 0 : codes.indexOf(value) + 1) * 2 ** shift;
  }, 0);
}

type FigureAttributes = Extract<Annotation, { readonly tag: 'figure' }>['attributes'];

/** What there is of an annotation, as one number. */
export function traitsOf(annotation: Annotation): number {
  const { tag, attributes, note, segments } = annotation;
  let sum = (note === null ? 0 : traits.note) | (segments.length > 1 ? traits.parts : 0);
  if (tag === 'claim') {
    if (attributes.claimer) sum |= traits.authorClaims;
    if (attributes.hedge) sum |= traits.hedge;
  }
  if ((tag === 'claim' || tag === 'quote') && attributes.cue) sum |= traits.cue;
  if (tag === 'figure') {
    if (attributes.asOf) sum |= traits.asOf;
    if (takesWholeNumbers(attributes)) sum |= traits.count;
    if (attributes.modifiers?.includes('IsApproximate')) sum |= traits.approximate;
  }
  return sum;
}

/** Whether a figure counts whole things: “2.5 children” and a mean of counts may be any number. */
export function takesWholeNumbers({ modifiers = [], lower, upper }: FigureAttributes): boolean {
  const isMiddle = modifiers.includes('IsMean') || modifiers.includes('IsMedian');
  const isWhole = [lower, upper].every((bound) => !bound || /^-?\d+(?:\.0+)?$/.test(bound.value));
  return modifiers.includes('IsCount') && !isMiddle && isWhole;
}

/** A code that the model has and no list here does not compile: nothing would find it. */
type Codes = { readonly [F in CodedField]?: (typeof codeFields)[F]['codes'][number] | undefined };

function valuesOf({ tag, attributes, status }: Annotation): Codes {
  const all = { tag, review: status };
  switch (tag) {
    case 'claim':
      return {
        ...all,
        reliability: attributes.sourceReliability,
        credibility: attributes.informationCredibility,
        verification: attributes.verification,
        confidence: attributes.analystConfidence,
        hedge: attributes.hedge?.band,
        factuality: attributes.factuality,
        stance: attributes.stance,
        worth: attributes.checkWorthiness,
      };
    case 'actor':
    case 'quote':
      return { ...all, type: attributes.type };
    case 'figure':
      return all;
  }
}
