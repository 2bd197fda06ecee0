import { daysIn, type WrittenDay } from './dayIn.ts';

/** What the first lines of a text say of it. */
export interface Dateline {
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
}

/** So many lines, and so much of each and of all (UTF-16 code units), are looked at. */
const maxLines = 8;
const longestHead = 200;
const longestText = 3000;

/**
 * The dateline of a report, which is before its first sentence (“KYIV, 3 November 2026 (Alpha Wire) —”, “(서울=연합뉴스) 김하늘 기자 =”,
 * “新华社北京11月3日电”), or a line above it that says when it was published. Null where none of the first lines is one; a day without
 * its year is none. Letters, minutes and tables have none. `language` is a BCP 47 tag.
 */
export function datelineOf(text: string, language: string | null): Dateline | null {
  const lines = text
    .slice(0, longestText)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, maxLines);
  if (lines.some((line) => notNews.test(line))) return null;
  const found = lines.map((line) => inlineDateline(line.slice(0, longestHead), language));
  const best = found.find((line) => line !== null && (line.publishedAt !== null || line.publisher !== null));
  const day = best?.publishedAt ?? lines.flatMap((line) => lineOfDay(line, language) ?? [])[0] ?? null;
  if (!best && day === null) return null;
  return { publishedAt: day, publisher: best?.publisher ?? null, author: best?.author ?? null };
}

/** Words by which letters, minutes, orders and notices begin, whose place and day are no dateline. */
const notNews = new RegExp(
  [
    String.raw`^(?:dear|to whom|liebe[rs]?|hallo|cher|chère|querid[oa]|car[oa]|gentile|geachte|beste)\s.{0,80}$`,
    '^(?:madame|monsieur|mesdames|messieurs|sehr geehrte|estimad|prezad|egregi|spett|szanown|уважаем|дорог(?:ой|ая|ие)|шановн|sayın|안녕하|존경하|السيد|حضرة|לכבוד)[^.]{0,80}(?:[,:!،：]|$)',
    String.raw`^(?:拝啓|敬启|尊敬的|致\p{L}{2,10}：)`,
    String.raw`^(?:re|from|to|von|an|cc|de|à|para|od|do|от|кому|betreff|betrifft|objet|asunto|assunto|oggetto|onderwerp|dotyczy|subject|тема)\s?[:：]`,
    String.raw`^(?:present|présents|presentes|присутствовали|attendees|apologies|anwesend|teilnehmer(?:innen)?|出席者|참석자)\s?[:：]`,
    String.raw`^(?:agenda|protokoll|niederschrift|procès-verbal|acta|verbale|minutes|протокол|議事録|회의록|会议纪要|invoice|rechnung|facture|factura|contract|vertrag)(?=[\s:]|$).{0,60}$`,
  ].join('|'),
  'iu',
);

interface Found {
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
}

function inlineDateline(line: string, language: string | null): Found | null {
  return eastAsian(line, language) ?? spaced(line, language);
}

const dash = String.raw`(?:\s*[–—]+\s*|\s+-{1,2}\s*|\s*--\s*|(?<=[)/\]])\s*\.?-{1,2}\s+)`;

const endOfHead = new RegExp(`${dash}|[:：.]\\s+|[:：]$`, 'gu');

/** “PLACE, DATE (AGENCY) — …” and its like in scripts with spaces: what is before the sign that ends it is a dateline or not. */
function spaced(line: string, language: string | null): Found | null {
  for (const end of line.matchAll(endOfHead)) {
    const head = line.slice(0, end.index);
    if (head.length > longestHead / 2) return null;
    const rest = line.slice(end.index + end[0].length);
    const found = readHead(head, end[0].trim(), rest, language);
    if (found) return found;
  }
  return null;
}

function readHead(head: string, sign: string, rest: string, language: string | null): Found | null {
  const isDash = /^[–—-]/.test(sign);
  const agency = agencyIn(head, rest, isDash);
  if (agency === undefined && !isDash) return null;
  const bare = agency ? agency.rest : head;
  const [day, ...others] = daysIn(bare, language);
  if (others.length > 0) return null;
  const around = day ? [bare.slice(0, day.start), bare.slice(day.end)] : splitAtDay(bare);
  const place = (around[0] ?? '')
    .replace(/[\s,،/]+$/u, '')
    .replace(weekday, '')
    .replace(/[\s,،]+$/u, '');
  const behind = (around[1] ?? '').replace(/^[\s.,،/]+|[\s.,،/]+$/gu, '').replace(yearWord, '');
  if (behind !== '' && !timeOfDay.test(behind)) return null;
  const isKnown = agency !== undefined && isAgency(agency.name);
  if (place === '') return isKnown && (day || isDash) && agency ? made(day, agency.name) : null;
  if (!isPlace(place)) return null;
  const isDated = around.length === 2;
  if (agency === undefined) {
    // A place and a day with its year before a dash; anything less may be any sentence.
    return day && isDash && startsSentence(rest) ? made(day, null) : null;
  }
  if (isDated || isKnown || (isShouted(place) && agency.name.length > 3 && isOutletLike(agency.name)))
    return made(day, isOutlet(agency.name) ? agency.name : null);
  return null;
}

function made(day: WrittenDay | undefined, publisher: string | null): Found {
  return { publishedAt: day?.date ?? null, publisher, author: null };
}

/** The agency in brackets or strokes, or before the dash; undefined where there is none. */
function agencyIn(
  head: string,
  rest: string,
  isDash: boolean,
): { readonly name: string; readonly rest: string } | undefined {
  const bracketed =
    /^(?<before>[^()[\]/]{0,100}?)[\s.,]*[([](?<name>[^()[\]]{2,40})[)\]](?<after>[^()[\]/]{0,60})$/u.exec(
      head,
    ) ?? /^(?<before>[^()[\]/]{0,100}?)[\s.,]*\/(?<name>[^/]{2,40})\/(?<after>)$/u.exec(head);
  const { before = '', name, after = '' } = bracketed?.groups ?? {};
  if (name !== undefined) {
    const inside = /^(?<name>.{2,30}?)\s*[/,]\s*(?<other>.+)$/u.exec(name)?.groups;
    const named = inside?.name !== undefined && isAgency(inside.name.trim()) ? inside.name : name;
    return { name: named.trim(), rest: `${before}${after === '' ? '' : ` ${after}`}` };
  }
  // “BERLIN - dpa: …”, “القاهرة - رويترز:”, “ČTK – Praha”.
  const last = /^(?<before>.{2,60}?)\s*(?:[–—-]|،|,)\s*(?<name>[\p{L}\p{M} ]{2,30})$/u.exec(head)?.groups;
  if (last?.name !== undefined && isAgency(last.name.trim()))
    return { name: last.name.trim(), rest: last.before ?? '' };
  const tail = /^\s*(?<name>[\p{L}\p{M} ]{2,30}?)\s*[–—:-]/u.exec(rest)?.groups?.name;
  if (isDash && tail !== undefined && isAgency(tail.trim())) return { name: tail.trim(), rest: head };
  return undefined;
}

/** A place and a day without its year: “PARIS, 3 nov.”, “МОСКВА, 3 ноября”, “BEIJING, Nov. 3”. */
function splitAtDay(text: string): readonly string[] {
  const found =
    /^(.*?)[\s,،]+(?:\d{1,2}\.?(?:er|º|°)?\s(?:de\s)?\p{L}{3,12}\.?|\p{L}{3,12}\.?\s\d{1,2}|\d{1,2}[./]\d{1,2}\.?)$/u.exec(
      text,
    );
  return found ? [found[1] ?? '', ''] : [text];
}

const weekday =
  /(?:^|[\s,،])(?:\p{L}{2,4}\.|\p{L}*(?:day|tag|woch|mittwoch|sonnabend|di|edi|anche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|feira|nedì|tedì|coledì|vedì|nerdì|sabato|domenica|dag|ek|środa|sobota|niedziela|ник|среда|четверг|пятница|суббота|воскресенье|erşembe|Salı|Cuma))\.?$/iu;
const yearWord = /^(?:года|году|року|г|р|m|yılı)\.?(?!\p{L})/iu;
const timeOfDay =
  /^(?:(?:at|um|à|a las|alle|в|о|os|om)\s)?\d{1,2}(?:[:.h]\d{2})?\s*(?:uhr|h|am|pm|[ap]\.m\.|gmt|utc|cet)?$/iu;

/** One to five words with capitals, or of a script without them, but no sentence. */
function isPlace(text: string): boolean {
  if (
    text.length > 50 ||
    /[.!?;:"“”„«»()]/.test(text.replace(/\b(?:St|D\.C|U\.S|N\.Y|Calif|Fla|Mass|Ill|Pa|Va)\./g, ''))
  )
    return false;
  const words = text.split(/[\s,،/]+/).filter((word) => word !== '');
  return (
    words.length <= 5 && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || small.has(word.toLowerCase()))
  );
}

const small = new Set(
  'de da do del di la le las los el am an der im upon and und et y e du des on sur ob'.split(' '),
);

function isOutlet(name: string): boolean {
  return (
    isAgency(name) ||
    isOutletLike(name) ||
    (/^\p{Lu}/u.test(name) && name.length > 3) ||
    /^[\p{Lo}\s]{3,}$/u.test(name)
  );
}

function isOutletLike(name: string): boolean {
  return /(?:wire|news|press|agenc|agentur|agenz|post|times|herald|tribune|daily|journal|gazet|zeitung|nachricht|presse|media|radio|tv|telegra|echo|courier|kurier|correo|diario|notici|новост|агентств|пресс|haber|ajans|وكالة|أنباء|خبر|通信|通讯|新聞|新闻|뉴스|신문|일보|통신)/iu.test(
    name,
  );
}

function startsSentence(rest: string): boolean {
  return rest.length >= 40 && /^["“„«‘']?[\p{Lu}\p{Lo}\d]/u.test(rest);
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isAgency(name: string): boolean {
  return agencies.has(
    name
      .toLowerCase()
      .replace(/[.\s«»"“”]+/g, ' ')
      .trim(),
  );
}

/** News agencies, as they sign. Names that are also those of parties or of places are not among them. */
const agencies = new Set(
  [
    'ap,afp,reuters,dpa,epd,kna,apa,sda,ats,keystone-sda,ansa,agi,adnkronos,askanews,efe,europa press,ep,lusa,agência lusa,anp,belga',
    'pap,tass,тасс,итар-тасс,интерфакс,interfax,риа новости,ria novosti,рбк,укринформ,укрінформ,уніан,унiан,интерфакс-украина',
    'інтерфакс-україна,belta,белта,anadolu,aa,dha,iha,ntb,tt,ritzau,stt,čtk,ctk,tasr,mti,agerpres,bta,hina,tanjug,beta,mia,ana-mpa',
    'xinhua,yonhap,kyodo,jiji,kcna,cna,pti,ani,ians,upi,cnn,bloomberg,afx,dow jones,ots,dts,afp-services,afp/dpa,ap/reuters',
    'associated press,the associated press,agence france-presse,thomson reuters,irna,isna,fars,tasnim,ایرنا,ایسنا,فارس,تسنیم,مهر',
    'رويترز,أ ف ب,فرانس برس,ا ف ب,أسوشيتد برس,واس,وام,قنا,كونا,بترا,سانا,الأناضول,د ب أ,وكالات,رويتر,شينخوا',
    'telam,télam,abr,agência brasil,agencia brasil,notimex,prensa latina,map,aps,tap,mena,spa,wam,qna,kuna,petra,sana,afp com',
  ]
    .join(',')
    .split(','),
);

/** Korean, Japanese and Chinese datelines, which have signs of their own. */
function eastAsian(line: string, language: string | null): Found | null {
  const korean =
    /^[([［（](\p{Script=Hangul}[\p{Script=Hangul}·,\s]{1,20})\s?[=·]\s?([\p{L}\d]{2,12})(?:\s[^)\]］）]{0,12})?[)\]］）]\s*(.{0,60})/u.exec(
      line,
    );
  if (korean) {
    const author =
      /^(?:[\p{Script=Hangul}]{2,4}\s)?(\p{Script=Hangul}{2,4})\s?(?:선임|수습|전문|특별)?\s?(?:기자|특파원)/u.exec(
        korean[3] ?? '',
      );
    return {
      publishedAt: daysIn(korean[3] ?? '', language)[0]?.date ?? null,
      publisher: korean[2] ?? null,
      author: author?.[1] ?? null,
    };
  }
  const chinese =
    /^(?:[(（【[])?(新华社|新華社|中新社|中新网|中央社|中国新闻网|央视网|人民网|路透社|法新社|美联社|美聯社|共同社|韩联社|塔斯社)[^。]{0,40}?(?:(\d{4}年\d{1,2}月\d{1,2}日)|\d{1,2}月\d{1,2}日|\d{1,2}日)[^。]{0,14}?(?:电|電|讯|訊)/u.exec(
      line,
    );
  if (chinese)
    return {
      publishedAt: daysIn(chinese[2] ?? '', language)[0]?.date ?? null,
      publisher: chinese[1] ?? null,
      author:
        /[（(]?(?:记者|記者)\s?(\p{Script=Han}{2,4})(?=[\s、，）)\p{Script=Han}])/u.exec(
          line.slice(0, 60),
        )?.[1] ?? null,
    };
  const japanese = /^[【［[(（](?<head>[^】］\])）]{2,40})[】］\])）]/u.exec(line)?.groups?.head;
  if (japanese === undefined) return null;
  const day = daysIn(japanese, language)[0];
  const agency =
    /(共同|時事|ロイター|ＡＦＰ時事|AFP時事|ＡＦＰ|AFP|ＡＰ|聯合ニュース|新華社|タス)(?:通信)?$/u.exec(
      japanese,
    )?.[1];
  const isDated = /\d{1,2}日/u.test(japanese.normalize('NFKC'));
  if (agency === undefined && !(isDated && day)) return null;
  return { publishedAt: day?.date ?? null, publisher: agency?.normalize('NFKC') ?? null, author: null };
}

/** A line that is a day and nothing else, or says that it was published then. */
function lineOfDay(line: string, language: string | null): string | null {
  if (line.length > 120) return null;
  const days = daysIn(line, language);
  const [day] = days;
  if (!day) return null;
  const before = line.slice(0, day.start).replace(/[\s:：,(|•·\-–—]+$/u, '');
  const isLabelled = published.test(before.replace(weekday, '').replace(/[\s:：,]+$/u, ''));
  const after = line
    .slice(day.end)
    .replace(isLabelled ? /\s*[|•·(].*$/u : /\s*[•·(].*$/u, '')
    .replace(/^[\s,.)\-–—]+|[\s.)]+$/gu, '')
    .replace(yearWord, '')
    .replace(/^[\s,.]+/, '');
  const isTime =
    after === '' ||
    timeOfDay.test(after) ||
    /^(?:[^\p{L}\d]{0,3})?(?:\([^)]{1,6}\)\s?)?(?:at |um |à |a las |alle (?:ore )?|às |om |o godz\. |в |о |saat )?\d{1,2}\s?(?:[:.h時]|시)\s?\d{0,2}(?:[:.分]?\s?\d{0,2})?\s*분?\s*\p{L}{0,5}$/iu.test(
      after,
    );
  if (!isTime) return null;
  if (isLabelled) return day.date;
  // A day alone is that of the text only above it, and where no other is beside it.
  return days.length === 1 && (before === '' || weekdayAlone.test(before)) ? day.date : null;
}

const published =
  /^(?:(?:first )?(?:published|posted|issued|released)(?: on)?|publication date|date of publication|stand(?: vom)?|veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|publié(?:e)?(?: le)?|paru le|mis en ligne le|publicado(?: el| em)?|fecha de publicación|data de publicação|pubblicato(?: il)?|gepubliceerd(?: op)?|geplaatst(?: op)?|opublikowano|data publikacji|опубликовано|дата публикации|опубліковано|дата публікації|yayın tarihi|yayınlanma(?: tarihi)?|نشر(?: في)?|نُشر(?: في)?|تاريخ النشر|تاریخ انتشار|انتشار|פורסם(?: ב-?)?|입력|등록|기사입력|발행일|게시|公開日?|発行日|掲載日?|配信|投稿日|发布时间|发布于|發布時間|发表于|发布日期|日期|时间|時間)$/iu;
const weekdayAlone =
  /^(?:(?:[\p{Script=Latin}\p{Script=Cyrillic}]{2,3}\.?|\p{L}+(?:day|tag|woch|abend|di|manche|es|ábado|omingo|feira|ì|ato|enica|dag|ek|da|ta|ela|ник|ок|ца|га|є|à)|среда|четвер|вівторок|неділя|salı|cuma|pazar|يوم \p{L}+|(?:ال)\p{L}+|יום \p{L}+|\p{L}*شنبه|جمعه)),?(?: den| le| the)?$/iu;
