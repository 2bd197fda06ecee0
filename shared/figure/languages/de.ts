import type { LanguageTable } from './grammar.ts';

export const german: LanguageTable = {
  decimal: ',',
  isCompound: true,
  isInverted: true,
  numbers: `
    null=0 ein=1 eins=1 eine=1 einen=1 einem=1 einer=1 zwei=2 zwo=2 drei=3 vier=4 fünf=5 fuenf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11
    zwölf=12 zwoelf=12 fuenfzehn=15 fuenfzig=50 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30
    vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 zweien=2 dreien=3
  `,
  hundred: 'hundert',
  scales: `
    tausend=3 tsd=3 million=6 millionen=6 mio=6 mill=6 milliarde=9 milliarden=9 mrd=9 mia=9 billion=12 billionen=12 bio=12 billiarde=15
    billiarden=15
  `,
  dozens: 'dutzend=12',
  plurals: `
    dutzende=12 dutzenden=12 hunderte=100 hunderten=100 hunderter=100 tausende=1000 tausenden=1000 tausender=1000 zehntausende=10000
    zehntausenden=10000 hunderttausende=100000 hunderttausenden=100000 millionen=1000000 milliarden=1000000000
  `,
  fixed: `
    anderthalb=1.5 | eineinhalb=1.5 | einundeinhalb=1.5 | zweieinhalb=2.5 | dreieinhalb=3.5 | viereinhalb=4.5 | fünfeinhalb=5.5
    | sechseinhalb=6.5 | siebeneinhalb=7.5 | achteinhalb=8.5 | neuneinhalb=9.5 | zehneinhalb=10.5 | eine halbe=0.5 | einer halben=0.5
    | ein halbes=0.5 | ein halber=0.5 | einem halben=0.5 | einen halben=0.5 | eines halben=0.5 | halbe=0.5 | die hälfte=0.5 | der hälfte=0.5
    | hälfte=0.5 | eine viertelmillion=250000 | einer viertelmillion=250000 | viertelmillion=250000 | eine halbmillion=500000
    | eine dreiviertelmillion=750000 | einer dreiviertelmillion=750000 | dreiviertel=0.75 | eine dreiviertel=0.75 | zweidrittel=0.666666666666667
    | ein halbes dutzend=6 | einem halben dutzend=6 | eine viertelmilliarde=250000000 | einer viertelmilliarde=250000000
    | eine viertelstunde=0.25 | ein halbes hundert=50 | ein viertel=0.25 | eineinviertel=1.25
  `,
  parts: `
    drittel=3 dritteln=3 viertel=4 vierteln=4 fünftel=5 fünfteln=5 sechstel=6 siebtel=7 achtel=8 neuntel=9 zehntel=10 zwölftel=12
    zwanzigstel=20 hundertstel=100
  `,
  partEnding: 'stel|steln',
  andHalf: 'und eine halbe | und ein halbes | und einen halben | und ein halber | und einer halben | einhalb',
  and: 'und',
  point: 'komma',
  one: 'ein eine einen einem einer eines',
  before: {
    moreThan: `
      mehr als | über | weit über | deutlich über | mehr als die | deutlich mehr als | weit mehr als | etwas mehr als | wesentlich mehr als
      | noch mehr als | viel mehr als | größer als | höher als | länger als | älter als | schwerer als | oberhalb von | jenseits von | mehr denn
      | um mehr als | mit mehr als | knapp über | jenseits der | oberhalb der | leicht über | etwas über
    `,
    atLeast: `
      mindestens | wenigstens | zumindest | nicht weniger als | nicht unter | minimum | minimal | min . | mind . | ab | von mindestens
      | im mindesten | keine weniger als | um mindestens | mit mindestens | zum mindesten | allermindestens | ein minimum von | einem minimum von
    `,
    atMost: `
      bis | bis zu | innerhalb von | binnen | höchstens | maximal | nicht mehr als | nicht über | allerhöchstens | max . | im höchstfall | maximum | um bis zu | bis auf
      | von bis zu | mit bis zu | bis maximal | bis höchstens | ein maximum von | einem maximum von | längstens | keine mehr als
      | bis zu maximal
    `,
    lessThan: `
      weniger als | unter | deutlich weniger als | weit weniger als | kleiner als | jünger als | kürzer als | niedriger als | geringer als
      | deutlich unter | weit unter | etwas weniger als | unterhalb von | um weniger als | knapp unter | leicht unter | unterhalb der
      | weniger denn | leichter als
    `,
    about: `
      etwa | rund | ungefähr | circa | zirka | ca . | ca | an die | gegen | fast | nahezu | beinahe | annähernd | schätzungsweise | in etwa
      | um die | um rund | um etwa | grob | mehr oder weniger | gut und gerne | in der größenordnung von | geschätzt | geschätzte | geschätzten
      | geschätzter | um ungefähr | um fast | um nahezu | um die etwa | vermutlich | wohl etwa | ungefähr um
    `,
  },
  after: {
    atLeast: `
      oder mehr | und mehr | oder darüber | und darüber | oder länger | oder älter | und älter | mindestens | aufwärts | und aufwärts | und drüber
      | oder höher | und höher | und länger | als minimum | als untergrenze
    `,
    atMost: `
      oder weniger | und weniger | oder darunter | und darunter | oder kürzer | oder jünger | und jünger | höchstens | maximal | als obergrenze
      | als maximum
    `,
    about: 'ungefähr | etwa | circa | in etwa | oder so | schätzungsweise',
  },
  between: `
    zwischen … und | zwischen … bis | von … bis | von … bis zu | von … auf bis zu | zwischen den … und | etwa zwischen … und | ab … bis
  `,
  to: 'bis | bis zu | oder | bis hin zu | bis etwa | oder sogar | bis rund',
  units: `
    %: prozent | vom hundert | v . h .; percentage point: prozentpunkt | prozentpunkte | prozentpunkten; ‰: promille;
    second: sekunde | sekunden; minute: minute | minuten | min; hour: stunde | stunden | std | h; day: tag | tage | tagen | tages;
    night: nacht | nächte | nächten; week: woche | wochen; month: monat | monate | monaten; quarter: quartal | quartale | quartalen;
    year: jahr | jahre | jahren | jahres; decade: jahrzehnt | jahrzehnte | jahrzehnten; century: jahrhundert | jahrhunderte | jahrhunderten;
    time: mal | fach; mm: millimeter | millimetern; cm: zentimeter | zentimetern; m: meter | metern; km: kilometer | kilometern;
    m²: quadratmeter | quadratmetern | qm; km²: quadratkilometer | quadratkilometern | qkm; m³: kubikmeter | kubikmetern; ha: hektar | hektare;
    mile: meile | meilen; nmi: seemeile | seemeilen; inch: zoll; ft: fuß; l: liter | litern; ml: milliliter; barrel: barrel | fass | fässer; mg: milligramm; g: gramm;
    kg: kilogramm | kilo | kilos; t: tonne | tonnen; ton: ton | tons; lb: pfund; km/h: stundenkilometer | kilometer pro stunde; °C: grad celsius | grad;
    °F: grad fahrenheit; kW: kilowatt; MW: megawatt; GW: gigawatt; TW: terawatt; kWh: kilowattstunde | kilowattstunden;
    MWh: megawattstunde | megawattstunden; GWh: gigawattstunde | gigawattstunden; TWh: terawattstunde | terawattstunden; GB: gigabyte; TB: terabyte;
    EUR: euro | euros; USD: dollar | us - dollar | dollars; cent: cent; GBP: pfund sterling | britische pfund; RUB: rubel; UAH: hrywnja | hrywnia | griwna;
    CHF: franken | schweizer franken | sfr; JPY: yen; CNY: yuan; KRW: won; PLN: zloty; TRY: türkische lira; CZK: tschechische kronen;
    rupee: rupien; krona: kronen;
    USD: amerikanische dollar | amerikanischen dollar; CAD: kanadische dollar | kanadischen dollar; AUD: australische dollar | australischen dollar; JPY: japanische yen | japanischen yen; CNY: chinesische yuan | chinesischen yuan | renminbi; RUB: russische rubel | russischen rubel; UAH: ukrainische hrywnja | ukrainischen hrywnja | hrywen;
    KRW: südkoreanische won | südkoreanischen won; TRY: türkischen lira | lira; INR: indische rupien | indischen rupien; ILS: schekel | israelische schekel | israelischen schekel; SEK: schwedische kronen | schwedischen kronen; NOK: norwegische kronen | norwegischen kronen
  `,
  adjectives: `
    jährig=year jahre=year tägig=day stündig=hour wöchig=week monatig=month minütig=minute sekündig=second prozentig=% kilo=kg kilogramm=kg
    tonn=t kilometer=km meter=m euro=EUR dollar=USD
  `,
  per: 'pro je',
  months:
    'januar|jänner|jan februar|feber|feb märz|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  dateLeads: `
    am vom zum bis seit dem den ab im in des anfang mitte ende per stand von zu montag dienstag mittwoch donnerstag freitag samstag sonntag
    heute gestern nach vor
  `,
  yearLeads:
    'im jahr jahre jahres in seit bis ab ende anfang mitte vor nach von stand sommer winter herbst frühjahr frühling',
  clock: 'uhr',
  of: 'von der des an vom im von',
  leads: `
    die der den dem das weitere weiteren weiterer noch insgesamt in auf um mit von vom zum für aus nach bei es sind waren werden wurden rund alle
    allen aller diese dieser diesen andere anderen zusammen auch allein bereits schon ersten ihre seine ihrer seiner hohe höhe wert im alter nur
    exakt genau zusätzliche zusätzlichen zusätzlich täglich jährlich monatlich wöchentlich je an und durch gegen ein eine einen einem einer sowie
    derzeit inzwischen mittlerweile dabei davon jeweils
  `,
  stops: `
    in im an am auf aus bei mit nach von vom zu zum zur für durch gegen um über unter vor hinter neben zwischen seit bis während wegen trotz ohne
    sind waren ist war wurden wurde werden worden haben hatten hat hatte dass die der den welche wie als pro je und oder sowie sollen sollten
    will kann kamen starben laut innerhalb außerhalb rund insgesamt täglich jährlich pro
  `,
  doubt: `
    mehr weniger mindestens höchstens maximal minimal wenigstens zumindest knapp gut etwa ungefähr circa ca fast nahezu beinahe kaum mehrere
    mehreren mehrerer einige einigen einiger etliche paar nicht kein keine keiner keinen zwischen über unter darunter darüber doppelt doppelte
    halb halbe viele vielen wenige zig unzählige abzüglich
  `,
};
