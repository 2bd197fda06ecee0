/** A country or territory with its English name. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
}

/**
 * The codes that the engine knows names for though ISO 3166-1 assigns them to no country: exceptional reservations
 * (ISO 3166/MA) and what CLDR made up. Kosovo's XK is user-assigned too, but everybody writes it.
 */
const unassigned: ReadonlySet<string> = new Set('AC CP CQ DG EA EU EZ IC TA UN QO XA XB ZZ'.split(' '));

let names: Intl.DisplayNames | undefined;

/** The English name of an ISO 3166-1 alpha-2 code, as the engine's CLDR data has it; null for what is none. */
export function countryName(code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code) || unassigned.has(code)) return null;
  // Codes that were withdrawn (SU, YU) are known by what became of them.
  if (new Intl.Locale(`und-${code}`).region !== code) return null;
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return names.of(code) ?? null;
}

let all: readonly Country[] | undefined;

/** Every country and territory, in the order of their names. */
export function countries(): readonly Country[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  all ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = countryName(code);
      return name === null ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return all;
}
