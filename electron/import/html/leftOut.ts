import { counted } from '../../../shared/text/counting.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** Kinds of things on a page that are no text, and how one of them is called. */
const kinds = {
  picture: 'picture',
  media: 'sound or video',
  frame: 'embedded frame',
  script: 'script',
  handler: 'event handler',
  style: 'style sheet',
  field: 'form field',
  hidden: 'hidden passage',
} as const;

type Kind = keyof typeof kinds;

/** Counts what a page has that is left out of its text. */
export class LeftOut {
  readonly #counts = new Map<Kind, number>();
  #unsafeLinks = 0;

  add(kind: Kind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  addHandlers({ attrs }: HtmlElement): void {
    for (const { name } of attrs) if (/^on[a-z]/.test(name)) this.add('handler');
  }

  addUnsafeLink(): void {
    this.#unsafeLinks += 1;
  }

  /** What was left out, in sentences; none where nothing was. */
  sentences(): readonly string[] {
    const named = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
      const count = this.#counts.get(kind);
      return count ? [counted(count, kinds[kind])] : [];
    });
    const total = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    const links = this.#unsafeLinks;
    return [
      ...(total > 0 ? [`${listed(named)} ${total === 1 ? 'was' : 'were'} left out.`] : []),
      ...(links > 0
        ? [
            `${counted(links, 'link with an unsafe address')} ${links === 1 ? 'was' : 'were'} kept as plain text.`,
          ]
        : []),
    ];
  }
}

/** What kind of non-text this element shows, or undefined. */
export function kindLeftOut(element: HtmlElement): Kind | 'silent' | undefined {
  return element.tagName === 'input' ? inputKind(element) : leftOutElements[element.tagName];
}

/** `silent` is what is not missed, because no browser shows it either. */
const leftOutElements: Readonly<Record<string, Kind | 'silent'>> = {
  img: 'picture',
  image: 'picture',
  canvas: 'picture',
  audio: 'media',
  video: 'media',
  bgsound: 'media',
  iframe: 'frame',
  frame: 'frame',
  embed: 'frame',
  script: 'script',
  style: 'style',
  option: 'silent',
  datalist: 'silent',
  title: 'silent',
  meta: 'silent',
  base: 'silent',
  link: 'silent',
  noembed: 'silent',
  noframes: 'silent',
  template: 'silent',
  area: 'silent',
  param: 'silent',
  source: 'silent',
  track: 'silent',
  desc: 'silent',
  metadata: 'silent',
  annotation: 'silent',
  'annotation-xml': 'silent',
};

/** Elements that are counted, while the text in them is kept: browsers show it, or show it when all else fails. */
export const shownElements: Readonly<Record<string, Kind>> = {
  object: 'frame',
  applet: 'frame',
  svg: 'picture',
  select: 'field',
};

function inputKind(element: HtmlElement): Kind | 'silent' {
  const type = attribute(element, 'type')?.toLowerCase();
  if (type === 'hidden') return 'silent';
  return type === 'image' ? 'picture' : 'field';
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** What a browser does not show because the page says so in the element itself. */
export function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  // “[edit]” beside the headings of a wiki.
  if (/(?:^|\s)mw-editsection(?:\s|$)/.test(attribute(element, 'class') ?? '')) return true;
  const style = attribute(element, 'style');
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
