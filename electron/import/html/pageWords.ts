import { attribute, type HtmlElement, parseHtml, textOf } from './tree.ts';

/** How much of a title (UTF-16 code units) is compared. */
const longestTitle = 1000;

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Letters and digits of a title, by which two spellings of it are the same. */
export function plainTitle(text: string): string {
  return oneLine(text.slice(0, longestTitle).normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');
}

/** Whether two titles say the same, where one may have the name of the site before or behind it. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [plainTitle(one), plainTitle(other)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length > 3 && longer.includes(shorter) && shorter.length * 3 >= longer.length;
}

/** Whether two addresses lead to one page: the scheme, “www.”, what follows `?` or `#` and a slash at the end do not count. */
export function isSamePage(one: string, other: string): boolean {
  const plain = (address: string) =>
    address
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.|m\.)?/, '')
      .replace(/[?#].*$/s, '')
      .replace(/\/$/, '');
  const [a, b] = [plain(one), plain(other)];
  // The front of a site says nothing of which of its articles it is.
  return a === b && a.includes('/');
}

/** Text in which entities were written once more than HTML needs (“Bell &amp;amp; Sons”) as it was meant. */
export function decoded(text: string): string {
  if (!/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/i.test(text)) return text;
  const parsed = parseHtml(text.replaceAll('<', '&lt;'));
  return parsed.ok ? textOf(parsed.value) : text;
}

/** The words of an element's class and id, in lower case: `entry-date`, `entryDate` and `entry_date` are “entry” and “date”. */
export function wordsOf(element: HtmlElement): readonly string[] {
  const names = [attribute(element, 'class'), attribute(element, 'id'), attribute(element, 'data-testid')];
  return names
    .map((name) => name?.slice(0, longestTitle) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
