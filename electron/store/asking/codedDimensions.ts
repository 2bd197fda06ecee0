import { linkTypes } from '../../../shared/model/linkTable.ts';
import { tagLabel, tags } from '../../../shared/model/tag.ts';
import { codesOf } from '../../../shared/query/fieldValues.ts';
import { type CodedField, codeFields, codeIn, linkBit } from '../tables/markCodes.ts';
import type { Dimension } from './dimension.ts';
import type { Question } from './question.ts';

/** Fields with codes, by which every annotation is counted in one look. */
export function codedDimension(question: Question, field: string): Dimension | null {
  const { codes, links } = question.memory.columns;
  if (field === 'tag' || field === 'is') {
    const coded = field === 'tag' ? 'tag' : 'review';
    const list: readonly string[] = codeFields[coded].codes;
    return {
      visit: (slot, take) => take(codeIn(codes[slot] ?? 0, coded)),
      valueOf: (number) => list[number - 1] ?? '',
      wordsOf: (number) => (field === 'tag' ? tagWords(number) : (list[number - 1] ?? '')),
    };
  }
  if (field === 'grade') return gradeDimension(codes);
  if (field === 'link')
    return {
      visit: (slot, take) => {
        linkTypes.forEach((type, index) => {
          if (((links[slot] ?? 0) & (linkBit(type, true) | linkBit(type, false))) !== 0) take(index);
        });
      },
      valueOf: (number) => linkTypes[number] ?? '',
      wordsOf: (number) => linkTypes[number] ?? '',
    };
  const coded = codedFields.find((each) => each === field);
  if (!coded) return null;
  const list: readonly string[] = codeFields[coded].codes;
  const glosses = new Map(codesOf[coded].map(({ value, gloss }) => [value, gloss]));
  const codeAt = (number: number): string => list[number - 1] ?? '';
  return {
    visit: (slot, take) => {
      const code = codeIn(codes[slot] ?? 0, coded);
      if (code !== 0) take(code);
    },
    valueOf: codeAt,
    placeOf: (number) => number,
    wordsOf: (number) => glosses.get(codeAt(number)) ?? codeAt(number),
  };
}

const codedFields = [
  'reliability',
  'credibility',
  'verification',
  'confidence',
  'hedge',
  'factuality',
  'stance',
  'type',
  'worth',
] as const satisfies readonly CodedField[];

function tagWords(number: number): string {
  const tag = tags[number - 1];
  return tag ? tagLabel[tag] : '';
}

/** Both halves of a grade: a grade that lacks one is none that could be asked for. */
function gradeDimension(codes: Int32Array): Dimension {
  const gradeOf = (number: number): string =>
    `${codeFields.reliability.codes[Math.floor(number / 8) - 1] ?? ''}${codeFields.credibility.codes[(number % 8) - 1] ?? ''}`;
  return {
    visit: (slot, take) => {
      const all = codes[slot] ?? 0;
      const [source, information] = [codeIn(all, 'reliability'), codeIn(all, 'credibility')];
      if (source !== 0 && information !== 0) take(source * 8 + information);
    },
    valueOf: gradeOf,
    placeOf: (number) => number,
    wordsOf: gradeOf,
  };
}
