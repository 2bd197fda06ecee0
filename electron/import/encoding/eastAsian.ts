/** A script whose characters are too many to be put in order: which are frequent, and how likely the others are. */
export interface Ideographs {
  readonly name: string;
  readonly encodings: readonly string[];
  /** Classes of characters, each with the share of running text that it makes and how many characters share it. */
  readonly classes: readonly CharacterClass[];
}

interface CharacterClass {
  readonly members: RegExp;
  /** Of running text, 0 to 1. */
  readonly share: number;
  /** How many characters share it. */
  readonly size: number;
  /** Every running text has many of them. */
  readonly isFrequent?: boolean;
}

const frequentHangul =
  '이다는에의가을를고하지도로은사자한기인서나대그리시아어정일있해만수보제상라부장전국스주원들과것여년구성관비조공오게으동시세안선경우트치방신위분미재마유면했무소당용회발연실모던말적결회도영화생체통제북군미중내러';
const frequentSimplified =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府研究';
const frequentTraditional =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處府研究台灣佢哋嘅係啲唔咗冇嘢喺';
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
    encodings: ['euc-kr', 'johab'],
    classes: [
      { members: anyOf(frequentHangul), share: 0.62, size: 95, isFrequent: true },
      { members: /[가-힣]/, share: 0.35, size: 2350 },
      { members: eastAsianPunctuation, share: 0.02, size: 90 },
      { members: new RegExp(ideographs), share: 0.01, size: 4800 },
    ],
  },
  {
    name: 'Chinese (simplified)',
    encodings: ['gb18030'],
    classes: [
      { members: anyOf(frequentSimplified), share: 0.5, size: 300, isFrequent: true },
      { members: eastAsianPunctuation, share: 0.12, size: 90 },
      { members: new RegExp(ideographs), share: 0.375, size: 3500 },
      { members: /[ぁ-ヿ]/, share: 0.005, size: 170 },
    ],
  },
  {
    name: 'Chinese (traditional)',
    encodings: ['big5', 'gb18030'],
    classes: [
      { members: anyOf(frequentTraditional), share: 0.5, size: 300, isFrequent: true },
      { members: eastAsianPunctuation, share: 0.12, size: 90 },
      { members: new RegExp(ideographs), share: 0.375, size: 4800 },
      { members: /[ぁ-ヿ]/, share: 0.005, size: 170 },
    ],
  },
  {
    name: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    classes: [
      { members: /[ぁ-ゟ]/, share: 0.48, size: 45, isFrequent: true },
      { members: /[ァ-ヿ]/, share: 0.12, size: 70, isFrequent: true },
      { members: eastAsianPunctuation, share: 0.08, size: 90 },
      { members: anyOf(frequentKanji), share: 0.18, size: 230, isFrequent: true },
      { members: new RegExp(ideographs), share: 0.135, size: 2500 },
      { members: /[｡-ﾟ]/, share: 0.005, size: 63 },
    ],
  },
];
