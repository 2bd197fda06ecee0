import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../shared/suggest/detectLanguage.ts';
import { steepnessOf, suspicious } from '../../fixtures/growth/measure.ts';

/** Two sentences of a report as a newspaper would print it, in each language that is given out. */
const reports: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    'The harbour office said on Tuesday that the ferry had left without a pilot. No one was hurt, but two of the boats are still missing.',
  ],
  [
    'de',
    'Das Hafenamt teilte am Dienstag mit, die Fähre sei ohne Lotsen ausgelaufen. Verletzt wurde niemand, aber zwei der Boote werden noch vermisst.',
  ],
  [
    'fr',
    'La capitainerie a indiqué mardi que le ferry était parti sans pilote. Personne n’a été blessé, mais deux des bateaux sont toujours portés disparus.',
  ],
  [
    'es',
    'La autoridad del puerto informó el martes de que el transbordador zarpó sin práctico. No hubo heridos, pero dos de los botes siguen desaparecidos.',
  ],
  [
    'it',
    'La capitaneria ha riferito martedì che il traghetto era partito senza pilota. Nessuno è rimasto ferito, ma due delle barche sono ancora disperse.',
  ],
  [
    'pt',
    'A autoridade do porto informou na terça-feira que a balsa partiu sem piloto. Ninguém ficou ferido, mas dois dos barcos ainda não foram encontrados.',
  ],
  [
    'nl',
    'De havendienst meldde dinsdag dat de veerboot zonder loods was vertrokken. Niemand raakte gewond, maar twee van de boten worden nog vermist.',
  ],
  [
    'pl',
    'Kapitanat portu podał we wtorek, że prom wypłynął bez pilota. Nikt nie został ranny, ale dwie z łodzi są nadal poszukiwane przez ratowników.',
  ],
  [
    'tr',
    'Liman başkanlığı salı günü feribotun kılavuz olmadan ayrıldığını açıkladı. Yaralanan olmadı ancak iki tekne hâlâ kayıp ve bu konuda bir soruşturma var.',
  ],
  [
    'ru',
    'Администрация порта сообщила во вторник, что паром вышел без лоцмана. Никто не пострадал, но две лодки всё ещё не найдены.',
  ],
  [
    'uk',
    'Адміністрація порту повідомила у вівторок, що пором вийшов без лоцмана. Ніхто не постраждав, але два човни досі не знайдені.',
  ],
  [
    'be',
    'Адміністрацыя порта паведаміла ў аўторак, што паром выйшаў без лоцмана. Ніхто не пацярпеў, але дзве лодкі ўсё яшчэ не знойдзеныя.',
  ],
  [
    'bg',
    'Пристанищната администрация съобщи във вторник, че фериботът е тръгнал без пилот. Няма пострадали, но две от лодките още не са намерени.',
  ],
  [
    'ar',
    'قالت إدارة الميناء يوم الثلاثاء إن العبارة غادرت من دون مرشد. ولم يصب أحد في الحادث، لكن اثنين من القوارب ما زالا في عداد المفقودين.',
  ],
  [
    'fa',
    'اداره بندر روز سه‌شنبه اعلام کرد که کشتی بدون راهنما حرکت کرده است. کسی آسیب ندید، اما دو قایق هنوز پیدا نشده است و جستجو برای آن ادامه دارد.',
  ],
  [
    'he',
    'רשות הנמל הודיעה ביום שלישי כי המעבורת יצאה ללא נתב. איש לא נפגע, אבל שתיים מן הסירות עדיין נעדרות, וגם החיפוש אחרי הצוות של אחת מהן נמשך.',
  ],
  [
    'ko',
    '항만 당국은 화요일 여객선이 도선사 없이 출항했다고 밝혔다. 다친 사람은 없지만 배 두 척은 아직 찾지 못했다.',
  ],
  [
    'zh',
    '港务局周二表示，渡轮在没有领航员的情况下离港。没有人受伤，但仍有两艘船下落不明，搜救工作还在继续。',
  ],
  [
    'zh',
    '港務局週二表示，渡輪在沒有領航員的情況下離港。沒有人受傷，但仍有兩艘船下落不明，搜救工作還在繼續。',
  ],
  [
    'ja',
    '港湾局は火曜日、フェリーが水先人なしで出港したと発表した。けが人はいないが、二隻の船がまだ見つかっていない。',
  ],
];

/** The same report in languages that are near to one of these, and that no one should take for it. */
const relatives: readonly (readonly [language: string, text: string])[] = [
  [
    'Romanian',
    'Căpitănia portului a anunțat marți că feribotul a plecat fără pilot. Nimeni nu a fost rănit, dar două dintre bărci sunt încă date dispărute.',
  ],
  [
    'Romanian without its letters',
    'Capitania portului a anuntat marti ca feribotul a plecat fara pilot. Nimeni nu a fost ranit, dar doua dintre barci sunt inca date disparute.',
  ],
  [
    'Czech',
    'Přístavní úřad v úterý oznámil, že trajekt vyplul bez lodivoda. Nikdo nebyl zraněn, ale dva z člunů se stále pohřešují.',
  ],
  [
    'Slovak',
    'Prístavný úrad v utorok oznámil, že trajekt vyplával bez lodivoda. Nikto nebol zranený, ale dva z člnov sú stále nezvestné.',
  ],
  [
    'Swedish',
    'Hamnkontoret uppgav på tisdagen att färjan hade avgått utan lots. Ingen skadades, men två av båtarna saknas fortfarande.',
  ],
  [
    'Danish',
    'Havnekontoret oplyste tirsdag, at færgen var sejlet uden lods. Ingen kom til skade, men to af bådene er stadig savnet.',
  ],
  [
    'Norwegian',
    'Havnekontoret opplyste tirsdag at fergen hadde gått uten los. Ingen kom til skade, men to av båtene er fortsatt savnet.',
  ],
  [
    'Finnish',
    'Satamaviranomainen kertoi tiistaina, että lautta oli lähtenyt ilman luotsia. Kukaan ei loukkaantunut, mutta kaksi veneistä on yhä kateissa.',
  ],
  [
    'Hungarian',
    'A kikötői hivatal kedden közölte, hogy a komp révkalauz nélkül indult el. Senki sem sérült meg, de két csónakot még mindig keresnek.',
  ],
  [
    'Croatian',
    'Lučka kapetanija priopćila je u utorak da je trajekt isplovio bez peljara. Nitko nije ozlijeđen, ali dva su broda još nestala.',
  ],
  [
    'Serbian',
    'Лучка капетанија саопштила је у уторак да је трајект испловио без пилота. Нико није повређен, али се за два чамца још трага.',
  ],
  [
    'Macedonian',
    'Пристанишната управа во вторникот соопшти дека траектот заминал без пилот. Никој не е повреден, но два чамци сè уште се бараат.',
  ],
  [
    'Indonesian',
    'Otoritas pelabuhan mengatakan pada hari Selasa bahwa feri itu berangkat tanpa pandu. Tidak ada yang terluka, tetapi dua perahu masih hilang.',
  ],
  [
    'Malay',
    'Pihak berkuasa pelabuhan berkata pada Selasa bahawa feri itu bertolak tanpa malim. Tiada yang cedera, tetapi dua bot masih hilang.',
  ],
  [
    'Vietnamese',
    'Cảng vụ cho biết hôm thứ Ba rằng chiếc phà đã rời bến mà không có hoa tiêu. Không ai bị thương nhưng hai chiếc thuyền vẫn mất tích.',
  ],
  [
    'Vietnamese without its letters',
    'Cang vu cho biet hom thu Ba rang chiec pha da roi ben ma khong co hoa tieu. Khong ai bi thuong nhung hai chiec thuyen van mat tich.',
  ],
  [
    'Catalan',
    'La capitania va informar dimarts que el transbordador havia salpat sense pràctic. Ningú no va resultar ferit, però dues de les barques encara no han estat localitzades.',
  ],
  [
    'Galician',
    'A capitanía informou o martes de que o transbordador saíu sen práctico. Ninguén resultou ferido, pero dúas das lanchas aínda non foron atopadas.',
  ],
  [
    'Afrikaans',
    'Die hawekantoor het Dinsdag gesê dat die veerboot sonder ’n loods vertrek het. Niemand is beseer nie, maar twee van die bote word nog vermis.',
  ],
  [
    'Luxembourgish',
    'De Havenamt huet en Dënschdeg matgedeelt, datt d’Fähr ouni Lotse fortgefuer ass. Keen gouf blesséiert, mee zwee vun de Schëffer ginn nach vermësst.',
  ],
  [
    'Azerbaijani',
    'Liman idarəsi çərşənbə axşamı bildirib ki, bərə losmansız yola düşüb. Xəsarət alan yoxdur, lakin iki qayıq hələ də tapılmayıb.',
  ],
  [
    'Kazakh',
    'Порт әкімшілігі сейсенбі күні паромның лоцмансыз шыққанын хабарлады. Ешкім зардап шеккен жоқ, бірақ екі қайық әлі табылған жоқ.',
  ],
  [
    'Mongolian',
    'Боомтын захиргаа мягмар гарагт усан онгоц хөтөчгүйгээр гарсан гэж мэдэгдэв. Хэн ч гэмтээгүй боловч хоёр завь одоо ч олдоогүй байна.',
  ],
  [
    'Urdu',
    'بندرگاہ کے دفتر نے منگل کو بتایا کہ کشتی رہنما کے بغیر روانہ ہوئی۔ کوئی زخمی نہیں ہوا لیکن دو کشتیاں اب بھی لاپتہ ہیں۔',
  ],
  [
    'Pashto',
    'د بندر ادارې د سې شنبې په ورځ وویل چې کښتۍ پرته له لارښود روانه شوې ده. هیڅوک نه دي ټپیان شوي خو دوه کښتۍ لا هم ورکې دي.',
  ],
  [
    'Sorani Kurdish',
    'بەڕێوەبەرایەتی بەندەر ڕۆژی سێشەممە ڕایگەیاند کە کەشتییەکە بەبێ ڕێبەر ڕۆیشتووە. کەس بریندار نەبووە، بەڵام دوو بەلەم هێشتا ونن.',
  ],
  [
    'Yiddish',
    'די פארט־אויטאריטעט האט דינסטיק געזאגט אז די שיף איז אוועקגעפארן אן א פילאט. קיינער איז נישט געווארן פארוואונדעט, אבער צוויי שיפלעך זענען נאך פארלוירן.',
  ],
  [
    'Greek',
    'Το λιμεναρχείο ανακοίνωσε την Τρίτη ότι το πλοίο απέπλευσε χωρίς πλοηγό. Κανείς δεν τραυματίστηκε, αλλά δύο βάρκες αγνοούνται ακόμη.',
  ],
  [
    'Hindi',
    'बंदरगाह कार्यालय ने मंगलवार को कहा कि नौका बिना पायलट के रवाना हुई। कोई घायल नहीं हुआ, लेकिन दो नावें अब भी लापता हैं।',
  ],
  ['Thai', 'สำนักงานท่าเรือกล่าวเมื่อวันอังคารว่าเรือข้ามฟากออกไปโดยไม่มีผู้นำร่อง ไม่มีผู้ได้รับบาดเจ็บ แต่เรือสองลำยังคงสูญหาย'],
  [
    'Swahili',
    'Mamlaka ya bandari ilisema Jumanne kwamba kivuko kiliondoka bila rubani. Hakuna aliyejeruhiwa, lakini boti mbili bado hazijapatikana.',
  ],
  [
    'Estonian',
    'Sadamaamet teatas teisipäeval, et praam lahkus lootsita. Keegi viga ei saanud, kuid kaks paati on endiselt kadunud.',
  ],
  [
    'Lithuanian',
    'Uosto direkcija antradienį pranešė, kad keltas išplaukė be locmano. Niekas nenukentėjo, bet dvi valtys vis dar nerastos.',
  ],
  [
    'Tagalog',
    'Sinabi ng tanggapan ng daungan noong Martes na umalis ang bangka nang walang piloto. Walang nasaktan, pero nawawala pa rin ang dalawa sa mga bangka.',
  ],
];

describe('the language of a text', () => {
  it.each(reports)('is %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(relatives)('%s is not taken for a language that is read', (_language, text) => {
    expect(detectLanguage(text)).toBe(null);
    expect(detectLanguage(Array(40).fill(text).join('\n'))).toBe(null);
  });

  it.each([
    ['nothing', ''],
    ['a few words', 'Bridge closed again'],
    ['numbers only', '11,000 / 2.5 % – 14:30'],
    ['names only', 'Anton Reve, Ilse Marrant, Ennor, Kaarl Vint, Lisbet Oan, Port Ennor, Gulf of Marrant'],
    [
      'an address of the web',
      'https://example.org/the/of/and/to/in/is/that/was/for/it/a/on/with/by/are/this',
    ],
    ['Han that could be Chinese or Japanese', '首相訪米決定'],
    ['half English and half German', `${reports[0]?.[1]} ${reports[1]?.[1]}`],
    ['half Russian and half Ukrainian', `${reports[9]?.[1]} ${reports[10]?.[1]}`],
    ['half English and half Russian', `${reports[0]?.[1]} ${reports[9]?.[1]}`],
  ])('cannot be told of %s', (_what, text) => {
    expect(detectLanguage(text)).toBe(null);
  });

  it('is told of every article of the development sets, with foreign names in it', () => {
    const folder = join(import.meta.dirname, '../../fixtures/suggest');
    const wrong = readdirSync(folder)
      .filter((file) => /^quotes-\w\w\.jsonl$/.test(file))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
      .map(
        (line) => JSON.parse(line) as { readonly id: string; readonly lang: string; readonly text: string },
      )
      .filter(({ text, lang }) => detectLanguage(text) !== lang);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is that of most of the text where names and quotes are in another one', () => {
    const german = reports[1]?.[1] ?? '';
    expect(detectLanguage(`${german} Der Kapitän sagte: “All is well.” ${german}`)).toBe('de');
    const korean = reports[16]?.[1] ?? '';
    expect(detectLanguage(`${korean} (Port Authority of Ennor, PAE) ${korean}`)).toBe('ko');
  });

  it('is the same in capitals, without accents composed, and in a text of a million characters', async () => {
    for (const [language, text] of reports.slice(0, 12)) {
      expect(detectLanguage(text.toLocaleUpperCase(language))).toBe(language);
      expect(detectLanguage(text.normalize('NFD'))).toBe(language);
    }
    const [language = '', text = ''] = reports[0] ?? [];
    expect(detectLanguage(`${text} `.repeat(8_000))).toBe(language);
    const long = (size: number) => `${text} `.repeat(size / text.length);
    expect(await steepnessOf(long, detectLanguage, { from: 62_500, upTo: 250_000 })).toBeLessThan(suspicious);
  });
});
