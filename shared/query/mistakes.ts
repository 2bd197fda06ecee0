import { linkTypes } from '../model/linkTable.ts';
import { type Tag, tagLabel, withArticle } from '../model/tag.ts';
import { nearest } from './nearest.ts';
import { type Place, Problem, use } from './problem.ts';
import { inQuotationMarks } from './quotation.ts';
import type { Token } from './tokens.ts';

/** A closing bracket without its opening one. */
export function nothingOpen(token: Place): Problem {
  return new Problem(token, 'This bracket closes nothing: none is open.', use(token, '', 'Leave it out'));
}

/**
 * The bracket that was opened last (of `open`, the outermost first), where another one (`token`) or the end of the text (`textEnd`, UTF-16) comes before its
 * closing one; `isEmpty`: nothing is behind it that it could close around.
 */
export function neverClosed(
  open: readonly Token[],
  token: Token | undefined,
  textEnd: number,
  isEmpty = false,
): Problem {
  const opening = open.at(-1) ?? { start: 0, end: textEnd, kind: '(' };
  const message = 'This bracket is opened here and never closed.';
  if (isEmpty) return new Problem(opening, message);
  const closing = (kind: Token['kind']): string => (kind === '(' ? ')' : ']');
  if (token) {
    const before = { start: token.start, end: token.start };
    return new Problem(opening, message, use(before, closing(opening.kind), 'Close it'));
  }
  const all = open.toReversed().map(({ kind }) => closing(kind));
  return new Problem(
    opening,
    message,
    use({ start: textEnd, end: textEnd }, all.join(''), 'Close it at the end'),
  );
}

/** A sign that joins parts, with none on one of its sides. */
export function nothingToJoin(token: Token): Problem {
  switch (token.kind) {
    case '-':
      return new Problem(
        token,
        'Write what to leave out right after the minus sign, as in -quote.',
        use(token, '', 'Leave it out'),
      );
    case '&':
      return new Problem(
        token,
        'Write a part on either side of “&”, as in quote & figure: both in one sentence.',
        use(token, '', 'Leave it out'),
      );
    case 'or':
      return new Problem(
        token,
        'Write a part on either side of “or”, as in claim or quote.',
        use(token, '"or"', 'Search for the word “or”'),
      );
    default:
      return nothingOpen(token);
  }
}

/** Two brackets with nothing between them; behind a tag they are square. */
export function nothingBetween(place: Place, tag: Tag | null): Problem {
  return tag
    ? new Problem(
        place,
        'Write a link or a field between the square brackets, for example claim[contradicts].',
        use(place, '', `Use ${tag}`),
      )
    : new Problem(place, 'There is nothing between these brackets.', use(place, '', 'Leave them out'));
}

/** Square brackets behind something else than a tag. */
export function withoutTag(token: Place): Problem {
  return new Problem(
    token,
    'Square brackets follow a tag, as in claim[contradicts] or quote[speaker:Moreau].',
  );
}

/** A tag within the square brackets of another one. */
export function tagInside(token: Place, tag: Tag): Problem {
  return new Problem(
    token,
    `${tagLabel[tag]} is a tag, and an annotation has one tag: for ${withArticle(tag)} in the same sentence write “& ${tag}” behind the square brackets.`,
  );
}

/** A word within square brackets that is not the name of a link. */
export function unknownLink(token: Place, name: string): Problem {
  const near = nearest(name, linkTypes);
  const quoted = inQuotationMarks(name);
  return new Problem(
    token,
    `There is no link “${name}”. Square brackets take links and fields, for example claim[contradicts] or quote[speaker:Moreau].`,
    near ? use(token, near) : use(token, quoted, `Search for ${quoted}`),
  );
}
