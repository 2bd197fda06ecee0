import type { Part } from './query.ts';

/**
 * What a part asks about, so that two parts about the same are alternatives (`outlet:a`, `outlet:b`; `type:PER`, `no:type`):
 * the name of its field, or null where it has none. Alternatives about one field ask about that field, too.
 */
export function fieldOf(part: Part): string | null {
  switch (part.kind) {
    case 'tag':
    case 'is':
    case 'link':
    case 'status':
    case 'here':
    case 'versions':
      return part.kind;
    case 'has':
    case 'no':
      return part.what;
    case 'name':
    case 'whole':
    case 'code':
    case 'day':
      return part.field;
    case 'value':
      return 'figure';
    case 'grade':
      return 'grade';
    case 'or': {
      const [first = null, ...rest] = new Set(part.parts.map(fieldOf));
      return rest.length === 0 ? first : null;
    }
    case 'and':
    case 'beside':
    case 'not':
    case 'words':
    case 'lag':
      return null;
  }
}
