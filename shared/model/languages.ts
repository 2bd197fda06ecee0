/** Languages that news is written in (BCP 47) with their English names, in the order of these. */
export const articleLanguages: readonly (readonly [tag: string, name: string])[] = [
  ['ar', 'Arabic'],
  ['hy', 'Armenian'],
  ['az', 'Azerbaijani'],
  ['be', 'Belarusian'],
  ['bn', 'Bengali'],
  ['bs', 'Bosnian'],
  ['bg', 'Bulgarian'],
  ['my', 'Burmese'],
  ['zh-Hans', 'Chinese, simplified'],
  ['zh-Hant', 'Chinese, traditional'],
  ['hr', 'Croatian'],
  ['cs', 'Czech'],
  ['da', 'Danish'],
  ['nl', 'Dutch'],
  ['en', 'English'],
  ['et', 'Estonian'],
  ['fi', 'Finnish'],
  ['fr', 'French'],
  ['ka', 'Georgian'],
  ['de', 'German'],
  ['el', 'Greek'],
  ['he', 'Hebrew'],
  ['hi', 'Hindi'],
  ['hu', 'Hungarian'],
  ['id', 'Indonesian'],
  ['it', 'Italian'],
  ['ja', 'Japanese'],
  ['kk', 'Kazakh'],
  ['km', 'Khmer'],
  ['ko', 'Korean'],
  ['ku', 'Kurdish'],
  ['lv', 'Latvian'],
  ['lt', 'Lithuanian'],
  ['mk', 'Macedonian'],
  ['ms', 'Malay'],
  ['mn', 'Mongolian'],
  ['no', 'Norwegian'],
  ['ps', 'Pashto'],
  ['fa', 'Persian'],
  ['pl', 'Polish'],
  ['pt', 'Portuguese'],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
  ['sr', 'Serbian'],
  ['sk', 'Slovak'],
  ['sl', 'Slovenian'],
  ['so', 'Somali'],
  ['es', 'Spanish'],
  ['sw', 'Swahili'],
  ['sv', 'Swedish'],
  ['ta', 'Tamil'],
  ['th', 'Thai'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['ur', 'Urdu'],
  ['vi', 'Vietnamese'],
];

/** The tag of a language (BCP 47) that is named in English or as it calls itself; anything else as it was typed. */
export function languageAsTyped(typed: string): string {
  const wanted = folded(typed);
  const [tag] = articleLanguages.find(([its, name]) => isNameOf(wanted, its, name)) ?? [typed];
  return tag;
}

function isNameOf(wanted: string, tag: string, name: string): boolean {
  return (
    folded(name) === wanted ||
    folded(new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? '') === wanted
  );
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
