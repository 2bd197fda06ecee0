import type { ClaimWords } from './table.ts';

export const turkish: ClaimWords = {
  small: `onun onlarin biz bizim benim ve veya ama bir bu su o da de ki mi ile icin gibi kadar sonra once olarak olan oldu oldugu oldugunu olmus idi ise var daha en cok cunku ancak
    tarafindan gore uzerine icinde arasinda karsi muhtemelen belki sozde iddiaya edildi edildigi edildigini etti ettigi ettigini ederek yapildi`,
  negators: 'degil yok hic asla kimse',
  concord: 'degil yok',
  pronouns: 'onlar ona onu ben kendisi kendisine',
  bodies: 'şirket firma banka bakanlık hükümet kurum parti',
  speaking: 'sozcu',
  openBehind: '^[^.;]{0,20}(?:yalanlama|reddetme|inkar etme|dislama|dogrulama)(?:di|mis|z)',
  endings:
    'larindan lerinden larinin lerinin larina lerine larini lerini digini diginin tigini dugunu tugunu digi tigi dugu tugu lardan lerden larin lerin lari leri lar ler misti mis mus dilar diler tilar tiler di ti du tu nin nun dan den tan ten da de ta te nda nde na ne yi yu ya ye si su i u a e n',
  alike:
    'sirket firma|gemi feribot|polis polisler| oldurdu oldurulen|kapatildi kapali kapatti|biliyordu biliyor bildi',
  apart:
    'kuzey guney dogu bati|sol sag|ust alt|birinci ikinci ucuncu ilk|acik kapali|eski yeni|sabah aksam gece',
  narrowing: 'sadece yalniz yalnizca hepsi tamamen kasten bilerek her hemen',
  numbers:
    'sifir - iki uc dort bes alti yedi sekiz dokuz on onbir oniki onuc ondort onbes onalti onyedi onsekiz ondokuz yirmi',
  weekdays: 'pazartesi, sali, carsamba, persembe, cuma, cumartesi, pazar',
  times: 'bugun dun yarin ogle gece',
  denying: '(?:yalanla\\w*|reddet\\w*|redded\\w*|inkar\\w*|asilsiz\\w*|curut\\w*)',
};
