import { compare, decimalOf } from '../../../figure/decimal.ts';
import type { Grammar } from '../../../figure/languages/grammar.ts';
import type { Piece } from '../../../figure/languages/lex.ts';
import type { BoundedValue } from '../../../figure/languages/values.ts';
import { type Found, isSign, setOf } from '../../../figure/phrases.ts';
import { type FigureKind, figureKinds } from '../english/kinds.ts';
import { timeUnits } from './timeUnits.ts';

/**
 * What kind of figure a number is, by what is around it; null where it is none: a year, an age, a number of a list. `isWhole`: the
 * pieces are the whole text, so that a number that is all of them is not one of a list.
 */
export function kindOf(
  pieces: readonly Piece[],
  at: number,
  { value, end }: Found<BoundedValue>,
  hasNoun: boolean,
  hasAfter: boolean,
  isWhole: boolean,
  grammar: Grammar,
): FigureKind | null {
  const { first, last, core } = value;
  const { unit } = last;
  const isInDigits = pieces.slice(core, end).some(({ kind }) => kind === 'number');
  const isBounded = value.bounding !== null || value.isAbout || hasAfter;
  if (isLabelled(pieces, at) || isAge(pieces, at, end, unit, grammar)) return null;
  if (!isInDigits && first.number.kind === 'share')
    return isShare(pieces, end, unit, isBounded, grammar) ? figureKinds.share : null;
  if (first.number.form === 'atLeast') return figureKinds.vaguePlural;
  if (unit !== null) return kindOfUnit(unit, value.isRange);
  if (isYear(pieces, core, end, at, hasNoun, grammar)) return null;
  const isOne = compare(last.number.value, decimalOf(1)) === 0;
  if (hasNoun) return isOne ? null : isInDigits ? figureKinds.countedNoun : figureKinds.numberWord;
  const isLarge = compare(last.number.value, decimalOf(100)) >= 0;
  if (isBounded) return isOne && !isInDigits ? null : figureKinds.bounded;
  if (value.isRange) return isScore(pieces, core, end) ? null : figureKinds.range;
  const isAll = at === 0 && end === pieces.length;
  if (!isInDigits) return isLarge || isAll || isPlainWord(pieces, core, isOne) ? figureKinds.bareWord : null;
  return isAlone(pieces, at, end) && !(isAll && isWhole) ? null : figureKinds.bareNumber;
}

/** “Tres murieron”: a number word that means nothing else. */
function isPlainWord(pieces: readonly Piece[], at: number, isOne: boolean): boolean {
  const text = pieces[at]?.text ?? '';
  return !isOne && text.length > 2 && !ambiguous.has(text) && !/[\u0590-\u07ff]/.test(text);
}

/** Number words that are other words, too. */
const ambiguous = setOf(
  'neuf acht sieben elf sei otto once zéro null nul zero altı yedi yüz kırk bin elli dokuz halbe half demi medio media pół пол',
);

function kindOfUnit(unit: string, isRange: boolean): FigureKind {
  if (unit === '%' || unit === 'percentage point' || unit === '‰') return figureKinds.percent;
  if (/^[A-Z]{3}(?:\/|$)/.test(unit)) return figureKinds.money;
  if (timeUnits.has(unit)) return figureKinds.duration;
  return isRange ? figureKinds.range : figureKinds.measure;
}

/** “Half” and “third” are figures where “of”, a unit or a bound says so; else they are words like others. */
function isShare(
  pieces: readonly Piece[],
  end: number,
  unit: string | null,
  isBounded: boolean,
  grammar: Grammar,
): boolean {
  const next = pieces[end];
  if (unit !== null || isBounded || grammar.of.has(next?.text ?? '')) return true;
  // A genitive needs no “of”: “треть участников”.
  const isGenitive = /^[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(next?.text ?? '');
  return isGenitive && next?.kind === 'word' && !grammar.stops.has(next.text);
}

/** “Artikel 5”, “№ 12”, “(42)”, a telephone number, a number with a zero before it. */
function isLabelled(pieces: readonly Piece[], at: number): boolean {
  const [before, number] = [pieces[at - 1], pieces[at]];
  if (number?.kind === 'number' && /^0\d/.test(number.raw)) return true;
  if (number?.kind === 'number' && /^\d{7,}$/.test(number.raw)) return true;
  if (number?.isGlued && isSign(before, '-') && pieces[at - 2]?.kind !== 'word') return true;
  const label = isSign(before, '.') ? pieces[at - 2] : before;
  return label !== undefined && (labels.has(label.text) || /^[№#§+/]$/.test(label.text));
}

const labels = setOf(`
  nummer nr artikel paragraf paragraph kapitel seite klasse linie gruppe gleis zimmer raum halle phase typ modell kanal absatz ziffer version autobahn
  bundesstraße tel telefon platz numéro article chapitre page ligne groupe salle phase tome n° no loi número artículo capítulo página línea grupo sala
  fase ley núm nro numero articolo capitolo pagina linea legge artigo número sala lei artikel hoofdstuk pagina lijn groep zaal wet nummer
  artykuł rozdział strona linia grupa sala nr ustawa art статья статьи статье статью ст глава страница линия номер школа школе дом дома корпус пункт
  стаття статті статтю розділ сторінка лінія номер школа будинок пункт مادة المادة الماده ماده رقم القرار قرار סעיף מספר قطعنامه شماره ماده madde no sayılı
`);

/** “42 Jahre alt”, “ein Mann von 42 Jahren”, “homme de 42 ans”, “42-летний”. */
function isAge(
  pieces: readonly Piece[],
  at: number,
  end: number,
  unit: string | null,
  grammar: Grammar,
): boolean {
  const before = [1, 2, 3].map((back) => pieces[at - back]?.text ?? '');
  if (ageBefore.has(before[0] ?? '') || (unit === 'year' && before.some((word) => ageBefore.has(word))))
    return true;
  if (unit !== 'year') return false;
  const [last, next] = [pieces[end - 1], pieces[end]];
  if (
    ageBehind.has(next?.text ?? '') ||
    ageBehind.has(pieces[end + 1]?.text ?? '') ||
    ageWord.test(last?.text ?? '')
  )
    return true;
  if (isSign(pieces[end - 2], '-')) return true;
  if (grammar.of.has(before[0] ?? '') && people.has(before[1] ?? '')) return true;
  // “Darío Lenz, de 52 años”, “Jean Valmer, 42 ans, …”
  if (grammar.of.has(before[0] ?? '') && isSign(pieces[at - 2], ',')) return true;
  return (
    isSign(pieces[at - 1], ',') &&
    (isSign(next, ',') || isSign(next, '.')) &&
    /^\p{Lu}/u.test(pieces[at - 2]?.raw ?? '')
  );
}

const ageBefore = setOf(`
  alter alters aged edad età idade leeftijd âge wieku возрасте віці عمره عمرها العمر البالغ בן בת בגיל بسن سن aged âgé âgée âgés
`);
const ageBehind = setOf('alt alte alter alten älter oud oude edad età idade âge old من_العمر');
const ageWord = /^(?:yaş|ساله|.*jährig|.*jarig)/;
const people = setOf(`
  mann frau junge mädchen kind jugendlicher homme femme garçon fille enfant adolescent hombre mujer niño niña joven chico chica anciano anciana uomo donna
  ragazzo ragazza bambino bambina homem mulher menino menina jovem rapaz criança garoto garota мужчина женщина мальчик девочка
`);

/** A number of four digits that may be a year: alone, or behind the words that years follow. */
function isYear(
  pieces: readonly Piece[],
  core: number,
  end: number,
  at: number,
  hasNoun: boolean,
  grammar: Grammar,
): boolean {
  const isFour = pieces.slice(core, end).some(({ raw }) => /^(?:1[5-9]|20)\d\d$/.test(raw));
  return isFour && (!hasNoun || grammar.yearLeads.has(pieces[at - 1]?.text ?? ''));
}

/** “3-2”, “2-1” */
function isScore(pieces: readonly Piece[], core: number, end: number): boolean {
  return (
    end === core + 3 &&
    isSign(pieces[core + 1], '-') &&
    pieces.slice(core, end).every(({ raw }) => raw.length === 1)
  );
}

/** A number in brackets or between commas, at the start of a line of a list, or with a stop glued to it. */
function isAlone(pieces: readonly Piece[], at: number, end: number): boolean {
  const [before, next] = [pieces[at - 1], pieces[end]];
  if (isSign(before, '(') && isSign(next, ')')) return true;
  if (isSign(before, ',') && isSign(next, ',')) return true;
  if (before === undefined && (next === undefined || /^[).:-]$/.test(next.text))) return true;
  if (isSign(next, '-') && next?.isGlued) return true;
  return /^[/:]$/.test(before?.text ?? '') || /^[/:]$/.test(next?.text ?? '');
}
