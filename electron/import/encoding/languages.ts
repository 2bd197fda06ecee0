/** What the letters of a language look like to someone who knows how often each occurs in running text. */
export interface Language {
  readonly name: string;
  /** Encodings that texts in it came in, as the platform's `TextDecoder` names them, the likeliest first. */
  readonly encodings: readonly string[];
  /** Its letters outside of ASCII in lower case, the most frequent first. */
  readonly letters: string;
  /** Of languages in Latin letters: frequent words that are all ASCII, which tell it from others. */
  readonly words?: string;
}

const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'koi8-u', 'x-mac-cyrillic'];
const western = ['windows-1252', 'iso-8859-15', 'macintosh'];
const central = ['windows-1250', 'iso-8859-2'];
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4'];

/**
 * Languages that newspapers outside of Unicode came in. The orders are those of letter counts of large newspaper
 * collections, as they are printed in tables for each language; near the end they hardly matter.
 */
export const alphabets: readonly Language[] = [
  { name: 'Russian', encodings: cyrillic, letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё' },
  {
    name: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic'],
    letters: 'оанивіертслкдмупяьзгбчхйжшцїюєщфґ',
  },
  {
    name: 'Bulgarian',
    encodings: ['windows-1251', 'iso-8859-5', 'ibm866'],
    letters: 'аоеитнрсвлпдкмзугяъчбщжйшцхфюь',
  },
  { name: 'Serbian', encodings: ['windows-1251', 'iso-8859-5'], letters: 'аоеинртсјвкудпмлзгбчшцћхњжђљфџ' },
  {
    name: 'Belarusian',
    encodings: ['windows-1251', 'iso-8859-5', 'koi8-u'],
    letters: 'анырлкіецсдсувпмьязтобгўчшйхжэюёф',
  },
  {
    name: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    letters: 'αοιετσνηυρπκμλςωίάόήέύγδώχθφβξζψϊϋΐΰ',
  },
  {
    name: 'Arabic',
    encodings: ['windows-1256', 'iso-8859-6'],
    letters: 'اليمنورتبةعدسفهكقأحجشطصخىذضزإءثغئظآؤّ',
  },
  { name: 'Persian', encodings: ['windows-1256'], letters: 'ايرنودهمتسبلكشزفگخقپعحجآچصئذضطغثژظ' },
  { name: 'Hebrew', encodings: ['windows-1255', 'iso-8859-8'], letters: 'יוהלאתרבשםמנדעחקפסגצטכזןךףץ' },
  {
    name: 'Thai',
    encodings: ['windows-874'],
    letters: 'านรอกเ่งมย้ลวดิทสัตีะบคปหุ์แจพไชขใูืำ็โซธศึผถณภษญฐฟๆฝฉฎฆฏ๊๋ฯฒฮฬฑ',
  },
  {
    name: 'English',
    encodings: western,
    letters: 'éüöáíóäñçèâêåøãšž',
    words: 'the of and to in that for was with on is said',
  },
  {
    name: 'German',
    encodings: western,
    letters: 'üäöß',
    words: 'der die und in den von das mit nicht auf ist dem',
  },
  {
    name: 'French',
    encodings: western,
    letters: 'éèàêçùîôâûëïœ',
    words: 'de la le les et des en du que une est dans',
  },
  {
    name: 'Spanish',
    encodings: western,
    letters: 'óíáéñúü',
    words: 'de la que el en los se del las por con una',
  },
  {
    name: 'Portuguese',
    encodings: western,
    letters: 'ãçáéíóêõúâàôü',
    words: 'de que da do em os dos para com uma no na',
  },
  {
    name: 'Italian',
    encodings: western,
    letters: 'èàùòìé',
    words: 'di che la il del per in della un non con si',
  },
  {
    name: 'Swedish',
    encodings: western,
    letters: 'äåöé',
    words: 'och att det i som en av den med inte till om',
  },
  { name: 'Danish', encodings: western, letters: 'øåæé', words: 'og at det i en af den til er som ikke der' },
  {
    name: 'Dutch',
    encodings: western,
    letters: 'ëéïóüö',
    words: 'de het van een en in dat te zijn op voor met',
  },
  {
    name: 'Icelandic',
    encodings: western,
    letters: 'ðáíöþúéóæý',
    words: 'og er hann sem til um var ekki en af',
  },
  {
    name: 'Polish',
    encodings: central,
    letters: 'łęąóżśćńź',
    words: 'i w na z do nie jest o od po przez oraz',
  },
  {
    name: 'Czech',
    encodings: central,
    letters: 'íáěéřčýžšůúťďňó',
    words: 'a v na se je z o do pro ale byl jako',
  },
  {
    name: 'Slovak',
    encodings: central,
    letters: 'áíéčýžúšľťďôňóäĺŕ',
    words: 'a v na sa je z o do pre ale bol ako',
  },
  {
    name: 'Hungarian',
    encodings: central,
    letters: 'áéöóőüíúű',
    words: 'a az hogy nem is egy volt meg de ki el mint',
  },
  { name: 'Croatian', encodings: central, letters: 'čšžćđ', words: 'i u je na se da su za od s koji iz' },
  {
    name: 'Romanian',
    encodings: central,
    letters: 'ăîâşţ',
    words: 'de la a cu pe din nu un o care mai este',
  },
  { name: 'Albanian', encodings: western, letters: 'ëç', words: 'dhe e i me se nga nuk ka si per tij' },
  {
    name: 'Turkish',
    encodings: ['windows-1254', 'iso-8859-9'],
    letters: 'ıüşöğçİâî',
    words: 've bir bu da de ile olarak daha ne olan en var',
  },
  {
    name: 'Lithuanian',
    encodings: baltic,
    letters: 'ėšųžįąūčę',
    words: 'ir kad yra su bet iki tai kaip apie po',
  },
  { name: 'Latvian', encodings: baltic, letters: 'āīēšņļžķčģū', words: 'un ir par ar no ka kas bet uz pie' },
  {
    name: 'Estonian',
    encodings: [...baltic, 'windows-1252'],
    letters: 'äõüöšž',
    words: 'ja on ei et see ka kui oli ta ning mis',
  },
  { name: 'Maltese', encodings: ['iso-8859-3'], letters: 'ħżġċàù', words: 'ta li u tal minn fil ma dan' },
  { name: 'Esperanto', encodings: ['iso-8859-3'], letters: 'ĝŭĉĵŝĥ', words: 'la de kaj en estas por ne al' },
  {
    name: 'Welsh',
    encodings: ['iso-8859-14', 'windows-1252'],
    letters: 'âŵôŷêî',
    words: 'y yn a o i ar ei mae gan',
  },
  {
    name: 'Vietnamese',
    encodings: ['windows-1258'],
    letters: 'đ\u0301\u0300ưâô\u0323ê\u0309ơăáà\u0303íãúóéùèâ',
    words: 'trong cho khi theo trong ra hai nay sau do',
  },
];

/** A script whose characters are too many to be put in order: which are frequent, and how likely the others are. */
export interface Ideographs {
  readonly name: string;
  readonly encodings: readonly string[];
  /** Classes of characters, each with the share of running text that it makes and how many characters share it. */
  readonly classes: readonly { readonly members: RegExp; readonly share: number; readonly size: number }[];
}

const frequentHangul =
  '이다는에의가을를고하지도로은사자한기인서나대그리시아어정일있해만수보제상라부장전국스주원들과것여년구성관비조공오게으동시세안선경우트치방신위분미재마유면했무소당용회발연실모던말적결회도영화생체통제북군미중내러';
const frequentSimplified =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府研究';
const frequentTraditional =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處府研究台灣';
const frequentKanji =
  '日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢政府軍兵核派遣北朝鮮米韓露戦部隊';

const ideographs = String.raw`[\u4e00-\u9fff]`;
const eastAsianPunctuation = /[、。・「」『』（）！？，：；“”‘’《》〈〉…—－～．％０-９Ａ-Ｚａ-ｚ\u3000]/;

function anyOf(characters: string): RegExp {
  return new RegExp(`[${characters}]`, 'u');
}

export const ideographic: readonly Ideographs[] = [
  {
    name: 'Korean',
    encodings: ['euc-kr'],
    classes: [
      { members: anyOf(frequentHangul), share: 0.62, size: 95 },
      { members: /[가-힣]/, share: 0.35, size: 2350 },
      { members: eastAsianPunctuation, share: 0.02, size: 90 },
      { members: new RegExp(ideographs), share: 0.01, size: 4800 },
    ],
  },
  {
    name: 'Chinese (simplified)',
    encodings: ['gb18030'],
    classes: [
      { members: anyOf(frequentSimplified), share: 0.5, size: 300 },
      { members: eastAsianPunctuation, share: 0.12, size: 90 },
      { members: new RegExp(ideographs), share: 0.375, size: 3500 },
      { members: /[ぁ-ヿ]/, share: 0.005, size: 170 },
    ],
  },
  {
    name: 'Chinese (traditional)',
    encodings: ['big5', 'gb18030'],
    classes: [
      { members: anyOf(frequentTraditional), share: 0.5, size: 300 },
      { members: eastAsianPunctuation, share: 0.12, size: 90 },
      { members: new RegExp(ideographs), share: 0.375, size: 4800 },
      { members: /[ぁ-ヿ]/, share: 0.005, size: 170 },
    ],
  },
  {
    name: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    classes: [
      { members: /[ぁ-ゟ]/, share: 0.48, size: 45 },
      { members: /[ァ-ヿ]/, share: 0.12, size: 70 },
      { members: eastAsianPunctuation, share: 0.08, size: 90 },
      { members: anyOf(frequentKanji), share: 0.18, size: 230 },
      { members: new RegExp(ideographs), share: 0.135, size: 2500 },
      { members: /[｡-ﾟ]/, share: 0.005, size: 63 },
    ],
  },
];
