import type { LanguageTable } from './grammar.ts';

export const polish: LanguageTable = {
  decimal: ',',
  numbers: `
    zero=0 jeden=1 jedna=1 jedno=1 jednego=1 jednej=1 jedną=1 dwa=2 dwie=2 dwaj=2 dwóch=2 dwoje=2 trzy=3 trzech=3 trzej=3 troje=3 cztery=4 czterech=4 czterej=4 czworo=4
    pięć=5 pięciu=5 pięcioro=5 sześć=6 sześciu=6 siedem=7 siedmiu=7 osiem=8 ośmiu=8 dziewięć=9 dziewięciu=9 dziesięć=10 dziesięciu=10 jedenaście=11 jedenastu=11
    dwanaście=12 dwunastu=12 trzynaście=13 trzynastu=13 czternaście=14 czternastu=14 piętnaście=15 piętnastu=15 szesnaście=16 szesnastu=16 siedemnaście=17
    siedemnastu=17 osiemnaście=18 osiemnastu=18 dziewiętnaście=19 dziewiętnastu=19 dwadzieścia=20 dwudziestu=20 trzydzieści=30 trzydziestu=30 czterdzieści=40
    czterdziestu=40 pięćdziesiąt=50 pięćdziesięciu=50 sześćdziesiąt=60 sześćdziesięciu=60 siedemdziesiąt=70 siedemdziesięciu=70 osiemdziesiąt=80
    osiemdziesięciu=80 dziewięćdziesiąt=90 dziewięćdziesięciu=90 sto=100 stu=100 dwieście=200 dwustu=200 trzysta=300 trzystu=300 czterysta=400 czterystu=400
    pięćset=500 pięciuset=500 sześćset=600 sześciuset=600 siedemset=700 siedmiuset=700 osiemset=800 ośmiuset=800 dziewięćset=900 dziewięciuset=900
  `,
  scales: `
    tysiąc=3 tysiąca=3 tysiące=3 tysięcy=3 tys=3 milion=6 miliona=6 miliony=6 milionów=6 mln=6 miliard=9 miliarda=9 miliardy=9 miliardów=9 mld=9 bilion=12 biliona=12 biliony=12
    bilionów=12 bln=12
  `,
  dozens: 'tuzin=12 tuzina=12 tuziny=12 tuzinów=12',
  collectives: 'setka=100 setki=100 setkę=100 setek=100 dziesiątka=10 dziesiątkę=10',
  plurals: 'dziesiątki=10 setki=100 tysiące=1000 miliony=1000000 miliardy=1000000000',
  genitives: 'setki',
  fixed: `
    półtora=1.5 | półtorej=1.5 | pół=0.5 | połowa=0.5 | połowę=0.5 | połowy=0.5 | połowie=0.5 | ćwierć=0.25 | trzy czwarte=0.75 | jedna trzecia=0.333333333333333 | jedną trzecią=0.333333333333333
    | dwie trzecie=0.666666666666667 | jednej trzeciej=0.333333333333333 | dwóch trzecich=0.666666666666667 | jedna czwarta=0.25 | jedną czwartą=0.25 | jedna piąta=0.2 | jedną piątą=0.2
    | dwie piąte=0.4 | trzy piąte=0.6 | cztery piąte=0.8 | jedna dziesiąta=0.1 | jedną dziesiątą=0.1 | półtora tysiąca=1500 | jednej czwartej=0.25 | trzech czwartych=0.75 | pół tuzina=6
    | jednej piątej=0.2 | jedna szósta=0.166666666666667 | jedna ósma=0.125
  `,
  parts: '',
  andHalf: 'i pół',
  and: 'i',
  point: 'przecinek',
  one: 'jeden jedna jedno jednego jednej jedną',
  before: {
    moreThan: `
      ponad | więcej niż | powyżej | przeszło | większe niż | większa niż | większy niż | dłużej niż | starsi niż | z górą | nieco ponad | niewiele ponad | znacznie ponad | o ponad | znacznie więcej niż
      | przekracza | przekroczyła | przekroczył | przekroczyło | przekraczają | przekraczający | przekraczająca | w ponad | do ponad | z ponad | nieco więcej niż | dużo więcej niż | wyższy niż | wyższa niż
    `,
    atLeast:
      'co najmniej | przynajmniej | nie mniej niż | minimum | od | najmniej | conajmniej | o co najmniej | nie mniejsza niż | w co najmniej',
    atMost: `
      do | w ciągu | co najwyżej | najwyżej | nie więcej niż | maksymalnie | maksimum | maks . | maximum | o maksymalnie | nie większa niż | nie przekracza | nie przekraczający | nie przekraczająca | w ciągu maksymalnie | aż do
      | nawet do | nie dłużej niż
    `,
    lessThan: `
      mniej niż | poniżej | mniejsze niż | mniejsza niż | mniejszy niż | młodsi niż | krócej niż | nieco mniej niż | niewiele mniej niż | znacznie mniej niż | nieco poniżej | niższy niż | niższa niż | dużo mniej niż
    `,
    about: `
      około | ok . | ok | prawie | niemal | blisko | mniej więcej | w przybliżeniu | szacunkowo | rzędu | jakieś | niemalże | bez mała | orientacyjnie | w okolicach | w granicach | | w przybliżeniu około | o około
      | koło | mniej więcej około | w sumie około | o prawie | o niemal | praktycznie
    `,
  },
  after: {
    atLeast:
      'lub więcej | i więcej | albo więcej | czy więcej | i starsi | wzwyż | minimum | co najmniej | bądź więcej | i wyżej',
    atMost: 'lub mniej | i mniej | albo mniej | co najwyżej | maksymalnie | najwyżej | i młodsi | maksimum',
    about: 'mniej więcej | w przybliżeniu | orientacyjnie | około',
  },
  between: 'od … do | między … a | pomiędzy … a | z … do | od około … do',
  to: 'do | lub | albo | czy | a nawet | bądź',
  units: `
    %: procent | procenta | procenty | procentów | proc . | proc; percentage point: punkt procentowy | punkty procentowe | punktów procentowych | punktu procentowego | pkt proc . | pkt . proc . | p . p .;
    second: sekunda | sekundy | sekund | sekundę; minute: minuta | minuty | minut | minutę; hour: godzina | godziny | godzin | godzinę | godz . | godz; day: dzień | dnia | dni | doba | doby | dób | dobę; night: noc | noce | nocy;
    week: tydzień | tygodnia | tygodnie | tygodni; month: miesiąc | miesiąca | miesiące | miesięcy; quarter: kwartał | kwartały | kwartałów; year: rok | roku | lata | lat; decade: dekada | dekady | dekad; century: wiek | wieki | wieków;
    time: raz | razy; mm: milimetr | milimetry | milimetrów; cm: centymetr | centymetry | centymetrów; m: metr | metra | metry | metrów; km: kilometr | kilometra | kilometry | kilometrów;
    m²: metr kwadratowy | metry kwadratowe | metrów kwadratowych | metra kwadratowego; km²: kilometr kwadratowy | kilometry kwadratowe | kilometrów kwadratowych | kilometra kwadratowego;
    m³: metry sześcienne | metrów sześciennych; ha: hektar | hektara | hektary | hektarów; mile: mila | mile | mil; l: litr | litra | litry | litrów; barrel: baryłka | baryłki | baryłek | baryłkę;
    g: gram | gramy | gramów; kg: kilogram | kilograma | kilogramy | kilogramów | kilo; t: tona | tony | ton | tonę; km/h: kilometrów na godzinę | km / godz; °C: stopień | stopnie | stopni | stopni celsjusza | stopnie celsjusza;
    MW: megawat | megawaty | megawatów; GW: gigawat | gigawaty | gigawatów; kWh: kilowatogodzin; PLN: złoty | złote | złotych | złotego | zł; USD: dolar | dolara | dolary | dolarów; EUR: euro;
    GBP: funt szterling | funtów szterlingów | funt | funty | funtów; RUB: rubel | rubla | ruble | rubli; UAH: hrywna | hrywny | hrywien; CHF: frank szwajcarski | franki szwajcarskie | franków szwajcarskich; JPY: jen | jeny | jenów;
    CNY: juan | juany | juanów; CZK: korony czeskie | koron czeskich; grosz: grosz | grosze | groszy; cent: cent | centy | centów;
    KRW: wonów; TRY: lir tureckich | liry tureckie; INR: rupii indyjskich; ILS: szekli | szekle; BRL: reali; USD: dolarów amerykańskich; CAD: dolarów kanadyjskich
  `,
  adjectives:
    'letni=year latk=year latek=year dniow=day godzinn=hour minutow=minute tygodniow=week miesięczn=month procentow=% kilometrow=km metrow=m kilogramow=kg tonow=t osobow=person',
  per: 'za na w',
  months:
    'stycze?ń|stycznia|styczniu luty|lutego|lutym marzec|marca|marcu kwiecień|kwietnia|kwietniu maj|maja|maju czerwiec|czerwca|czerwcu lipiec|lipca|lipcu sierpień|sierpnia|sierpniu wrzesień|września|wrześniu październik|października|październiku listopad|listopada|listopadzie grudzień|grudnia|grudniu',
  dateLeads:
    'w we od do z ze dnia na po przed poniedziałek wtorek środę czwartek piątek sobotę niedzielę początku końca początkiem końcem początek koniec połowy',
  yearLeads: 'w od do z po przed roku latem zimą jesienią wiosną końca początku połowie połowy',
  yearWords: 'roku rok r',
  of: 'z ze',
  passives: '(?<!przekrocz)(?:ono|ano|yto|ięto)',
  leads: `
    w we na z ze za do i o tych te wszystkich wszystkie wszystkim jeszcze już tylko dodatkowo inne innych wieku kwotę kwocie sumie łącznie dokładnie po jest było są były zginęło rannych a to ich jego jej kolejne kolejnych
    wynosi wyniosła wyniósł wyniosło około wartości długości wysokości odległości wadze powierzchni dla przez
  `,
  stops: `
    w we na z ze za do i o po u dla przy przez pod nad między przed podczas oraz a ale że jak który która które których jest było są były zginęło zostało zostały zostali znajduje wśród przeciw bez także około w tym dziennie
    rocznie lub czy
  `,
  doubt: `
    więcej mniej ponad prawie niemal niespełna około blisko maksymalnie minimum co najmniej kilka kilku kilkaset kilkuset kilkadziesiąt kilkudziesięciu kilkanaście kilkunastu parę paru parędziesiąt nie ani dwukrotnie
    trzykrotnie podwójnie między pomiędzy powyżej poniżej połowa niewiele wiele wielu mało sporo zaledwie ledwie przeszło
  `,
};
