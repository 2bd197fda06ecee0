import { ok, type Result } from '../../../shared/result.ts';
import { LeftOut } from '../html/leftOut.ts';
import { type Aside, noteBlocks, type OfficeBlock } from '../office.ts';
import { elementAt, elementsBelow, elementsOf, type XmlElement, xmlText } from '../xmlTree.ts';
import type { Around } from './around.ts';
import { Bound } from './bound.ts';
import { Content } from './content.ts';
import { type Inserted, readInserted } from './inserted.ts';
import { Numbering } from './numbering.ts';
import { mainPart, type Package } from './package.ts';
import { Styles } from './styles.ts';

/** The blocks of a Word document with all that is beside its text, and in sentences what is not text. */
export interface WordBlocks {
  readonly blocks: readonly OfficeBlock[];
  readonly leftOut: readonly string[];
}

/** Reads a package whose main part is known to be a Word document; fails with the end of a sentence. */
export async function readWord(
  opened: Package,
  depth: number,
  readDocx: Parameters<typeof readInserted>[3],
): Promise<Result<WordBlocks>> {
  const main = mainPart(opened) ?? '';
  const root = opened.xml(main);
  if (!root?.ok)
    return (
      root ?? {
        ok: false,
        error: { code: 'unsupported', message: 'is not a Word document: it contains no text' },
      }
    );
  const body = elementAt(root.value, 'w:body') ?? root.value;
  return ok(new Reading(opened, main, await insertedInto(opened, main, depth, readDocx)).read(body));
}

async function insertedInto(...given: Parameters<typeof readInserted>): Promise<Inserted> {
  return await readInserted(...given);
}

interface Note {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly aside: Aside | undefined;
}

/** One way through a document: the text first, then the notes, then what is in the margins. */
class Reading {
  readonly #opened: Package;
  readonly #main: string;
  readonly #inserted: Inserted;
  readonly #leftOut = new LeftOut();
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #bound: Bound;
  readonly #notes: Note[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #margins = new Map<string, 'Header' | 'Footer'>();
  readonly #readParts = new Set<string>();
  readonly #comments: Map<string, XmlElement>;

  constructor(opened: Package, main: string, inserted: Inserted) {
    this.#opened = opened;
    this.#main = main;
    this.#inserted = inserted;
    this.#styles = new Styles(this.#related('styles'));
    const listOfStyle = (id: string) => this.#styles.find(id).list?.id;
    this.#numbering = new Numbering(this.#related('numbering'), listOfStyle);
    this.#bound = new Bound(opened);
    this.#comments = byId(this.#related('comments'), 'w:comment');
  }

  read(body: XmlElement): WordBlocks {
    const text = new Content(this.#around(this.#main)).read(body);
    const notes = this.#readNotes();
    const comments = [...this.#comments.keys()].flatMap((id) => this.#comment(id));
    const margins = [...this.#margins].map(([id, kind]) => [kind, this.#margin(id, kind)] as const);
    const of = (kind: string) => margins.flatMap(([found, blocks]) => (found === kind ? blocks : []));
    return {
      blocks: [...once(of('Header')), ...text, ...notes, ...comments, ...once(of('Footer'))],
      leftOut: [...this.#leftOut.sentences(), ...this.#inserted.leftOut],
    };
  }

  #around(part: string): Around {
    const related = (id: string) => this.#opened.relationships(part).get(id);
    return {
      styles: this.#styles,
      numbering: this.#numbering,
      bound: this.#bound,
      leftOut: this.#leftOut,
      address: (id) => {
        const found = related(id);
        return found?.isExternal ? found.target : undefined;
      },
      part: (id) => this.#part(part, id),
      note: (kind, id, aside) => this.#refer({ kind, id, aside }),
      comment: (id) => this.#comment(id),
      margin: (kind, id) => {
        if (part === this.#main) this.#margins.set(id, kind);
      },
    };
  }

  #related(type: string): XmlElement | undefined {
    const found = [...this.#opened.relationships(this.#main).values()].find(
      (related) => related.type === type,
    );
    const folder = this.#main.slice(0, this.#main.lastIndexOf('/') + 1);
    const root = this.#opened.xml(found?.target ?? `${folder}${type}.xml`);
    return root?.ok ? root.value : undefined;
  }

  /** What a relationship leads to, the first time that it is asked for: a small file could refer to it a million times. */
  #part(part: string, id: string): readonly OfficeBlock[] {
    const found = this.#opened.relationships(part).get(id);
    if (!found || found.isExternal || this.#readParts.has(found.target)) return [];
    this.#readParts.add(found.target);
    if (found.type === 'aFChunk') return this.#inserted.blocks.get(id) ?? [];
    const root = this.#opened.xml(found.target);
    if (!root?.ok) return [];
    return found.type === 'diagramData' ? diagramBlocks(root.value) : chartBlocks(root.value);
  }

  #refer(note: Note): string {
    const key = `${note.kind} ${note.id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return `[${known}]`;
    this.#notes.push(note);
    this.#numbers.set(key, this.#notes.length);
    return `[${this.#notes.length}]`;
  }

  #readNotes(): readonly OfficeBlock[] {
    const parts = { footnote: this.#notesIn('footnote'), endnote: this.#notesIn('endnote') };
    const blocks: OfficeBlock[] = [];
    // Notes may have notes, so that there are more of them while they are read.
    for (let index = 0; index < this.#notes.length; index += 1) {
      const note = this.#notes[index];
      const part = note && parts[note.kind];
      const element = part?.notes.get(note?.id ?? '');
      if (!note || !part || !element) continue;
      const read = new Content(this.#around(part.name)).read(element);
      for (const block of noteBlocks(read, index + 1, note.aside)) blocks.push(block);
    }
    return blocks;
  }

  #notesIn(kind: 'footnote' | 'endnote') {
    const found = [...this.#opened.relationships(this.#main).values()].find(
      ({ type }) => type === `${kind}s`,
    );
    return {
      name: found?.target ?? `word/${kind}s.xml`,
      notes: byId(this.#related(`${kind}s`), `w:${kind}`),
    };
  }

  #comment(id: string): readonly OfficeBlock[] {
    const element = this.#comments.get(id);
    if (!element) return [];
    this.#comments.delete(id);
    const author = element.attributes['w:author'];
    const blocks = new Content(this.#around('word/comments.xml')).read(element);
    return blocks.map((block, index) => ({
      ...block,
      aside: 'Comment',
      runs: index === 0 && author ? [{ text: `${author}: ` }, ...block.runs] : block.runs,
    }));
  }

  #margin(id: string, kind: 'Header' | 'Footer'): readonly OfficeBlock[] {
    const found = this.#opened.relationships(this.#main).get(id);
    if (!found || this.#readParts.has(found.target)) return [];
    this.#readParts.add(found.target);
    const root = this.#opened.xml(found.target);
    if (!root?.ok) return [];
    return new Content(this.#around(found.target))
      .read(root.value)
      .map((block) => ({ ...block, aside: kind }));
  }
}

function byId(root: XmlElement | undefined, name: string): Map<string, XmlElement> {
  return new Map(
    elementsOf(root, name)
      // Lines that separate notes from the text.
      .filter(({ attributes }) => !/eparator|ontinuation/.test(attributes['w:type'] ?? ''))
      .map((element) => [element.attributes['w:id'] ?? '', element]),
  );
}

/** Headers of several sections say the same. */
function once(blocks: readonly OfficeBlock[]): readonly OfficeBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ runs }) => {
    const text = runs.map((run) => ('text' in run ? run.text : ' ')).join('');
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** The words in the shapes of a drawing that Word lays out itself (SmartArt). */
function diagramBlocks(root: XmlElement): readonly OfficeBlock[] {
  return elementsOf(elementAt(root, 'dgm:ptLst'), 'dgm:pt')
    .filter(({ attributes }) => attributes.type !== 'pres')
    .flatMap((point) => [...elementsBelow(point)].filter(({ name }) => name === 'a:p'))
    .map((paragraph) => ({ type: 'paragraph', runs: [{ text: xmlText(paragraph) }] }));
}

/** What is written in a chart: titles, names and values. */
function chartBlocks(root: XmlElement): readonly OfficeBlock[] {
  const words = [...elementsBelow(root, ({ name }) => chartText.has(name))]
    .filter(({ name }) => chartText.has(name))
    .map((element) => xmlText(element).trim())
    .filter((text) => text !== '');
  const text = words.slice(0, mostChartWords).join(' | ');
  return text === '' ? [] : [{ type: 'paragraph', aside: 'Chart', runs: [{ text }] }];
}

const chartText = new Set(['a:p', 'c:v', 'cx:pt', 'cx:v']);
const mostChartWords = 2000;
