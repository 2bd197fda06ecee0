import type { LanguageTable } from './grammar.ts';

export const italian: LanguageTable = {
  decimal: ',',
  isCompound: true,
  numbers: `
    zero=0 un=1 uno=1 una=1 due=2 tre=3 tré=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15
    sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 vent=20 trenta=30 trent=30 quaranta=40 quarant=40 cinquanta=50 cinquant=50
    sessanta=60 sessant=60 settanta=70 settant=70 ottanta=80 ottant=80 novanta=90 novant=90 cento=100 cent=100
  `,
  hundred: 'cento',
  scales: 'mille=3 mila=3 milione=6 milioni=6 mln=6 miliardo=9 miliardi=9 mld=9 bilione=12 bilioni=12',
  dozens: 'dozzina=12 dozzine=12',
  collectives: `
    decina=10 decine=10 quindicina=15 ventina=20 trentina=30 quarantina=40 cinquantina=50 sessantina=60 settantina=70 ottantina=80 novantina=90
    centinaio=100 centinaia=100 migliaio=1000 migliaia=1000
  `,
  plurals: 'decine=10 dozzine=12 centinaia=100 migliaia=1000 milioni=1000000 miliardi=1000000000',
  fixed: `
    mezzo=0.5 | un quarto di milione=250000 | mezza=0.5 | la metà=0.5 | metà=0.5 | mezza dozzina=6 | un terzo=0.333333333333333 | un mezzo=0.5 | mezz' ora=0.5 | mezzo secolo=50
    | due terzi=0.666666666666667
  `,
  parts:
    'terzo=3 terzi=3 quarto=4 quarti=4 quinto=5 quinti=5 sesto=6 sesti=6 settimo=7 ottavo=8 ottavi=8 nono=9 decimo=10 decimi=10',
  partEnding: '(?<!cent)esim[oi]',
  andHalf: 'e mezzo | e mezza',
  and: 'e',
  point: 'virgola',
  one: "un uno una un'",
  before: {
    moreThan: `
      più di | più della | più del | più dei | più delle | oltre la | oltre il | oltre lo | più grande di | più grandi di | oltre | oltre i | oltre le | oltre gli | più che | di oltre | superiore a | superiori a | superiore ai | al di sopra di | ben oltre | poco più di | molto più di
      | a oltre | di più di | per oltre | con oltre | in oltre | da oltre | sopra i | sopra gli | maggiore di | maggiori di | ad oltre | un po' più di | ben più di | supera i | superano i
      | superato i | al di sopra dei
    `,
    atLeast: `
      almeno | non meno di | come minimo | minimo | un minimo di | a partire da | di almeno | per almeno | quantomeno | perlomeno | per lo meno | quanto meno | con almeno | in almeno
      | ad almeno | a almeno | al minimo
    `,
    atMost: `
      fino a | fino al | fino alla | nel giro di | al massimo | non più di | massimo | un massimo di | entro | sino a | di al massimo | non oltre | fino ai | fino alle | a non più di | tutt' al più | con un massimo di
      | non superiore a | fino ad | entro i | entro le
    `,
    lessThan: `
      meno di | meno della | meno del | meno dei | meno delle | sotto i | sotto le | sotto gli | inferiore a | inferiori a | al di sotto di | di meno di | poco meno di | molto meno di | in meno di | a meno di | per meno di | minore di
      | al di sotto dei | con meno di | inferiore ai | un po' meno di
    `,
    about: `
      circa | quasi | intorno a | attorno a | all' incirca | pressappoco | approssimativamente | più o meno | vicino a | di circa | a circa | per circa | in circa | con circa | intorno ai
      | attorno ai | intorno alle | attorno alle | circa i | circa le | grosso modo | di quasi | a quasi | per quasi | un qualcosa come | all' incirca di | nell' ordine di | dell' ordine di
      | stimato in | stimati in | con quasi | in quasi
    `,
  },
  after: {
    atLeast:
      'o più | e più | e oltre | o oltre | almeno | come minimo | in su | minimo | o superiore | ed oltre | e passa',
    atMost: "o meno | e meno | al massimo | massimo | in giù | tutt' al più",
    about: "circa | all' incirca | più o meno | o giù di lì",
  },
  between:
    'dal … al | tra … e | fra … e | tra i … e i | tra le … e le | fra i … e i | fra le … e le | da … a | dai … ai | dalle … alle | dagli … agli | tra gli … e i | tra gli … e gli | tra i … e gli | compreso tra … e | compresa tra … e | tra … ed | dai … agli',
  to: 'a | o | fino a | oppure',
  units: `
    %: per cento | percento; percentage point: punto percentuale | punti percentuali; ‰: per mille; second: secondo | secondi; minute: minuto | minuti | min; hour: ora | ore | h;
    day: giorno | giorni | giornata | giornate; night: notte | notti; week: settimana | settimane; month: mese | mesi; quarter: trimestre | trimestri; year: anno | anni;
    decade: decennio | decenni; century: secolo | secoli; time: volta | volte; mm: millimetro | millimetri; cm: centimetro | centimetri; m: metro | metri;
    km: chilometro | chilometri; m²: metro quadrato | metri quadrati | metri quadri | mq; km²: chilometro quadrato | chilometri quadrati | kmq; m³: metro cubo | metri cubi; ha: ettaro | ettari;
    mile: miglio | miglia; nmi: miglia nautiche; l: litro | litri; barrel: barile | barili; g: grammo | grammi; kg: chilogrammo | chilogrammi | chilo | chili; t: tonnellata | tonnellate;
    km/h: chilometri orari | chilometri all' ora; °C: grado | gradi | gradi celsius | gradi centigradi; kW: kilowatt; MW: megawatt; GW: gigawatt; TWh: terawattora; kWh: kilowattora | chilowattora; MWh: megawattora;
    EUR: euro; USD: dollaro | dollari | dollari statunitensi; cent: centesimo | centesimi; GBP: sterlina | sterline; RUB: rublo | rubli; CHF: franco svizzero | franchi svizzeri | franchi; JPY: yen;
    CNY: yuan; KRW: won; UAH: grivna | grivne; ITL: lira | lire;
    UAH: grivnie; TRY: lira turca | lire turche; INR: rupie indiane; ILS: shekel; BRL: real brasiliani; PLN: zloty; EGP: lire egiziane; LBP: lire libanesi; CAD: dollari canadesi; AUD: dollari australiani
  `,
  per: "al all' alla per a ogni",
  months:
    'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic',
  dateLeads:
    "il l' al dal del entro dopo prima di lunedì martedì mercoledì giovedì venerdì sabato domenica lo scorso a da in fine inizio metà dall' dell' all' fino",
  yearLeads:
    "nel dal del al anno entro fine inizio metà di l' nell' dall' dell' estate inverno primavera autunno",
  of: "di d' dei degli delle della del dello dell' in",
  passives: '(?<!super|oltrepass)(?:ati|ate|iti|ite|uti|ute)',
  leads: `
    i le gli il la lo l' un una di d' dei degli delle del a in per con su e altri altre circa questi queste oltre sono stati state ci tra loro suoi sue tutti tutte solo soltanto esattamente
    ancora ai alle nel ad da dai dalle già ben totale ulteriori pari ha hanno ed
  `,
  stops: `
    a in per con su da dal dalla dai dalle nel nella nei nelle sul sulla tra fra che e o ma sono è stati state hanno ha dopo prima durante contro presso secondo mentre dove quando cui al alla ai alle ogni
    ed
  `,
  doubt: `
    più meno almeno circa quasi oltre massimo minimo alcuni alcune diversi diverse parecchi parecchie qualche appena non nessun nessuna doppio doppia triplo mezzo mezza superiore inferiore sotto
    sopra molti molte pochi poche decine fra tra svariate svariati
  `,
};
