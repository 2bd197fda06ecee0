import type { DateForm } from '../../../shared/model/dateForm.ts';
import { describePart } from '../../../shared/query/describe.ts';
import { partsIn } from '../../../shared/query/edit.ts';
import { fieldOf } from '../../../shared/query/sameField.ts';

/** What a query asks about a field, in words and without the field’s name: “worse than C3”. Empty where it asks nothing. */
export function partsOfField(query: string, field: string, form: DateForm): string {
  return partsIn(query)
    .filter((part) => fieldOf(part.kind === 'not' ? part.part : part) === field)
    .map((part) => {
      const { value, isNegative } = describePart(part, form);
      return isNegative ? `not ${value}` : value;
    })
    .join(', ');
}
