import { type Found, phraseReader, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/**
 * Currencies by their ISO 4217 code. A bare dollar is the American one, as in the agencies' style books; where a name
 * belongs to several countries and none of them is meant by custom (francs, rupees, pounds) the word stays.
 */
const signs: Readonly<Record<string, string>> = {
  USD: '$ | us $ | u.s. $',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  CNY: '元 | cn ¥',
  KRW: '₩',
  RUB: '₽',
  UAH: '₴',
  INR: '₹ | rs | rs .',
  TRY: '₺',
  ILS: '₪',
  VND: '₫',
  NGN: '₦',
  THB: '฿',
  PLN: 'zł',
  AUD: 'a $ | au $',
  CAD: 'c $ | ca $',
  HKD: 'hk $',
  SGD: 's $ | sg $',
  NZD: 'nz $',
  TWD: 'nt $',
  BRL: 'r $',
  MXN: 'mx $',
};

const codes = setOf(`
  USD EUR GBP JPY CNY RMB KRW KPW RUB RUR UAH BYN INR PKR TRY ILS IRR IQD SYP SAR
  AED QAR KWD EGP CHF SEK NOK DKK PLN CZK HUF RON BGN RSD GEL AMD AZN KZT UZS AUD
  CAD NZD SGD HKD TWD THB VND MYR IDR PHP MXN BRL ARS CLP COP PEN ZAR NGN KES GHS
  ETB XAF XOF BTC ETH
`);

const names: Readonly<Record<string, string>> = {
  USD: 'dollar | dollars | us dollar | us dollars | u.s. dollar | u.s. dollars | american dollars | bucks',
  EUR: 'euro | euros',
  GBP: 'pound sterling | pounds sterling | british pounds | sterling',
  JPY: 'yen | japanese yen',
  CNY: 'yuan | renminbi | rmb | chinese yuan',
  KRW: 'won | south korean won | korean won',
  KPW: 'north korean won',
  RUB: 'ruble | rubles | rouble | roubles | russian rubles | russian roubles',
  UAH: 'hryvnia | hryvnias | hryvnya | hryvni | ukrainian hryvnia | ukrainian hryvnias',
  TRY: 'turkish lira | turkish liras',
  ILS: 'shekel | shekels | israeli shekels | new shekels | israeli new shekels | new israeli shekels',
  CHF: 'swiss franc | swiss francs',
  INR: 'indian rupee | indian rupees',
  PKR: 'pakistani rupee | pakistani rupees',
  AUD: 'australian dollar | australian dollars | aussie dollars',
  CAD: 'canadian dollar | canadian dollars',
  NZD: 'new zealand dollar | new zealand dollars',
  HKD: 'hong kong dollar | hong kong dollars',
  SGD: 'singapore dollar | singapore dollars',
  TWD: 'taiwan dollar | taiwan dollars | new taiwan dollars',
  PLN: 'zloty | zlotys | zloties | polish zloty | polish zlotys',
  CZK: 'czech crown | czech crowns | czech koruna',
  HUF: 'forint | forints',
  SEK: 'swedish kronor | swedish krona | swedish crowns',
  NOK: 'norwegian kroner | norwegian krone | norwegian crowns',
  DKK: 'danish kroner | danish krone | danish crowns',
  THB: 'baht',
  VND: 'dong',
  ZAR: 'rand | south african rand',
  NGN: 'naira | nigerian naira',
  BRL: 'reais | brazilian real | brazilian reals | brazilian reais',
  KZT: 'tenge',
  IRR: 'iranian rial | iranian rials',
  SAR: 'saudi riyal | saudi riyals',
  AED: 'dirham | dirhams',
  EGP: 'egyptian pound | egyptian pounds',
  MXN: 'mexican peso | mexican pesos',
  BTC: 'bitcoin | bitcoins',
  KES: 'kenyan shilling | kenyan shillings',
  IQD: 'iraqi dinar | iraqi dinars',
  SYP: 'syrian pound | syrian pounds',
  LBP: 'lebanese pound | lebanese pounds',
  ARS: 'argentine peso | argentine pesos',
  PHP: 'philippine peso | philippine pesos',
  COP: 'colombian peso | colombian pesos',
  CLP: 'chilean peso | chilean pesos',
  shilling: 'shilling | shillings',
  cent: 'cent | cents',
  penny: 'penny | pence | p',
  franc: 'franc | francs',
  rupee: 'rupee | rupees | ரூ',
  pound: 'pound | pounds',
  peso: 'peso | pesos',
  lira: 'lira | liras',
  rial: 'rial | rials',
  riyal: 'riyal | riyals',
  dinar: 'dinar | dinars',
  krona: 'kronor | krona',
  krone: 'kroner | krone',
  crown: 'crown | crowns',
  kr: 'kr',
};

const readSignPhrase = phraseReader(entriesOf(signs));
const readNamePhrase = phraseReader(entriesOf(names));

function entriesOf(table: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([code, words]) =>
    words.split(' | ').map((word) => [word, code] as const),
  );
}

/** Reads what may come before a sum: "$", "US$", "€", "USD", "Rs". "A $2 billion package" is not in A$. */
export function readCurrencySign(tokens: readonly Token[], at: number): Found<string> | null {
  const sign = readSignPhrase(tokens, at);
  const isTwo = sign?.end === at + 2 && tokens[at]?.text.length === 1;
  if (sign && (!isTwo || tokens[at + 1]?.isGlued)) return sign;
  return readCode(tokens, at);
}

/** Reads what may come after a sum: also "euros", "South Korean won". */
export function readCurrencyName(tokens: readonly Token[], at: number): Found<string> | null {
  return readCurrencySign(tokens, at) ?? readNamePhrase(tokens, at);
}

function readCode(tokens: readonly Token[], at: number): Found<string> | null {
  const token = tokens[at];
  if (!token || !codes.has(token.raw.toUpperCase())) return null;
  // "try" and "all" are words; "usd" is none.
  if (token.raw !== token.raw.toUpperCase() && !/^(?:usd|eur|gbp|inr|rmb)$/.test(token.raw)) return null;
  if (tokens[at + 1]?.text === '$') return { value: token.text.toUpperCase(), end: at + 2 };
  return {
    value: token.text === 'rmb' ? 'CNY' : token.text === 'rur' ? 'RUB' : token.text.toUpperCase(),
    end: at + 1,
  };
}
