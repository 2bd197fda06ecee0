import { defaultTreeAdapter } from 'parse5';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { blocksOfTree } from '../html/blocks.ts';
import { attribute, childrenOf, isElement, parseHtml, textOf, walk } from '../html/tree.ts';
import { blocksOfStructure } from '../office.ts';
import type { FlowBlock, Run } from '../structure.ts';
import { decodeXml } from '../xmlTree.ts';

/** The blocks of one document of an e-book, with runs where its pages begin; sentences about what was left out. */
export interface Chapter {
  readonly blocks: readonly FlowBlock[];
  readonly leftOut: readonly string[];
}

/** Characters that no text has (Unicode, noncharacters), around the label of a page while HTML becomes blocks. */
const [pageBegins, pageEnds] = ['\ufdd0', '\ufdd1'];

/** Reads a document of an e-book (XHTML); `pages` are the labels of the pages that begin at elements, by their ids, '' for its beginning. */
export function readChapter(content: Uint8Array, pages: ReadonlyMap<string, string>): Result<Chapter> {
  const parsed = parseHtml(asHtml(decodeXml(content)).replace(/[\ufdd0\ufdd1]/g, ''));
  if (!parsed.ok) return fail(parsed.error.code, parsed.error.message);
  const marked: (() => void)[] = [];
  for (const element of walk(parsed.value)) {
    if (!isElement(element)) continue;
    const listed = pages.get(attribute(element, 'id') ?? '\0');
    const isBreak = /(?:^|\s)(?:doc-)?pagebreak(?:\s|$)/.test(
      `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role') ?? ''}`,
    );
    if (listed === undefined && !isBreak) continue;
    const label =
      listed ?? attribute(element, 'title') ?? attribute(element, 'aria-label') ?? textOf(element, 40);
    const sign = defaultTreeAdapter.createTextNode(`${pageBegins}${clean(label)}${pageEnds}`);
    marked.push(() => {
      // The number of a page is not the author's word.
      if (isBreak) for (const child of [...childrenOf(element)]) defaultTreeAdapter.detachNode(child);
      const first = childrenOf(element)[0];
      if (first) defaultTreeAdapter.insertBefore(element, sign, first);
      else defaultTreeAdapter.appendChild(element, sign);
    });
  }
  for (const mark of marked) mark();
  const read = blocksOfTree(parsed.value);
  const start = pages.get('');
  const blocks = blocksOfStructure(read).map((block) => ({ ...block, runs: block.runs.flatMap(withPages) }));
  const [opening, ...others] = blocks;
  return ok({
    blocks:
      start === undefined || !opening
        ? blocks
        : [{ ...opening, runs: [{ page: start }, ...opening.runs] }, ...others],
    leftOut: read.leftOut,
  });
}

function clean(label: string): string {
  return label
    .replace(/[\s\ufdd0\ufdd1]+/g, ' ')
    .replace(/^ ?(?:page|p\.) /i, '')
    .trim()
    .slice(0, 40);
}

function withPages(run: Run): readonly Run[] {
  if (!('text' in run) || !run.text.includes(pageBegins)) return [run];
  return run.text.split(pageBegins).flatMap((part, index): readonly Run[] => {
    if (index === 0) return [{ ...run, text: part }];
    const end = part.indexOf(pageEnds);
    return [{ page: part.slice(0, end) }, { ...run, text: part.slice(end + 1) }];
  });
}

/** XHTML as HTML: elements that close themselves do not in HTML, so that an empty title would hold the whole page. */
function asHtml(xhtml: string): string {
  return withoutSections(xhtml).replace(
    /<([a-z][\w:.-]*)(\s[^<>]*)?\/>/gi,
    (tag: string, name: string, attributes = '') =>
      voids.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  );
}

/** CDATA sections as text, which HTML takes for comments. */
function withoutSections(xhtml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = xhtml.indexOf(section); start !== -1; start = xhtml.indexOf(section, at)) {
    const end = xhtml.indexOf(']]>', start);
    if (end === -1) break;
    const text = xhtml.slice(start + section.length, end);
    parts.push(xhtml.slice(at, start), text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
    at = end + 3;
  }
  return parts.join('') + xhtml.slice(at);
}

const section = '<![CDATA[';
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
