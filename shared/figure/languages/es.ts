import type { LanguageTable } from './grammar.ts';

export const spanish: LanguageTable = {
  decimal: ',',
  // In Mexico and Central America the comma groups thousands.
  isDecimalUnsure: true,
  numbers: `
    cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15
    dieciséis=16 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiún=21 veintiuno=21 veintiuna=21 veintidós=22 veintidos=22
    veintitrés=23 veintitres=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30
    cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300
    trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700
    setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900
  `,
  scales: 'mil=3 millón=6 millon=6 millones=6 mdd=6 billón=12 billon=12 billones=12 millardo=9 millardos=9',
  dozens: 'docena=12 docenas=12',
  collectives: `
    decena=10 decenas=10 quincena=15 veintena=20 treintena=30 cuarentena=40 cincuentena=50 centena=100 centenas=100 centenar=100 centenares=100
    millar=1000 millares=1000
  `,
  plurals:
    'decenas=10 docenas=12 cientos=100 centenares=100 centenas=100 miles=1000 millares=1000 millones=1000000',
  fixed: `
    medio=0.5 | media=0.5 | la mitad=0.5 | mitad=0.5 | medio centenar=50 | medio millar=500 | media docena=6 | media decena=5 | un cuarto de millón=250000
    | la tercera parte=0.333333333333333 | una tercera parte=0.333333333333333 | dos terceras partes=0.666666666666667 | las dos terceras partes=0.666666666666667
    | la cuarta parte=0.25 | una cuarta parte=0.25 | tres cuartas partes=0.75 | las tres cuartas partes=0.75 | una quinta parte=0.2 | la quinta parte=0.2
    | dos quintas partes=0.4 | tres quintas partes=0.6 | cuatro quintas partes=0.8 | una décima parte=0.1 | la décima parte=0.1 | un medio=0.5 | medio siglo=50
    | la sexta parte=0.166666666666667 | una sexta parte=0.166666666666667 | la octava parte=0.125
  `,
  parts: `
    tercio=3 tercios=3 cuarto=4 cuartos=4 quinto=5 quintos=5 sexto=6 sextos=6 séptimo=7 octavo=8 octavos=8 noveno=9 décimo=10 décimos=10
  `,
  partEnding: '(?<!cent)avos?|[eé]sim[oa]s?',
  andHalf: 'y medio | y media',
  and: 'y',
  point: 'coma punto',
  one: 'un una uno',
  before: {
    moreThan: `
      más de | más del | más de la | más de las | más de los | mas de | más que | por encima de | por encima de los | mayor que | mayores que | mayores a | mayores de | más alta que | más alto que | más grande que | mayor a | mayor de | superior a | superiores a | algo más de
      | poco más de | un poco más de | bastante más de | mucho más de | de más de | a más de | por más de | con más de | en más de | muy por encima de
      | supera los | supera las | superan los | superan las | superando los | superado los | arriba de | sobre los | más allá de
    `,
    atLeast: `
      al menos | por lo menos | como mínimo | cuando menos | no menos de | un mínimo de | mínimo | mínimo de | a partir de | desde al menos | de al menos
      | en al menos | por al menos | nada menos que | mayor o igual a | mayores o iguales a | igual o mayor a | mayor o igual que | con al menos | a al menos | siquiera | el menos
    `,
    atMost: `
      hasta | hasta el | hasta un | en un plazo de | en el plazo de | en un radio de | como máximo | a lo sumo | a lo más | cuando mucho | no más de | no más del | un máximo de | máximo | máximo de | de hasta | por hasta | en hasta | con hasta
      | menor o igual a | menores o iguales a | menor o igual que | como mucho | hasta los | hasta las | hasta un máximo de | no mayor de | no superior a | a hasta | no mayor a
    `,
    lessThan: `
      menos de | menos del | menos de la | menos que | por debajo de | por debajo de los | inferior a | inferiores a | menor que | menor a | menor de | menores de | menores a | menores que | algo menos de
      | poco menos de | un poco menos de | mucho menos de | de menos de | a menos de | en menos de | por menos de | con menos de | debajo de | muy por debajo de
    `,
    about: `
      unos | unas | alrededor de | alrededor del | cerca de | cerca del | en torno al | casi | aproximadamente | en torno a | aproximados | aproximado | más o menos | prácticamente | del orden de
      | de unos | de unas | a unos | a unas | en unos | de casi | de cerca de | de alrededor de | por unos | rondando los | próximo a | cercano a | cercana a
      | cuasi | hacia los | estimado en | estimada en | estimados en | alrededor de los | en unas | con unos | con unas | a cerca de | a casi | en torno a los | en torno a las
      | alrededor de unos | con cerca de | en casi | a alrededor de | a aproximadamente | de aproximadamente | con casi | cerca de los | cerca de las | por casi
    `,
  },
  after: {
    atLeast:
      'o más | y más | como mínimo | por lo menos | al menos | en adelante | mínimo | cuando menos | o mayor | o superior',
    atMost: 'o menos | y menos | como máximo | a lo sumo | como mucho | máximo | cuando mucho | a lo más',
    about: 'aproximadamente | más o menos | aproximados | aproximadas | o así',
  },
  between: `
    del … al | entre … y | entre los … y los | entre las … y las | entre los … y | entre las … y | de … a | desde … hasta | de entre … y | desde los … hasta los
    | de entre los … y los | de los … a los | entre … a | entre … e
  `,
  to: 'a | o | u | ó | hasta | e incluso | o incluso',
  units: `
    %: por ciento | porciento; percentage point: punto porcentual | puntos porcentuales; ‰: por mil;
    second: segundo | segundos; minute: minuto | minutos | min; hour: hora | horas | h; day: día | días | dia | dias | jornada | jornadas;
    night: noche | noches; week: semana | semanas; month: mes | meses; quarter: trimestre | trimestres; year: año | años;
    decade: década | décadas; century: siglo | siglos; time: vez | veces; mm: milímetro | milímetros; cm: centímetro | centímetros;
    m: metro | metros; km: kilómetro | kilómetros | kilometros; m²: metro cuadrado | metros cuadrados; km²: kilómetro cuadrado | kilómetros cuadrados;
    m³: metro cúbico | metros cúbicos; ha: hectárea | hectáreas; mile: milla | millas; nmi: millas náuticas; inch: pulgada | pulgadas;
    ft: pie | pies; l: litro | litros; ml: mililitro | mililitros; barrel: barril | barriles; mg: miligramo | miligramos; g: gramo | gramos;
    kg: kilogramo | kilogramos | kilo | kilos; t: tonelada | toneladas; lb: libra | libras; km/h: kilómetros por hora;
    °C: grado | grados | grados celsius | grados centígrados; °F: grados fahrenheit; kW: kilovatio | kilovatios; MW: megavatio | megavatios | megawatts;
    GW: gigavatio | gigavatios; TWh: teravatios hora | teravatios - hora; MWh: megavatios hora | megavatios - hora; kWh: kilovatios hora; GWh: gigavatios hora;
    EUR: euro | euros; USD: dólar | dólares | dólares estadounidenses | dolares; cent: céntimo | céntimos | centavo | centavos; GBP: libra esterlina | libras esterlinas;
    RUB: rublo | rublos; UAH: grivna | grivnas; CHF: francos suizos; JPY: yen | yenes; CNY: yuan | yuanes; KRW: won | wones;
    peso: peso | pesos; MXN: pesos mexicanos; ARS: pesos argentinos; COP: pesos colombianos; CLP: pesos chilenos; PEN: soles; BRL: reales; VES: bolívares; quetzal: quetzales;
    KRW: wones | wons surcoreanos; TRY: lira turca | liras turcas; INR: rupias indias; ILS: séquel | séqueles; CAD: dólares canadienses; AUD: dólares australianos
  `,
  per: 'por al',
  months:
    'enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept octubre|oct noviembre|nov diciembre|dic',
  dateLeads: `
    el al del desde hasta de en a lunes martes miércoles jueves viernes sábado domingo este pasado finales principios mediados los antes después
  `,
  yearLeads: 'en desde el año años de hasta a finales principios mediados del antes después',
  of: 'de del en',
  passives: '(?<!super|sobrepas|rebas)(?:ados|adas|idos|idas)',
  leads: `
    los las el la lo un una unos de del en a al por con para sus su otros otras y total son fueron eran hay ya también solo sólo exactamente unas estos
    estas cada más esos adicionales que se han ha había entre como
  `,
  stops: `
    en a al por para con sin desde hasta durante tras ante contra entre hacia según sobre que quien quienes cuando donde y e o u pero mientras son es fueron
    fue han ha había habían eran murieron resultaron cada cuyo cuya como
  `,
  doubt: `
    más menos mas casi aproximadamente unos unas alrededor cerca apenas varios varias algunos algunas máximo mínimo hasta doble triple medio media no
    ningún ninguna nunca encima debajo superior inferior mayor menor mayores menores sumo decenas pico tantos pocos muchas muchos entre tantas
    superan supera
  `,
};
