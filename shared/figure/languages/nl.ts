import type { LanguageTable } from './grammar.ts';

export const dutch: LanguageTable = {
  decimal: ',',
  isCompound: true,
  isInverted: true,
  numbers: `
    nul=0 een=1 één=1 eén=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16
    zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100
  `,
  hundred: 'honderd',
  scales: 'duizend=3 miljoen=6 mln=6 miljard=9 mld=9 mrd=9 biljoen=12 triljoen=18 biljard=15',
  dozens: 'dozijn=12 dozijnen=12',
  collectives: `
    tiental=10 vijftiental=15 twintigtal=20 dertigtal=30 veertigtal=40 vijftigtal=50 zestigtal=60 zeventigtal=70 tachtigtal=80 honderdtal=100 duizendtal=1000
    twaalftal=12
  `,
  plurals: `
    tientallen=10 dozijnen=12 honderden=100 duizenden=1000 tienduizenden=10000 honderdduizenden=100000 miljoenen=1000000 miljarden=1000000000
  `,
  fixed: `
    anderhalf=1.5 | anderhalve=1.5 | tweeënhalf=2.5 | tweeëneenhalf=2.5 | drieënhalf=3.5 | drieëneenhalf=3.5 | vierenhalf=4.5 | viereneenhalf=4.5 | vijfenhalf=5.5
    | zesenhalf=6.5 | zevenenhalf=7.5 | een half=0.5 | een halve=0.5 | half=0.5 | halve=0.5 | de helft=0.5 | helft=0.5 | een half dozijn=6 | een kwart=0.25 | kwart=0.25 | driekwart=0.75 | drie kwart=0.75
    | een halfuur=0.5 | tweederde=0.666666666666667 | eenderde=0.333333333333333
  `,
  parts: 'derde=3 kwart=4 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10 twintigste=20',
  partEnding: 'ste',
  andHalf: 'en een half | en een halve | en half | en een halve',
  and: 'en ën',
  point: 'komma',
  one: 'een één',
  before: {
    moreThan: `
      meer dan | ruim meer dan | boven de | hoger dan | groter dan | langer dan | ouder dan | over de | veel meer dan | iets meer dan | aanzienlijk meer dan | fors meer dan | zwaarder dan
      | net meer dan | meer als | boven | om meer dan | een stuk meer dan
    `,
    atLeast: `
      minstens | ten minste | tenminste | minimaal | op zijn minst | op z'n minst | niet minder dan | zeker | vanaf | minimum | maar liefst niet minder dan | een minimum van | van minstens
    `,
    atMost: `
      tot | binnen | hooguit | hoogstens | maximaal | ten hoogste | niet meer dan | op zijn hoogst | tot maximaal | tot aan | maximum | een maximum van | tot wel | tot zo'n | van hooguit | van maximaal | tot en met
    `,
    lessThan: `
      minder dan | onder de | lager dan | kleiner dan | jonger dan | korter dan | veel minder dan | iets minder dan | net minder dan | beneden de | net onder de | onder
    `,
    about: `
      ongeveer | circa | ca . | ca | rond de | bijna | zo'n | omstreeks | om en nabij | naar schatting | rond | pakweg | nagenoeg | om en nabij de | tegen de | plusminus | grofweg
      | in de buurt van | rondom de | vrijwel | van ongeveer | van zo'n | zowat | haast | van circa | min of meer | ruwweg | bij benadering | van bijna | met zo'n | met ongeveer | met bijna
    `,
  },
  after: {
    atLeast:
      'of meer | en meer | en ouder | of ouder | en langer | of langer | of hoger | en hoger | minimaal | minstens | of daarboven',
    atMost: 'of minder | en minder | en jonger | of jonger | maximaal | hooguit | of lager',
    about: 'ongeveer | of zo | bij benadering | naar schatting',
  },
  between:
    'tussen … en | tussen de … en | tussen de … en de | van … tot | van … tot en met | van … à | van … tot maximaal',
  to: 'tot | à | of | tot en met | a | tot wel',
  units: `
    %: procent; percentage point: procentpunt | procentpunten; ‰: promille; second: seconde | seconden; minute: minuut | minuten; hour: uur | uren; day: dag | dagen; night: nacht | nachten;
    week: week | weken; month: maand | maanden; quarter: kwartaal | kwartalen; year: jaar | jaren; decade: decennium | decennia; century: eeuw | eeuwen; time: keer | maal | keren; mm: millimeter;
    cm: centimeter; m: meter | meters; km: kilometer | kilometers; m²: vierkante meter; km²: vierkante kilometer; m³: kubieke meter | kuub; ha: hectare | hectares; mile: mijl | mijlen; nmi: zeemijl | zeemijlen;
    inch: inch; ft: voet; l: liter | liters; barrel: vat | vaten; g: gram; kg: kilogram | kilo | kilo's; t: ton | tonnen; km/h: kilometer per uur; °C: graad | graden | graden celsius; kW: kilowatt; MW: megawatt;
    GW: gigawatt; kWh: kilowattuur; EUR: euro | euro's; USD: dollar | dollars; cent: cent; GBP: pond | britse pond; RUB: roebel | roebels; CHF: zwitserse frank; JPY: yen; CNY: yuan; KRW: won; UAH: hryvnia;
    USD: amerikaanse dollar | amerikaanse dollars; CAD: canadese dollar | canadese dollars; JPY: japanse yen; CNY: chinese yuan; RUB: russische roebel | russische roebels; UAH: oekraïense hryvnia; KRW: zuid - koreaanse won; TRY: turkse lira; INR: indiase roepie | indiase roepies; CHF: zwitserse franken | zwitserse frank; ILS: sjekel | sjekels
  `,
  adjectives:
    'jarig=year jaar=year daags=day dagen=day uur=hour urig=hour weeks=week maands=month procents=% kilo=kg kilometer=km meter=m',
  per: 'per',
  months:
    'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept oktober|okt november|nov december|dec',
  dateLeads:
    'op van tot sinds vanaf in eind begin medio half de maandag dinsdag woensdag donderdag vrijdag zaterdag zondag voor na per en met om',
  yearLeads: 'in sinds het jaar tot vanaf eind begin medio van voor na zomer winter',
  of: 'van de der aan',
  leads: `
    de het een van in op met voor en er zijn waren werden worden nog andere alle deze die hun zijn haar totaal in al ook alleen slechts precies leeftijd waarde bedrag aan na door nu totale ruimte lengte
    bij per jaarlijks dagelijks eerste tot
  `,
  stops: `
    in op aan bij met na naar van voor door tegen over onder boven achter naast tussen sinds tot tijdens wegens ondanks zonder zijn waren is was werden werd worden hebben hadden heeft had dat die en of maar
    als per uit volgens binnen buiten te om dan
  `,
  doubt: `
    meer minder minstens hoogstens hooguit maximaal minimaal ruim krap bijna ongeveer circa enkele enige verschillende meerdere paar niet geen tussen onder boven dubbel dubbele half halve veel weinig
    nauwelijks amper zeker kleine goed dikke
  `,
};
