import type { LanguageTable } from './grammar.ts';

export const portuguese: LanguageTable = {
  decimal: ',',
  numbers: `
    zero=0 um=1 uma=1 dois=2 duas=2 três=3 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15
    dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70
    oitenta=80 noventa=90 cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400 quatrocentas=400 quinhentos=500
    quinhentas=500 seiscentos=600 seiscentas=600 setecentos=700 setecentas=700 oitocentos=800 oitocentas=800 novecentos=900 novecentas=900
  `,
  scales: `
    mil=3 milhão=6 milhao=6 milhões=6 milhoes=6 mi=6 bilhão=9 bilhões=9 bilhoes=9 bi=9 trilhão=12 trilhões=12 bilião=12 biliões=12 mn=6
  `,
  dozens: 'dúzia=12 dúzias=12 duzia=12 duzias=12',
  collectives:
    'dezena=10 dezenas=10 quinzena=15 vintena=20 trintena=30 centena=100 centenas=100 milhar=1000 milhares=1000',
  plurals: 'dezenas=10 dúzias=12 centenas=100 milhares=1000 milhões=1000000 bilhões=1000000000 centos=100',
  fixed: `
    meio=0.5 | um quarto de milhão=250000 | meia=0.5 | a metade=0.5 | metade=0.5 | meia dúzia=6 | meia centena=50 | meia hora=0.5 | um terço=0.333333333333333 | a terça parte=0.333333333333333 | uma terça parte=0.333333333333333
    | um meio=0.5 | a quarta parte=0.25 | uma quarta parte=0.25 | a quinta parte=0.2 | meio século=50 | quarta parte=0.25 | terça parte=0.333333333333333
  `,
  parts:
    'terço=3 terços=3 quarto=4 quartos=4 quinto=5 quintos=5 sexto=6 sextos=6 sétimo=7 oitavo=8 oitavos=8 nono=9 décimo=10 décimos=10',
  partEnding: '(?<!cent)avos?|[eé]sim[oa]s?',
  andHalf: 'e meio | e meia',
  and: 'e',
  point: 'vírgula',
  one: 'um uma',
  before: {
    moreThan: `
      mais de | mais da | mais do | mais das | mais dos | mais de um | mais do que | mais que | acima de | acima dos | acima das | superior a | superiores a | maior que | maiores que | maiores de | maiores do que | maior do que | maior de | pouco mais de | muito mais de | um pouco mais de
      | de mais de | a mais de | por mais de | com mais de | em mais de | além de | bem mais de | ultrapassa | ultrapassam | ultrapassou | supera | superam | superou | para mais de | há mais de
      | para além de
    `,
    atLeast: `
      pelo menos | ao menos | no mínimo | não menos de | não menos que | um mínimo de | mínimo | mínimo de | a partir de | de pelo menos | de ao menos | por pelo menos | nada menos que
      | nada menos do que | com pelo menos | em pelo menos | maior ou igual a | a pelo menos | de no mínimo | não menos do que
    `,
    atMost: `
      até | dentro de | num prazo de | no prazo de | no máximo | não mais de | não mais da | não mais que | não mais do que | um máximo de | máximo | máximo de | de até | por até | em até | com até | quando muito | no máximo até | a até
      | menor ou igual a | para até | de no máximo | até aos | até às
    `,
    lessThan: `
      menos de | menos da | menos do | menos do que | menos que | abaixo de | abaixo dos | abaixo das | inferior a | inferiores a | menor que | menores que | menores de | menor do que | menor de | pouco menos de | muito menos de | de menos de
      | a menos de | em menos de | por menos de | com menos de | um pouco menos de | para menos de | há menos de
    `,
    about: `
      cerca de | cerca da | cerca do | perto da | perto do | aproximadamente | quase | uns | umas | por volta de | em torno de | perto de | mais ou menos | à volta de | na ordem de | da ordem de | próximo a | próximo de | de cerca de
      | a cerca de | de quase | ao redor de | praticamente | em cerca de | por cerca de | com cerca de | coisa de | estimado em | estimados em | estimada em | de aproximadamente | a quase | com quase
      | em quase | em aproximadamente | por quase | na casa dos | de uns | de umas | há cerca de
    `,
  },
  after: {
    atLeast:
      'ou mais | e mais | no mínimo | pelo menos | ao menos | para cima | ou superior | e acima | e poucos',
    atMost: 'ou menos | e menos | no máximo | quando muito | para baixo',
    about: 'aproximadamente | mais ou menos | ou quase | aproximados | ou algo assim',
  },
  between:
    'entre … e | entre os … e os | entre as … e as | de … a | de … até | desde … até | entre … a | de entre … e | dos … aos | das … às | entre os … e | entre as … e | de … para até',
  to: 'a | ou | até | e até | ou até',
  units: `
    %: por cento | porcento; percentage point: ponto percentual | pontos percentuais | pp; ‰: por mil; second: segundo | segundos; minute: minuto | minutos | min; hour: hora | horas | h;
    day: dia | dias; night: noite | noites; week: semana | semanas; month: mês | meses; quarter: trimestre | trimestres; year: ano | anos; decade: década | décadas; century: século | séculos;
    time: vez | vezes; mm: milímetro | milímetros; cm: centímetro | centímetros; m: metro | metros; km: quilômetro | quilômetros | quilómetro | quilómetros;
    m²: metro quadrado | metros quadrados; km²: quilômetro quadrado | quilômetros quadrados | quilómetro quadrado | quilómetros quadrados; m³: metro cúbico | metros cúbicos; ha: hectare | hectares;
    mile: milha | milhas; nmi: milhas náuticas; inch: polegada | polegadas; ft: pé | pés; l: litro | litros; barrel: barril | barris; g: grama | gramas; kg: quilo | quilos | quilograma | quilogramas;
    t: tonelada | toneladas; lb: libras de peso; km/h: quilômetros por hora | quilómetros por hora; °C: grau | graus | graus celsius; kW: quilowatt | quilowatts; MW: megawatt | megawatts; GW: gigawatt | gigawatts;
    EUR: euro | euros; USD: dólar | dólares | dólares americanos; BRL: real | reais; cent: centavo | centavos | cêntimo | cêntimos; GBP: libra esterlina | libras esterlinas | libra | libras; RUB: rublo | rublos;
    CHF: francos suíços; JPY: iene | ienes; CNY: yuan | yuans | iuane | iuanes; KRW: won | wons; peso: peso | pesos; UAH: hryvnias; AOA: kwanza | kwanzas; MZN: metical | meticais; escudo: escudos;
    TRY: lira turca | liras turcas; INR: rupias indianas; ILS: shekel | shekels; CAD: dólares canadenses | dólares canadianos; AUD: dólares australianos; PLN: zloty | zlotys
  `,
  per: 'por ao à a',
  months:
    'janeiro|jan fevereiro|fev março|mar abril|abr maio junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  dateLeads:
    'em no na dia o ao desde até de a do segunda terça quarta quinta sexta feira sábado domingo final início meados passado após antes',
  yearLeads: 'em no desde o ano de do até final início meados fim antes após verão inverno',
  of: 'de do da dos das em',
  passives: '(?<!super|ultrapass)(?:ados|adas|idos|idas)',
  leads: `
    os as o a um uma uns de do da dos das em no na nos nas a ao por com para e seus suas outros outras mais total são foram eram há já também só apenas exatamente estes estas todos todas cada que se
    às aos houve ainda
  `,
  stops: `
    em no na nos nas a ao à por para com sem desde até durante após antes contra entre segundo sobre que quem quando onde e ou mas enquanto são é foram foi têm tem havia morreram ficaram cada pelo pela
    aos às cujo
  `,
  doubt: `
    mais menos quase aproximadamente uns umas cerca apenas vários várias alguns algumas máximo mínimo até dobro triplo meio meia não nenhum nenhuma acima abaixo superior inferior maior menor maiores
    menores poucos muitos muitas poucas entre tantos tantas
  `,
};
