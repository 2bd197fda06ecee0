import { daysIn } from './dayIn.ts';

/** What is known beside a byline: names that are of the outlet, not of people. */
export interface BylineHints {
  readonly outlets?: readonly string[];
}

/** A byline (UTF-16 code units) is no longer, and names (words) are not. */
const longestByline = 300;
const mostWords = 5;
const mostNames = 12;

/**
 * The names in a visible byline (“By Ana Lund and Ivo Brandt, Harbour Ledger staff | 12 March”), without what else is there:
 * jobs, outlets, days, addresses, who took the picture. Empty where it is something else.
 */
export function namesInByline(byline: string, { outlets = [] }: BylineHints = {}): readonly string[] {
  if (byline.length > longestByline) return [];
  const outletNames = new Set(outlets.map(folded));
  const korean = namesOfKorea(byline);
  const segments = korean.length > 0 ? [] : withoutAddresses(byline).split(segmentEnds);
  const names = segments
    .map((segment) => segment.replace(/\s+/g, ' ').trim())
    .filter((segment) => segment !== '' && !ofPictures.test(segment))
    .flatMap((segment) => namesInSegment(segment))
    .concat(korean)
    .filter((name) => !outletNames.has(folded(name)));
  const people = names.filter((name) => !isAgency(name));
  return distinctNames(people.length > 0 ? people : names).slice(0, mostNames);
}

/** True for words that only a byline begins with: “By Ana Lund”, “Von …”, “Автор: …”. */
export function hasBylinePrefix(text: string): boolean {
  const found = prefix.exec(text.trim());
  return (
    (found !== null && found[0] !== '') ||
    /(?:^|\s)(?:作者|记者|記者)\s?[：:/]|\p{Script=Hangul}\s?기자(?!\p{L})/u.test(text)
  );
}

/** One spelling for each name, the first with small letters where there is one: “Ana Lund” for “ANA LUND”. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = folded(name).split(' ').sort().join(' ');
    const known = kept.get(key);
    if (known === undefined || (isShouted(known) && !isShouted(name))) kept.set(key, name);
  }
  return [...kept.values()];
}

/** The name that the address of an author’s page spells out (`/authors/ana-lund`); null for any other address. */
export function nameInAddress(address: string): string | null {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)/i.exec(address)?.[1] ?? '';
  const slug =
    /\/(?:authors?|autor(?:en|es)?|auteurs?|by|people|profiles?|staff|reporters?|journalists?)\/([a-z]{2,20}(?:-[a-z]{2,20}){1,2})(?:\.html?)?\/?$/i.exec(
      path.slice(-120),
    )?.[1];
  if (!slug || /staff|desk|editor|team|news|press|agency/i.test(slug)) return null;
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

/** Names as meta tags and JSON-LD give them: one a value, or several in one; what is not plainly names is kept as it is. */
export function namesInValue(value: string, hints: BylineHints = {}): readonly string[] {
  // “ana@ledger.example (Ana Lund)”, “Ana Lund <ana@ledger.example>”.
  const text = value
    .replace(/\s+/g, ' ')
    .replace(/^\S+@\S+ \(([^()]+)\)$|^([^<>@]+) <\S+@\S+>$/, '$1$2')
    .trim();
  if (text === '' || text.length > longestByline || isAddress(text)) return [];
  const bare = text.replace(prefix, '').trim() || text;
  if (isNobody(bare)) return [];
  const names = namesInByline(bare, hints);
  const known = new Set([...names, ...(hints.outlets ?? [])].map(folded));
  const isPlain = (part: string) =>
    known.has(folded(part)) || isAgency(part) || jobs.test(part) || part === '';
  const parts = bare.split(segmentEnds).flatMap((segment) => segment.split(listed));
  return names.length > 0 && parts.every(isPlain) ? names : [bare];
}

/** Without days, e-mail addresses and names on social networks. */
function withoutAddresses(byline: string): string {
  let text = byline;
  for (const { start, end } of [...daysIn(byline, null)].reverse())
    text = `${text.slice(0, start)}\n${text.slice(end)}`;
  // “Text: Ana Lund Foto: Ivo Brandt”.
  return text
    .replace(
      /\s(?=(?:photos?|fotos?|pictures?|bild(?:er)?|video|graphics?|kuvat?|фото|사진)\s?[:：])/giu,
      '\n',
    )
    .replace(/(?<!\S)\S*@\S*/g, '\n');
}

/** What ends a part of a byline: a line, a sign between parts. */
const segmentEnds = /\n|\s[|•·/–—-]\s|[|•·]|\s+[–—]\s*/u;

const verbs = [
  ...[
    '(?:written |words |story |report |reported |reporting |posted |published |submitted )?by',
    'door',
    'av',
    'af',
  ],
  ...[
    '(?:ein artikel |ein beitrag |eine analyse |ein kommentar |interview )?von',
    '(?:propos recueillis )?par',
  ],
  ...['(?:escrito |publicado |artigo |artículo )?por', 'a cura di', 'di', 'opracowa[łl]a?', 'подготовила?'],
  ...['بقلم', 'كتبت?', 'گزارش از', 'מאת'],
];
const nouns = [
  ...[
    'authors?',
    'textes?',
    'text',
    'autor(?:in|en|es|a|ka|zy)?',
    'auteurs?',
    'autori?e?',
    'tekst',
    'testo',
    'texto',
  ],
  ...['redactie', 'yazar', 'yazan', 'haber', 'автор[ыи]?', 'текст', 'الكاتب', 'نویسنده', 'כתב', '글'],
];
/** “By” stands before a space or a colon, a noun such as “Author” before a colon. */
const prefix = new RegExp(
  String.raw`^(?:(?:${verbs.join('|')})(?:\s*[:：]\s*|\s+(?=[\p{L}@]))|(?:${nouns.join('|')})\s*[:：]\s*|(?:文|撰文|作者|记者|記者|本报记者|本報記者)\s*[/／:：|\s]\s*)?`,
  'iu',
);

const ofPictures =
  /^(?:photos?|photograph(?:y|s|er|ed)?|pictures?|images?|illustrations?|graphics?|video|fotos?|bilde?r?|foto(?:graf|grafía|grafie)?|credit|source|quelle|fuente|фото|사진|写真|撮影|摄影|攝影|图|編集|edit(?:ed|ing|or)|責任編集|责任编辑|責任編輯|编辑|編輯|updated?|aktualisiert|stand|published)(?:\s|:|：|\/|$)/iu;

const listed =
  /\s*(?:[,;、，/]|\s(?:and|und|et|y|e|en|i|и|та|і|ve|with|mit|avec|con|&)\s|\s?&\s?|\s(?=و\p{L}))\s*/iu;

function namesInSegment(segment: string): readonly string[] {
  const asian = namesOfEastAsia(segment);
  if (asian !== null) return asian;
  const isMarked = hasBylinePrefix(segment);
  const bare = segment
    .replace(prefix, '')
    // “Ana Lund for The Ledger”, “Ana Lund in Berlin”, “Ana Lund (Reuters)”.
    .replace(/\s(?:for|in|at|of|on|from|für|aus|pour|à|para|en|per|dla|для|из|в)\s.*$|\s*[([].*$/iu, '')
    .replace(/\s+(?:contributed|reports?|writes?|hat|ha|a écrit)\b.*$/iu, '');
  const parts = bare
    .replace(/[<>]/g, ' ')
    .split(listed)
    .map((part) =>
      part
        .replace(prefix, '')
        .replace(/^و(?=\p{L}{2,}\s)/u, '')
        .trim(),
    );
  const names = parts.filter((part) => isName(part) && !ofPictures.test(part));
  // “Ana Lund, Berlin”: one word behind a full name is a place.
  const isFull = names[0]?.includes(' ') === true;
  const full = names.filter((name, index) => index === 0 || !isFull || name.includes(' '));
  return full.length > 0 || !isMarked ? full : parts.slice(0, 1).filter(isSingleName);
}

/** Names of Korean bylines, which have the job behind them: “김철수·이영희 기자”. */
function namesOfKorea(byline: string): readonly string[] {
  const found = byline.matchAll(
    /(?<!\p{Script=Hangul})((?:\p{Script=Hangul}{2,4}[·,]\s?){0,5}\p{Script=Hangul}{2,4})\s?(?:선임|수습|인턴|전문|객원)?\s?(?:기자|특파원)(?!\p{Script=Hangul})/gu,
  );
  return [...found].flatMap(([, names = '']) => names.split(/[·,]\s?/));
}

/** Chinese and Japanese bylines, in which a word before or after says whose name it is; null for others. */
function namesOfEastAsia(segment: string): readonly string[] | null {
  const marked =
    /(?:记者|記者|作者|撰文|文)\s*[/／:：|=＝\s]\s*((?:\p{Script=Han}{2,4}[\s、，]{0,2}){1,5})/u.exec(
      segment,
    )?.[1] ?? /(?:^|[\s（(])(\p{Script=Han}{2,5})\s?(?:记者|記者)$/u.exec(segment)?.[1];
  if (marked !== undefined)
    return marked.split(/[\s、，]+/).filter((name) => name.length >= 2 && !ofWork.test(name));
  return /^\p{Script=Han}{2,4}$|^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2,4}\s[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5}$/u.test(
    segment,
  ) && !/社|報|报|新闻|新聞|通信|網|网|編集|编辑|局|部$/u.test(segment)
    ? [segment]
    : null;
}

/** What Chinese bylines say that a reporter does. */
const ofWork =
  /^(?:报道|報道|報導|综合|綜合|整理|撰写|撰寫|发自|發自|通讯员|通訊員|摄影|攝影|编辑|編輯|实习|實習)/u;

const particles = new Set(
  'de da do dos das del della di du der den des van von vom zu zur zum ter ten la le el al ibn bin bint ben af av y e i st de’ d’ l’'.split(
    ' ',
  ),
);

function isName(part: string): boolean {
  if (part.length < 3 || part.length > 60 || isAddress(part) || isNobody(part) || /\d/.test(part))
    return false;
  const words = part.split(' ');
  if (words.length < 2 || words.length > mostWords || jobs.test(part)) return false;
  return words.every((word) => particles.has(word.toLowerCase()) || /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(word));
}

/** One word counts where something says that it is a name. */
function isSingleName(part: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{2,30}$/u.test(part) && !isNobody(part) && !jobs.test(part);
}

/** Words of jobs and desks, which stand where names do. */
const jobs =
  /(?:^|\P{L})(?:editors?|reporters?|correspondents?|staff|writers?|columnists?|contributors?|bureau|desk|chief|producers?|journalists?|newsroom|redakteur(?:in)?|redaktion|korrespondent(?:in)?|rédact(?:ion|eur|rice)|journaliste|correspondante?|corresponsal|redacción|redactora?|periodista|redazione|giornalista|redacao|redação|repórter|redactie|verslaggever|redakcja|dziennikarz|редакция|корреспондент|журналист|muhabir|editör|director|professor|author|minutes?|ago|read|share|follow|subscribe|comments?|today|yesterday|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/iu;

/** Names that programs and desks sign with; they name nobody. */
function isNobody(name: string): boolean {
  return /^(?:(?:site |web ?)?admin(?:istrator)?s?|editors?|staff(?: (?:writer|reporter)s?)?|(?:the )?(?:editorial (?:team|board|staff)|news ?(?:room|desk|team))|web ?(?:master|desk|team|editor)|(?:die |la |our )?(?:redaktion|rédaction|redacción|redazione|redação|redactie|redakcja|редакция)|unknown|anonymous|guest(?: author| post)?|user|author|root|test|null|undefined|none|n\/?a|default|super ?user|by)$/iu.test(
    name.trim(),
  );
}

function isAgency(name: string): boolean {
  return (
    agencies.has(folded(name)) ||
    /(?:^|\s)(?:agenc(?:y|ies|e)|agenturen?|newswires?|wires?|press|news)$/iu.test(name)
  );
}

const agencies = new Set(
  'afp ap apa aap ansa anp antara ats belga bloomberg cna cnn dpa efe epd ians interfax itar-tass kna kyodo lusa pti reuters rfe/rl rtr sid tass upi xinhua yonhap'.split(
    ' ',
  ),
);

function isAddress(text: string): boolean {
  return /https?:|www\.|@|^\S+\.(?:com|org|net|de|fr|ru|uk|tv|info)$/i.test(text);
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.,]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
