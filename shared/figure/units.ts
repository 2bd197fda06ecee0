import { afterHyphen, type Found, isSign, phraseReader, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A unit of measure by the name it has on a card: the symbol that is usual, else the word in the singular. */
const spellings: Readonly<Record<string, string>> = {
  '%': '% | percent | per cent | pct | percentage',
  'percentage point': 'percentage point | percentage points | percent points | % points | pp | pps',
  'basis point': 'basis point | basis points | bps',
  '‰': '‰ | per mille | per mil',
  second: 'second | seconds | sec | secs',
  minute: 'minute | minutes | min | mins',
  hour: 'hour | hours | hr | hrs | h',
  day: 'day | days',
  night: 'night | nights',
  week: 'week | weeks | wk | wks',
  fortnight: 'fortnight | fortnights',
  month: 'month | months',
  quarter: 'quarter | quarters',
  year: 'year | years | yr | yrs',
  decade: 'decade | decades',
  century: 'century | centuries',
  time: 'times | fold | x',
  mm: 'mm | millimetre | millimetres | millimeter | millimeters',
  cm: 'cm | centimetre | centimetres | centimeter | centimeters',
  dm: 'dm | decimetre | decimetres | decimeter | decimeters',
  m: 'm | metre | metres | meter | meters',
  km: 'km | kms | kilometre | kilometres | kilometer | kilometers | км',
  inch: 'inch | inches',
  ft: 'ft | foot | feet',
  yard: 'yard | yards | yd | yds',
  mile: 'mile | miles | mi',
  nmi: 'nmi | nautical mile | nautical miles',
  'm²': 'm² | m2 | sq m | sqm | square metre | square metres | square meter | square meters',
  'km²':
    'km² | km2 | sq km | sq . km | sqkm | square kilometre | square kilometres | square kilometer | square kilometers',
  'ft²': 'ft² | sq ft | square foot | square feet',
  'mile²': 'square mile | square miles | sq mile | sq miles | sq mi',
  ha: 'ha | hectare | hectares',
  acre: 'acre | acres',
  'm³': 'm³ | m3 | cubic metre | cubic metres | cubic meter | cubic meters',
  'km³': 'km³ | cubic kilometre | cubic kilometres | cubic kilometer | cubic kilometers',
  'ft³': 'cubic foot | cubic feet',
  bcm: 'bcm',
  ml: 'ml | millilitre | millilitres | milliliter | milliliters',
  l: 'l | litre | litres | liter | liters',
  gallon: 'gallon | gallons | gal',
  barrel: 'barrel | barrels | bbl | bbls',
  'barrel/day': 'bpd | b/d',
  bushel: 'bushel | bushels',
  μg: 'μg | µg | mcg | microgram | micrograms',
  mg: 'mg | milligram | milligrams',
  g: 'g | gram | grams | gramme | grammes',
  kg: 'kg | kgs | kilo | kilos | kilogram | kilograms | kilogramme | kilogrammes | кг',
  t: 't | tonne | tonnes | metric ton | metric tons',
  ton: 'ton | tons',
  kt: 'kt | kiloton | kilotons | kilotonne | kilotonnes',
  Mt: 'mt | megaton | megatons | megatonne | megatonnes',
  lb: 'lb | lbs',
  ounce: 'ounce | ounces | oz',
  carat: 'carat | carats',
  'km/h': 'km/h | km / h | km / hr | kph | kmph | kmh',
  'm/s': 'm/s | m / s',
  mph: 'mph',
  knot: 'knot | knots | kn',
  '°C': '°c | ° c | degree celsius | degrees celsius | degrees c | celsius | celcius | degrees centigrade | ℃',
  '°F': '°f | ° f | degree fahrenheit | degrees fahrenheit | degrees f | fahrenheit | ℉',
  '°': '° | degree | degrees | deg',
  kW: 'kw | kilowatt | kilowatts',
  MW: 'mw | megawatt | megawatts',
  GW: 'gw | gigawatt | gigawatts',
  TW: 'tw | terawatt | terawatts',
  kWh: 'kwh | kilowatt hour | kilowatt hours',
  MWh: 'mwh | megawatt hour | megawatt hours',
  GWh: 'gwh | gigawatt hour | gigawatt hours',
  TWh: 'twh | terawatt hour | terawatt hours',
  W: 'watt | watts',
  V: 'volt | volts',
  Hz: 'hz | hertz',
  kHz: 'khz | kilohertz',
  MHz: 'mhz | megahertz',
  GHz: 'ghz | gigahertz',
  kB: 'kb | kilobyte | kilobytes',
  MB: 'mb | megabyte | megabytes',
  GB: 'gb | gigabyte | gigabytes',
  TB: 'tb | terabyte | terabytes',
  ppm: 'ppm',
  mSv: 'msv | millisievert | millisieverts',
  dB: 'db | decibel | decibels',
  'light-year': 'light year | light years',
  calorie: 'calorie | calories',
  kcal: 'kcal',
  hp: 'hp | bhp | horsepower',
  J: 'joule | joules',
  kJ: 'kj | kilojoule | kilojoules',
  MJ: 'mj | megajoule | megajoules',
  K: 'kelvin',
  hPa: 'hpa | hectopascal | hectopascals',
  mbar: 'mbar | millibar | millibars',
  psi: 'psi',
  'lb-ft': 'pound foot | pound feet | lb ft',
  mpg: 'mpg',
  bpm: 'bpm',
  fps: 'fps',
  rpm: 'rpm',
  A: 'ampere | amperes | amps',
  mAh: 'mah',
  μm: 'μm | µm | micrometre | micrometres | micrometer | micrometers | micron | microns',
  nm: 'nanometre | nanometres | nanometer | nanometers',
  Mbit: 'megabit | megabits',
  Gbit: 'gigabit | gigabits',
  pixel: 'pixel | pixels',
  megapixel: 'megapixel | megapixels',
  'acre-foot': 'acre foot | acre feet',
};

/** The name of every unit of measure as it is on a card. */
export const unitNames: ReadonlySet<string> = new Set(Object.keys(spellings));

const readSpelling = phraseReader(
  Object.entries(spellings).flatMap(([unit, words]) =>
    words.split(' | ').map((word) => [word, unit] as const),
  ),
);

/** Units of time, which also make rates and ages. */
export const timeUnits: ReadonlySet<string> = setOf(
  'second minute hour day night week fortnight month quarter year decade century',
);

/** Reads a unit of measure where a number ends: "km", "km²", "per cent", "barrels per day". */
export function readUnit(tokens: readonly Token[], at: number): Found<string> | null {
  // "10x", but not "10 x 20 m"
  if (tokens[at]?.text === 'x' && !tokens[at]?.isGlued) return null;
  const found = readSuperscript(tokens, at) ?? readCapital(tokens, at) ?? readSpelling(tokens, at);
  if (!found) return null;
  return readRate(tokens, found) ?? found;
}

/** "km2" is a word and a number behind it. */
function readSuperscript(tokens: readonly Token[], at: number): Found<string> | null {
  const [unit, power] = [tokens[at], tokens[at + 1]];
  if (!unit || !power?.isGlued || !/^[23²³]$/.test(power.raw)) return null;
  const name = `${unit.text}${power.raw.replace('2', '²').replace('3', '³')}`;
  return Object.hasOwn(spellings, name) ? { value: name, end: at + 2 } : null;
}

/** "38C" and "100F" are temperatures, "67W" is a power; in small letters or apart they are nothing. */
function readCapital(tokens: readonly Token[], at: number): Found<string> | null {
  const token = tokens[at];
  const unit = token?.isGlued ? capitals.get(token.raw) : undefined;
  return unit === undefined ? null : { value: unit, end: at + 1 };
}

const capitals: ReadonlyMap<string, string> = new Map([
  ['C', '°C'],
  ['F', '°F'],
  ['W', 'W'],
  ['V', 'V'],
  ['MP', 'megapixel'],
]);

/** A quantity for each of another: "km per hour", "barrels a day", "$100-a-month", "m/s". */
export function readRate(tokens: readonly Token[], unit: Found<string>): Found<string> | null {
  const at = afterHyphen(tokens, unit.end);
  const link = tokens[at];
  const isSlash = isSign(link, '/') && link?.isGlued === true;
  if (!isSlash && !(link?.kind === 'word' && perWords.has(link.text))) return null;
  const behind = afterHyphen(tokens, at + 1);
  const per = readSpelling(tokens, behind) ?? readEach(tokens, behind);
  if (!per || per.value === '%') return null;
  return { value: rates[`${unit.value}/${per.value}`] ?? `${unit.value}/${per.value}`, end: per.end };
}

/** What is no unit of measure, and has its share of a sum: “$2.17 a share”, “£30 per person”. */
function readEach(tokens: readonly Token[], at: number): Found<string> | null {
  const noun = tokens[at];
  return noun && each.has(noun.text) ? { value: noun.text, end: at + 1 } : null;
}

const each = setOf(
  'share person head capita household family ticket seat vote student pupil patient employee worker passenger vehicle launch bottle',
);

/** What comes between a quantity and what it is per. */
export const perWords = setOf('per a an each every');

/** Rates that have a symbol of their own. */
const rates: Readonly<Record<string, string>> = {
  'km/hour': 'km/h',
  'm/second': 'm/s',
  'km/second': 'km/s',
  'mile/hour': 'mph',
};
