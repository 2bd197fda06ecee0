import { distinctNames, hasBylinePrefix, nameInAddress, namesInByline, namesInValue } from '../byline.ts';
import type { Given } from './pageDay.ts';
import {
  authorWords,
  isOfArticle,
  type Mark,
  parentOf,
  propertiesOf,
  type Scope,
  type Survey,
  wholeText,
} from './pageSurvey.ts';
import { oneLine, wordsOf } from './pageWords.ts';
import { attribute, type HtmlElement, isElement, walk } from './tree.ts';

/** So much prose (UTF-16 code units) may stand between a headline and the byline above an article. */
const near = 500;
const mostNames = 12;

/** Who wrote the article of a page as its text says: in microdata, in links to the author, in a line that begins as bylines do. */
export function visibleAuthors(
  { authors }: Survey,
  scope: Scope,
  outlets: readonly string[],
): Given | undefined {
  const inScope = authors
    .filter((mark) => scope.has(mark))
    // What stands below the headline counts first, then what stands above it.
    .toSorted((one, other) => Number(one.place < scope.place) - Number(other.place < scope.place));
  const beside = inScope.filter(({ prose }) => Math.abs(prose - scope.prose) <= near);
  const isProperty = ({ element }: Mark) =>
    propertiesOf(element).some((name) => name === 'author' || name === 'creator');
  const isLinked = ({ element }: Mark) => /\bauthor\b/i.test(attribute(element, 'rel') ?? '');
  const isCalled = ({ element, text }: Mark) =>
    hasBylinePrefix(text) || wordsOf(element).some((word) => authorWords.has(word));
  const ways = [
    { marks: inScope.filter(isProperty), from: 'the microdata of the page' },
    { marks: beside.filter(isLinked), from: 'a link to the author' },
    { marks: beside.filter(isCalled), from: 'the byline' },
    { marks: inScope.filter(isLinked), from: 'a link to the author' },
    { marks: inScope.filter(({ text }) => hasBylinePrefix(text)), from: 'the byline' },
  ];
  for (const { marks, from } of ways) {
    const [first] = marks;
    if (first === undefined) continue;
    const names: string[] = [];
    let byline: HtmlElement | undefined;
    for (const mark of marks) {
      if (names.length >= mostNames || (byline && !isBeside(byline, mark.element))) break;
      const found = namesOf(mark, outlets, isProperty(mark) || isLinked(mark));
      if (found.length > 0) byline ??= mark.element;
      names.push(...found);
    }
    const value = distinctNames(names).join(', ');
    if (value === '') continue;
    const isDeclared = from.startsWith('the microdata') && isOfArticle(first.element);
    return { value, from: isDeclared ? 'what the page says of its article (microdata)' : from, isDeclared };
  }
  return undefined;
}

/** The outlet that the microdata of an article names. */
export function describedPublisher({ publishers }: Survey, scope: Scope): Given | undefined {
  const mark = publishers.find((one) => scope.has(one) && isOfArticle(one.element));
  const value = mark && (nameProperty(mark.element) ?? mark.text.split('\n')[0]);
  return value
    ? { value, from: 'what the page says of its article (microdata)', isDeclared: true }
    : undefined;
}

/** Whether two elements are parts of one byline. */
function isBeside(one: HtmlElement, other: HtmlElement): boolean {
  const above = (element: HtmlElement) => {
    const list: HtmlElement[] = [];
    for (let node = parentOf(element); node && list.length < 4; node = parentOf(node))
      if (node.tagName !== 'body') list.push(node);
    return list;
  };
  const around = new Set(above(one));
  return above(other).some((element) => around.has(element));
}

/** The names in an element that is marked as an author’s; where it is, one word is a name too. */
function namesOf({ element, text }: Mark, outlets: readonly string[], isMarked: boolean): readonly string[] {
  const named = isMarked ? nameProperty(element) : undefined;
  const words = named ?? text;
  const names = namesInByline(words, { outlets });
  if (names.length > 0 || !isMarked) return names;
  const address = attribute(element, 'href');
  const [first = ''] = words.split('\n');
  const isShort = first.length <= 60 && first.split(' ').length <= 4;
  const values = isShort ? namesInValue(first, { outlets }).filter((name) => !/\d|[:|]/.test(name)) : [];
  const people = values.filter(
    (name) => !outlets.some((outlet) => outlet.toLowerCase() === name.toLowerCase()),
  );
  if (people.length > 0 || address === undefined || first !== '') return people;
  return [nameInAddress(address)].filter((name) => name !== null);
}

/** What an item of microdata gives as its name, or as its content. */
function nameProperty(element: HtmlElement): string | undefined {
  let count = 0;
  for (const node of walk(element)) {
    count += 1;
    if (count > 100) break;
    if (!isElement(node) || node === element || !propertiesOf(node).includes('name')) continue;
    const content = attribute(node, 'content');
    return content === undefined ? wholeText(node) : oneLine(content);
  }
  const content = attribute(element, 'content');
  return content === undefined ? undefined : oneLine(content);
}
