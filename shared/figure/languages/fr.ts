import type { LanguageTable } from './grammar.ts';

export const french: LanguageTable = {
  decimal: ',',
  numbers: `
    zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16
    vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90 cent=100 cents=100
  `,
  hundred: 'cent cents',
  numberPhrases:
    'quatre - vingts=80 | quatre - vingt=80 | quatre vingts=80 | quatre vingt=80 | dix - sept=17 | dix - huit=18 | dix - neuf=19 | dix sept=17 | dix huit=18 | dix neuf=19',
  hasScores: true,
  scales:
    'mille=3 mil=3 million=6 millions=6 mio=6 milliard=9 milliards=9 mds=9 mrd=9 md=9 billion=12 billions=12 k=3',
  dozens: 'douzaine=12 douzaines=12',
  collectives: `
    dizaine=10 dizaines=10 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100
    millier=1000 milliers=1000
  `,
  plurals: 'dizaines=10 douzaines=12 centaines=100 milliers=1000 millions=1000000 milliards=1000000000',
  fixed: `
    un demi=0.5 | un quart de million=250000 | une demi=0.5 | un demi -=0.5 | une demi -=0.5 | demi=0.5 | la moitié=0.5 | une moitié=0.5 | moitié=0.5 | une demi - douzaine=6
    | un demi - siècle=50 | une demi - heure=0.5
  `,
  parts: `
    tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 sixième=6 sixièmes=6 septième=7 septièmes=7 huitième=8 huitièmes=8 neuvième=9 neuvièmes=9
    dixième=10 dixièmes=10 vingtième=20 centième=100
  `,
  partEnding: 'i[eè]mes?',
  ordinals: 'i[eè]mes?',
  andHalf: 'et demi | et demie',
  and: 'et',
  point: 'virgule',
  one: 'un une',
  before: {
    moreThan: `
      plus de | plus du | plus des | plus d' | plus que | bien plus de | bien plus d' | un peu plus de | un peu plus d' | nettement plus de | nettement plus d'
      | de plus de | de plus d' | à plus de | à plus d' | au - dessus de | au - dessus d' | au dessus de | supérieur à | supérieure à
      | supérieurs à | supérieures à | au - delà de | au - delà d' | pas moins que | dépasse | dépassant | excédant | beaucoup plus de
      | largement plus de | largement plus d' | en plus de
    `,
    atLeast: `
      au moins | au minimum | au bas mot | pas moins de | pas moins d' | non moins de | à tout le moins | d' au moins | à au moins
      | minimum | un minimum de | un minimum d' | à partir de | à partir d' | dès | au moins quelque | de au moins | ne … pas moins de
      | tout au moins | pour le moins | supérieur ou égal à | supérieure ou égale à | supérieurs ou égaux à | supérieures ou égales à
    `,
    atMost: `
      jusqu' à | jusqu' aux | jusqu' au | dans un délai de | dans un rayon de | au plus | tout au plus | au maximum | pas plus de | pas plus d' | d' au plus | un maximum de | un maximum d'
      | maximum | dans la limite de | ne dépassant pas | n' excédant pas | limité à | limitée à | limités à | plafonné à | plafonnée à | à concurrence de
      | inférieur ou égal à | inférieure ou égale à | inférieurs ou égaux à | inférieures ou égales à | non plus de | de jusqu' à
    `,
    lessThan: `
      moins de | moins du | moins des | moins d' | moins que | un peu moins de | un peu moins d' | bien moins de | nettement moins de | de moins de | de moins d'
      | à moins de | à moins d' | au - dessous de | en dessous de | en - dessous de | inférieur à | inférieure à | inférieurs à | inférieures à
      | sous les | beaucoup moins de | largement moins de | en dessous d'
    `,
    about: `
      environ | près de | près du | près des | près d' | presque | quelque | autour de | autour d' | aux environs de | aux alentours de | aux alentours d'
      | à peu près | approximativement | de l' ordre de | de l' ordre d' | quasi | quasiment | quelque chose comme | grosso modo | plus ou moins
      | vers les | dans les | à environ | d' environ | de près de | à près de | estimé à | estimée à | estimés à | estimées à | env . | à peu de chose près
      | pratiquement | pas loin de | d' à peu près | aux environs d' | de quelque
    `,
  },
  after: {
    atLeast: `
      ou plus | et plus | au moins | au minimum | ou davantage | et au - delà | ou au - delà | minimum | au bas mot | au moins
    `,
    atMost: 'ou moins | et moins | au plus | au maximum | maximum | tout au plus',
    about: 'environ | à peu près | approximativement | ou presque | plus ou moins',
  },
  between: `
    entre … et | entre les … et | de … à | d' … à | de … jusqu' à | allant de … à | comprise entre … et | compris entre … et | compris entre … et | d' entre … et
    | de quelque … à
  `,
  to: "à | ou | voire | jusqu' à | ou même | à environ | ou plutôt",
  units: `
    %: pour cent | pourcent | p . c .; percentage point: point de pourcentage | points de pourcentage; ‰: pour mille;
    second: seconde | secondes; minute: minute | minutes | min | mn; hour: heure | heures | h; day: jour | jours | journée | journées;
    night: nuit | nuits; week: semaine | semaines; month: mois; quarter: trimestre | trimestres; year: an | ans | année | années;
    decade: décennie | décennies; century: siècle | siècles; time: fois; mm: millimètre | millimètres; cm: centimètre | centimètres;
    m: mètre | mètres; km: kilomètre | kilomètres; m²: mètre carré | mètres carrés; km²: kilomètre carré | kilomètres carrés;
    m³: mètre cube | mètres cubes; ha: hectare | hectares; mile: mile | miles; nmi: mille marin | milles marins | milles nautiques; inch: pouce | pouces;
    ft: pied | pieds; l: litre | litres; ml: millilitre | millilitres; barrel: baril | barils; mg: milligramme | milligrammes; g: gramme | grammes;
    kg: kilogramme | kilogrammes | kilo | kilos; t: tonne | tonnes; lb: livres; km/h: kilomètre - heure | kilomètres - heure | kilomètres à l' heure | kilomètres par heure;
    °C: degré | degrés | degrés celsius | degré celsius; °F: degrés fahrenheit; kW: kilowatt | kilowatts; MW: mégawatt | mégawatts; GW: gigawatt | gigawatts;
    TWh: térawattheure | térawattheures | térawatt - heures; MWh: mégawattheure | mégawattheures; kWh: kilowattheure | kilowattheures; GWh: gigawattheures;
    GB: gigaoctets | go; MB: mégaoctets | mo; EUR: euro | euros; USD: dollar | dollars | dollars américains; cent: centime | centimes | cents; GBP: livre sterling | livres sterling;
    RUB: rouble | roubles; UAH: hryvnia | hryvnias; CHF: franc suisse | francs suisses; JPY: yen | yens; CNY: yuan | yuans; KRW: won | wons;
    CAD: dollars canadiens; franc: franc | francs; XOF: francs cfa; PLN: zloty | zlotys; dinar: dinar | dinars; rupee: roupies;
    CAD: dollars canadiens; AUD: dollars australiens; TRY: livre turque | livres turques; INR: roupies indiennes; ILS: shekel | shekels; BRL: réal brésilien | réals brésiliens | reais; EGP: livres égyptiennes; LBP: livres libanaises; SYP: livres syriennes
  `,
  per: 'par',
  months:
    'janvier|janv février|févr mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc',
  dateLeads: `
    le au du depuis avant après dès jusqu' jusqu’ en de d' à ce lundi mardi mercredi jeudi vendredi samedi dimanche début fin mi courant les
  `,
  yearLeads:
    "en depuis l' année an fin début de d' dès avant après jusqu' à été hiver printemps automne année",
  of: "de d' des du en",
  leads: `
    les le la l' un une des du de d' ces ses leurs leur nos autres en à au aux pour avec dans sur et soit total quelque environ encore déjà seulement
    exactement précisément supplémentaires ont sont étaient ils il y a est qui comme parmi chaque
  `,
  stops: `
    dans à au aux en sur sous par pour avec sans depuis pendant avant après entre contre vers chez dont qui que qu' où quand lors selon parmi et ou mais
    ont sont a est été étaient était avaient avait seront sera ont ont été pourraient par chaque contre jusqu' afin
  `,
  doubt: `
    plus moins environ presque près quasi plusieurs quelques quelque maximum minimum jusqu' pas aucun aucune jamais double doublé triple trentaine
    dessus dessous delà entre supérieur supérieure inférieur inférieure demi demie beaucoup certaines certains bonne petite
    dépassant dépasse excédant
  `,
};
