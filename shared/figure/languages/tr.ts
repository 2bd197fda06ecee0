import type { LanguageTable } from './grammar.ts';

/** Case endings behind digits: “300'den”. */
const from = "'den 'dan 'ten 'tan 'nden 'ndan 'inden 'ından 'undan 'ünden 'sinden 'sından".split(' ');
const to = ["'e", "'a", "'ye", "'ya"];
const of = ["'i", "'ı", "'u", "'ü", "'yi", "'yı", "'yu", "'yü"];

const behind = (endings: readonly string[], words: string): string =>
  endings.map((ending) => `${ending} ${words}`).join(' | ');

export const turkish: LanguageTable = {
  decimal: ',',
  numbers: `
    sıfır=0 bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 yüz=100
  `,
  hundred: 'yüz',
  isCompound: true,
  isAfterClose: true,
  takesOnesAfterTen: true,
  scales: 'bin=3 milyon=6 mn=6 milyar=9 mr=9 trilyon=12',
  dozens: 'düzine=12',
  collectives: '',
  plurals:
    'on_binlerce=10000 yüz_binlerce=100000 onlarca=10 düzinelerce=12 yüzlerce=100 binlerce=1000 milyonlarca=1000000 milyarlarca=1000000000',
  fixed: `
    yarım=0.5 | yarısı=0.5 | yarısını=0.5 | bir buçuk=1.5 | yarı=0.5 | üçte bir=0.333333333333333 | üçte biri=0.333333333333333 | üçte ikisi=0.666666666666667 | üçte iki=0.666666666666667
    | dörtte bir=0.25 | dörtte biri=0.25 | dörtte üç=0.75 | dörtte üçü=0.75 | beşte bir=0.2 | beşte biri=0.2 | beşte ikisi=0.4 | beşte üçü=0.6 | beşte dördü=0.8 | onda bir=0.1 | onda biri=0.1 | çeyrek=0.25
    | üç çeyrek=0.75 | çeyrek milyon=250000 | yarım düzine=6 | üçte birini=0.333333333333333 | üçte ikisini=0.666666666666667 | dörtte üçünü=0.75 `,
  parts: '',
  andHalf: 'buçuk',
  and: '',
  point: 'virgül',
  one: 'bir',
  before: {
    moreThan: '',
    atLeast: 'en az | asgari | en azından | minimum | hiç değilse',
    atMost: 'en fazla | en çok | azami | maksimum',
    about:
      'yaklaşık | yaklaşık olarak | aşağı yukarı | tahminen | neredeyse | hemen hemen | takriben | | yaklaşık tam',
  },
  after: {
    moreThan: `
      ${behind(from, 'fazla')} | ${behind(from, 'çok')} | ${behind(of, 'aşkın')} | ${behind(of, 'aşan')} | ${behind(from, 'daha fazla')} | ${behind(from, 'uzun')} | ${behind(from, 'yüksek')}
      | ${behind(from, 'büyük')} | ${behind(of, 'aştı')} | ${behind(of, 'geçti')} | ${behind(of, 'geçen')} | ${behind(of, 'geçkin')} | ${behind(to, 'aşkın')} | ${behind(from, 'fazlası')} | ${behind(from, 'fazlasını')}
      | ${behind(["'ın", "'in", "'un", "'ün", "'nin", "'nın", "'nun", "'nün"], 'üzerinde')} | ${behind(["'ın", "'in", "'un", "'ün", "'nin", "'nın", "'nun", "'nün"], 'üstünde')}
    `,
    atLeast: `
      veya daha fazla | ya da daha fazla | ve üzeri | ve üzerinde | ve daha fazla | veya üzeri | ve üstü | veya daha çok | ve daha fazlası | veya daha fazlası | ve üstünde
    `,
    atMost: `
      ${behind(to, 'kadar')} | içinde | ve altı | veya daha az | ya da daha az | ve altında | ${behind(["'i", "'ı", "'u", "'ü", "'yi", "'yı"], 'geçmeyen')} | ${behind(of, 'aşmayan')}
    `,
    lessThan: `
      ${behind(from, 'az')} | ${behind(from, 'daha az')} | ${behind(["'ın", "'in", "'un", "'ün", "'nin", "'nın", "'nun", "'nün"], 'altında')} | ${behind(from, 'küçük')} | ${behind(from, 'kısa')} | ${behind(from, 'düşük')}
    `,
    about: `
      ${behind(to, 'yakın')} | civarında | kadar | dolayında | dolaylarında | civarı
    `,
  },
  between: '',
  to: `
    ile | ila | ilâ | veya | ya da | ${from.join(' | ')} | ile yaklaşık
  `,
  units: `
    %: yüzde; second: saniye | saniyelik; minute: dakika | dakikalık | dk; hour: saat | saatlik; day: gün | günlük; night: gece; week: hafta | haftalık; month: ay | aylık; quarter: çeyrek; year: yıl | yıllık | yaşında | yaşındaki | yaş | sene | yaşına;
    century: yüzyıl; time: kat | kez | katı | defa; mm: milimetre; cm: santimetre | santim; m: metre | metrelik; km: kilometre | kilometrelik; m²: metrekare | metre kare; km²: kilometrekare | kilometre kare; m³: metreküp;
    ha: hektar; dönüm: dönüm; mile: mil; nmi: deniz mili; l: litre; barrel: varil; g: gram; kg: kilogram | kilo | kiloluk; t: ton | tonluk; km/h: km / saat | kilometre / saat; °C: derece | santigrat derece | derecelik; MW: megavat; GW: gigavat;
    TRY: lira | türk lira | türk lirası | tl | liralık; USD: dolar | abd dolar | amerikan dolar | abd doları | amerikan doları | dolarlık; EUR: euro | avro | avroluk; GBP: sterlin | ingiliz sterlin | ingiliz sterlini; RUB: ruble | rus ruble | rus rublesi; JPY: yen | japon yen | japon yeni; CNY: yuan | çin yuan | çin yuanı; KRW: won; kuruş: kuruş; UAH: grivna | hrivna
  `,
  unitsBefore: '%: yüzde | %',
  per: '',
  months:
    'ocak|ocakta şubat|şubatta mart|martta nisan|nisanda mayıs|mayısta haziran|haziranda temmuz|temmuzda ağustos|ağustosta eylül|eylülde ekim|ekimde kasım|kasımda aralık|aralıkta',
  dateLeads: 'saat geçen',
  yearLeads: '',
  yearWords: "yılında yılı yılından yılına yılının 'te 'ta 'de 'da",
  clock: '',
  of: '',
  genitiveNoun: '\\p{L}{3}[ıiuü]n',
  leads: `
    itibarıyla nüfusun halkın ülkenin evlerin seçmenlerin ülke toplam tam bu şu o diğer tüm bütün sadece yalnızca ayrıca ve ile olan olarak  ilk son günde yılda ayda haftada saatte değerinde başına  bir  ek  toplamda
  `,
  stops: `
    ve ile veya için gibi göre sonra önce arasında karşı üzerine içinde dışında olarak olan oldu öldü yaralandı hayatını bulunuyor var de da ki ama günde yılda
  `,
  doubt: `
    fazla az çok en kadar yakın yaklaşık birkaç birçok bazı değil yok neredeyse aşkın üzerinde altında  yarı yarım buçuk daha küsur aşan asgari azami
  `,
};
