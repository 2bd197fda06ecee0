import { phraseReader, type Reader } from '../phrases.ts';

/** Signs and symbols that mean the same in every language; the names are those of the English cards. */
const symbols = `
  %: % | pct; ‰: ‰; mm: mm | мм; cm: cm | см; m: m | м; km: km | км; m²: m ² | m 2 | м ²; km²: km ² | km 2 | км ²; ha: ha | га; m³: m ³ | m 3 | м ³;
  ml: ml | мл; mg: mg | мг; g: g; kg: kg | кг; t: t; l: l; km/h: km / h | км / ч | km / u | km / std | km / sa; °C: °c | ° c | ℃ | º c; °F: °f | ° f; °: °;
  kW: kw | квт; MW: mw | мвт; GW: gw | гвт; kWh: kwh; MWh: mwh; GWh: gwh; TWh: twh; Hz: hz; GB: gb; MB: mb; TB: tb
`;
const currencies = `
  USD: $ | usd | us $ | usd $ | u . s . $; EUR: € | eur; GBP: £ | gbp; JPY: ¥ | jpy; CNY: cny | rmb; KRW: ₩ | krw; RUB: ₽ | rub; UAH: ₴ | uah;
  INR: ₹ | inr; TRY: ₺ | try; ILS: ₪ | ils; PLN: pln | zł; CHF: chf; BRL: r $ | brl; SEK: sek; NOK: nok; CZK: czk; HUF: huf; CAD: cad | c $ | ca $ | cad $; AUD: aud | a $ | au $ | aud $; NZD: nzd | nz $ | nzd $; MXN: mxn | mx $ | mxn $; HKD: hkd | hk $; SAR: sar; AED: aed
`;

/** Readers of what a language’s table lists (“km: Kilometer | Kilometern; …”), with the symbols of all languages. */
export function compiledUnits(
  units: string,
  before = '',
): { readonly unit: Reader<string>; readonly unitBefore: Reader<string> } {
  return {
    unit: phraseReader([...spellingsOf(symbols), ...spellingsOf(currencies), ...spellingsOf(units)]),
    unitBefore: phraseReader([...spellingsOf(currencies), ...spellingsOf(before)]),
  };
}

function spellingsOf(text: string): readonly (readonly [string, string])[] {
  return text.split(';').flatMap((entry) => {
    const at = entry.indexOf(':');
    const unit = entry.slice(0, at).trim();
    if (at < 0) return [];
    return entry
      .slice(at + 1)
      .split('|')
      .map((words) => [words.trim().replace(/\s+/g, ' '), unit] as const);
  });
}
