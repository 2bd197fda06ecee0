/** A line that begins with a name and a colon. */
export interface Labelled {
  /** The name in small letters without accents, spaces and hyphens. */
  readonly key: string;
  /** As it is written, with its colon: “Byline:”. */
  readonly label: string;
  readonly value: string;
}

/** Reads a line (with single spaces) as a name, a colon and a value, which may be empty; null for any other. */
export function labelled(text: string): Labelled | null {
  const found = /^(\^?\p{L}[\p{L}\p{M}\p{N} .'’()/-]{0,38})\s?[::]\s?/u.exec(text.slice(0, 60));
  const name = found?.[1];
  if (!found || name === undefined) return null;
  // “10:15” and addresses are no names.
  if (/^\/\//.test(text.slice(found[0].length)) || /\d$/.test(name)) return null;
  return { key: keyOf(name), label: found[0].trim(), value: text.slice(found[0].length).trim() };
}

/** A name by which labels are looked up. */
export function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\s.'’()/-]/gu, '')
    .toLowerCase();
}

/** Words for `keyOf` written apart by bars. */
export function keys(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map(keyOf));
}

/** “By Ana Lund” without its first word, which is not part of a name. */
export function withoutBy(name: string): string {
  return name.replace(byWord, '').trim();
}

/** Whether a line names an author by such a word. */
export function isByline(text: string): boolean {
  return byWord.test(text) && text.length <= longestByline && !/[.!?…]$/.test(text);
}

const byWord = /^(?:by|von|par|por|di|da|door|av|af|от|автор:?)\s+(?=\p{Lu})/iu;
const longestByline = 120;

/**
 * The BCP 47 tag of a language by its name in an archive (“ENGLISH”, “Deutsch; German”, “Español”); null for others.
 */
export function languageNamed(name: string): string | null {
  languages ??= new Map(
    Object.entries(languageNames).flatMap(([tag, names]) =>
      names.split('|').map((one) => [keyOf(one), tag] as const),
    ),
  );
  return name.length > 60 ? null : (languages.get(keyOf(name.split(/[;,|(]/)[0] ?? '')) ?? null);
}

let languages: ReadonlyMap<string, string> | undefined;

const languageNames: Readonly<Record<string, string>> = {
  en: 'English|Englisch|Anglais|Engels|Inglés|Inglese|Inglês|английский|英語|영어|英文|en',
  de: 'German|Deutsch|Allemand|Duits|Alemán|Tedesco|Alemão|немецкий|ドイツ語|독일어|de',
  fr: 'French|Französisch|Français|Frans|Francés|Francese|Francês|французский|フランス語|fr',
  nl: 'Dutch|Niederländisch|Néerlandais|Nederlands|Neerlandés|Olandese|Holandês|голландский|nl',
  es: 'Spanish|Spanisch|Espagnol|Spaans|Español|Spagnolo|Espanhol|испанский|スペイン語|es',
  it: 'Italian|Italienisch|Italien|Italiaans|Italiano|итальянский|イタリア語|it',
  pt: 'Portuguese|Portugiesisch|Portugais|Portugees|Portugués|Portoghese|Português|португальский|pt',
  ru: 'Russian|Russisch|Russe|Ruso|Russo|Русский|ロシア語|러시아어|ru',
  uk: 'Ukrainian|Ukrainisch|Ukrainien|Oekraïens|Ucraniano|Ucraino|Українська|украинский|uk',
  pl: 'Polish|Polnisch|Polonais|Pools|Polaco|Polacco|Polski|польский|pl',
  sv: 'Swedish|Schwedisch|Suédois|Zweeds|Sueco|Svedese|Svenska|sv',
  da: 'Danish|Dänisch|Danois|Deens|Danés|Danese|Dansk|da',
  nb: 'Norwegian|Norwegisch|Norvégien|Noors|Noruego|Norvegese|Norsk',
  fi: 'Finnish|Finnisch|Finnois|Fins|Finlandés|Finlandese|Suomi|fi',
  tr: 'Turkish|Türkisch|Turc|Turks|Turco|Türkçe|турецкий|tr',
  ar: 'Arabic|Arabisch|Arabe|Árabe|Arabo|العربية|арабский|アラビア語|ar',
  fa: 'Persian|Farsi|Persisch|Persan|فارسی|fa',
  he: 'Hebrew|Hebräisch|Hébreu|עברית|he',
  zh: 'Chinese|Simplified Chinese|Traditional Chinese|Chinese - Simplified|Chinese - Traditional|Chinesisch|Chinois|Chinees|Chino|Cinese|中文|中国語|китайский|zh',
  ja: 'Japanese|Japanisch|Japonais|Japans|Japonés|Giapponese|日本語|японский|ja',
  ko: 'Korean|Koreanisch|Coréen|Koreaans|Coreano|한국어|韓国語|корейский|ko',
  cs: 'Czech|Tschechisch|Tchèque|Čeština|cs',
  hu: 'Hungarian|Ungarisch|Hongrois|Magyar|hu',
  el: 'Greek|Griechisch|Grec|Ελληνικά|el',
  ro: 'Romanian|Rumänisch|Roumain|Română|ro',
};
