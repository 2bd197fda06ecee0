/** An exact decimal: `digits` divided by ten to the power of `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Reads plain digits with an optional point ("1200", "0.5"); the caller has made sure of the form. */
export function decimalOf(text: string | number): Decimal {
  if (Number.isSafeInteger(text)) return { digits: BigInt(text), places: 0 };
  const [whole = '', fraction = ''] = String(text).split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

/** The shortest decimal that says the same: "1200", "-2.5". */
export function decimalText({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const fraction = all.slice(all.length - places).replace(/0+$/, '');
  const whole = all.slice(0, all.length - places);
  return places === 0 || fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** The exact product. */
export function times(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, places: one.places + other.places };
}

/** The exact sum. */
export function plus(one: Decimal, other: Decimal): Decimal {
  const places = Math.max(one.places, other.places);
  return { digits: withPlaces(one, places) + withPlaces(other, places), places };
}

/** The same, on the other side of zero. */
export function negative({ digits, places }: Decimal): Decimal {
  return { digits: -digits, places };
}

/** Rounded half up to 15 places where it does not end before, as Recognizers-Text writes two thirds. */
export function divided(one: Decimal, by: bigint): Decimal {
  const places = Math.max(15, one.places);
  return { digits: (withPlaces(one, places) * 2n + by) / (by * 2n), places };
}

/** Below zero, zero or above it, as a sort wants it. */
export function compare(one: Decimal, other: Decimal): number {
  const places = Math.max(one.places, other.places);
  const difference = withPlaces(one, places) - withPlaces(other, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether nothing follows the point. */
export function isWhole({ digits, places }: Decimal): boolean {
  return digits % 10n ** BigInt(places) === 0n;
}

function withPlaces({ digits, places }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - places);
}
