import { isoDate } from '../dates.ts';
import { dayOf, daysIn } from '../dayIn.ts';
import {
  isOfArticle,
  type Mark,
  parentOf,
  propertiesOf,
  type Scope,
  type Survey,
  wholeText,
} from './pageSurvey.ts';
import { wordsOf } from './pageWords.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** A particular as a page gives it, in words where it was read, and whether the page says there what it is. */
export interface Given {
  readonly value: string;
  readonly from: string;
  readonly isDeclared: boolean;
}

/** So much prose (UTF-16 code units) may stand between a headline and the day of its article. */
const near = 700;
/** In a longer paragraph (UTF-16 code units), a day is one that is told of. */
const longestLine = 160;

/** The day of publication in a page’s microdata (`itemprop="datePublished"`), or as hAtom and `pubdate` mark it. */
export function markedDay({ times }: Survey, scope: Scope, language: string | undefined): Given | undefined {
  for (const mark of times) {
    const { element, text } = mark;
    const isPublished =
      propertiesOf(element).includes('datepublished') ||
      attribute(element, 'pubdate') !== undefined ||
      isNamed(element, /^(?:published|pubdate|dt)$/);
    if (!isPublished || isOfChange(element) || !scope.has(mark)) continue;
    const value = dateOf(element, text, language);
    if (value === null) continue;
    const isDeclared = propertiesOf(element).includes('datepublished') && isOfArticle(element);
    const from = isDeclared
      ? 'what the page says of its article (microdata)'
      : 'the time that the page calls that of publication';
    return { value, from, isDeclared };
  }
  return undefined;
}

/** A day that is printed beside the headline: a `time`, or words in a line that is set apart for it. */
export function visibleDay(
  { times, days }: Survey,
  scope: Scope,
  language: string | undefined,
): Given | undefined {
  const beside = (mark: Mark) => Math.abs(mark.prose - scope.prose) <= near && scope.has(mark);
  const timed = times
    .filter((mark) => beside(mark) && !isOfChange(mark.element) && isApart(mark.element))
    .flatMap(({ element, text }) => dateOf(element, text, language) ?? [])
    .filter((date) => date.length >= 10);
  // What is changed later says so seldom; a day before it is that of publication.
  const [first] = timed.toSorted((one, other) => (dayPart(one) < dayPart(other) ? -1 : 1));
  if (first !== undefined) return { value: first, from: 'a time beside the headline', isDeclared: false };
  for (const mark of days) {
    if (!beside(mark) || mark.text.length > longestLine) continue;
    const day = publishedIn(mark.text, language);
    if (day !== null)
      return {
        value: day,
        from: `the words “${mark.text.replaceAll('\n', ' ')}” beside the headline`,
        isDeclared: false,
      };
  }
  return undefined;
}

/** The day that a line gives as that of publication, and not as one of a change. */
function publishedIn(line: string, language: string | null | undefined): string | null {
  const days = daysIn(line, language);
  const day = days.find(({ start }, index) => !endsInChange(line.slice(days[index - 1]?.end ?? 0, start)));
  return day?.date ?? null;
}

/** The day in the path of an address (`/2024/03/12/`, `/2024-03-12-`, `/2024/mar/12/`); null where there is none. */
export function dayInAddress(address: string | null): string | null {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]{0,300})/i.exec(address ?? '')?.[1] ?? '';
  const found =
    /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/_.-]|$)/.exec(path) ??
    /[/-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?=\D|$)/.exec(path) ??
    /\/((?:19|20)\d\d)\/(\d\d)(\d\d)(?=\/)/.exec(path) ??
    /[/_-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[/_.-]|$)/.exec(path);
  if (found) return isoDate(found.slice(1, 4).join('-'));
  const named = /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d\d?)(?=\/|$)/i.exec(
    path,
  );
  return named ? isoDate(`${named[3]} ${named[2]} ${named[1]}`) : null;
}

function dateOf(element: HtmlElement, text: string, language: string | undefined): string | null {
  for (const name of ['datetime', 'content', 'title', 'data-datetime', 'data-time', 'data-timestamp']) {
    const value = attribute(element, name);
    const date = value === undefined ? null : dayInValue(value, language);
    if (date !== null) return date;
  }
  return publishedIn(text, language);
}

/** More (UTF-16 code units) than a day, a time and its zone is no value that gives a day. */
const longestDay = 60;

/** The day, or the instant, that a value gives, all of it or with a time behind it (“12.03.2024 08:15 Uhr”); null for none. */
export function dayInValue(value: string, language: string | undefined): string | null {
  const date = isoDate(value) ?? dayOf(value, language ?? null) ?? onlyDayIn(value, language);
  return date === null || isNoDay(date) ? null : date;
}

function onlyDayIn(value: string, language: string | undefined): string | null {
  const [day, ...others] = value.length > longestDay ? [] : daysIn(value, language);
  return others.length === 0 ? (day?.date ?? null) : null;
}

/** Days that programs write for no day at all. */
function isNoDay(date: string): boolean {
  return /^(?:0|1[0-7]|1970-01-01|1969-12-31)/.test(date);
}

function dayPart(date: string): string {
  return date.slice(0, 10);
}

/** Whether a time is that of a change, by its names or by the words before it. */
function isOfChange(element: HtmlElement): boolean {
  if (propertiesOf(element).includes('datepublished')) return false;
  if (propertiesOf(element).some((name) => /modified|updated|startdate|enddate|expires/.test(name)))
    return true;
  if (isNamed(element, /^(?:modified|updated|update|lastmod|event|countdown|expires|deadline)$/)) return true;
  const parent = parentOf(element);
  if (!parent) return false;
  if (isNamed(parent, /^(?:modified|updated|lastmod|event|countdown)$/)) return true;
  let before = '';
  const at = parent.childNodes.indexOf(element);
  // What is before another time is about that one.
  for (const node of parent.childNodes.slice(Math.max(0, at - 6), at)) {
    if ('value' in node) before += node.value.slice(-longestLine);
    else if ('tagName' in node)
      before = /^(?:time|h[1-6])$/.test(node.tagName) ? '' : `${before} ${wholeText(node)}`;
  }
  return endsInChange(before);
}

/** Whether the last words before a day say that something was changed on it; “published” behind them says otherwise. */
function endsInChange(before: string): boolean {
  const change = lastOf(before, changed);
  return change !== -1 && change > lastOf(before, publishing);
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.slice(-longestLine).matchAll(pattern)].at(-1)?.index ?? -1;
}

const changed =
  /updated?|modified|changed|revised|edited|corrected|aktualisiert|geändert|mis à jour|modifié|mise à jour|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|bijgewerkt|gewijzigd|aktualizacj[ai]|zaktualizowano|обновлен[оа]?|изменен[оа]?|оновлен[оа]?|güncelle(?:me|ndi)|تحديث|ویرایش|به‌?روز|עודכן|עדכון|수정|更新|修改|編集|päivitetty|muokattu|uppdatera[dt]|opdatere[dt]|oppdatert|aktualizován[oa]?|frissítve|actualizat|ενημ|τελευταία|diperbarui|cập nhật|แก้ไข|अपडेट|copyright|©|\(c\)|event|deadline|until|expires/giu;
const publishing =
  /publi|posted|created|erstellt|veröffentlicht|stand|gepubliceerd|опубл|yayın|نشر|انتشار|פורסם|입력|등록|发布|發布|発行|公開|配信|julkaistu|giriş|eklen|zveřejn|megjelen|δημοσ|terbit|đăng/giu;

function isNamed(element: HtmlElement, name: RegExp): boolean {
  return wordsOf(element).some((word) => name.test(word));
}

/** Whether an element stands in a short line of its own and not in a sentence. */
function isApart(element: HtmlElement): boolean {
  let node = parentOf(element);
  while (node && inline.has(node.tagName)) node = parentOf(node);
  if (node === undefined || !/^(?:p|li|td|dd)$/.test(node.tagName)) return true;
  const line = wholeText(node);
  return line.length <= longestLine && !isSentence(line);
}

/** A day in a whole sentence is one that is told of: “The inquiry opens on 1 September, the ministry said.” */
function isSentence(line: string): boolean {
  return /[.!?。।؟]$/u.test(line) && line.split(' ').length > 10;
}

const inline = new Set(['a', 'span', 'em', 'strong', 'b', 'i', 'small', 'time', 'abbr', 'font']);
