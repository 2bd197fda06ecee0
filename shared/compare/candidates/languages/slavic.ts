import type { ClaimWords } from './table.ts';

export const russian: ClaimWords = {
  small: `его ее их наш наши мой моя и а но или в во на с со к ко по о об от до из за под над при про для через между после перед как что чтобы когда где кто который которая
    которые которого это этот эта эти тот та те был была было были быть будет есть бы ли же уже еще также тоже более очень 
    возможно вероятно предположительно якобы вроде может могла мог могли чем если то свой свою своих своего своем у`,
  negators: 'не ни нет никогда никто никого ничего никакой никаких никакие нельзя',
  concord: 'не нет',
  idle: 'не только|не менее|не более|не раньше|не позже',
  pronouns: 'он она оно они ему ей им него нее них мы нас я',
  bodies: 'компания фирма предприятие банк министерство правительство агентство завод партия',
  speaking: 'представител|пресс-секретар',
  open: '(?<!\\p{L})не\\s+(?:\\p{L}+\\s+)?(?:отриц|опроверг|исключ|подтвер)\\p{L}*(?:[^\\p{L}]+что)?[^\\p{L}]*$',
  endings:
    'остями ениями ениях ением ении ений ение ения ости ость иями ами ями иях ах ях ого его ому ему ыми ими ала ила ели али или ала ыла ыли ует уют вший вшие ешь ет ют ут ат ят ть ла ло ли ая яя ое ее ые ие ый ий ой ей ом ем ов ев ам ям ую юю ки ку ка ке ы и а я о е у ю ь л',
  alike: `знал знала знали знать известно|стрелял стреляли стрелять огонь открыл открыли|убит убиты погибли погиб погибших умерли|взял взяли взять|дал дали дать|
    ушел ушла ушли|пришел пришла пришли|нашел нашли найти|компания фирма предприятие|судно корабль паром|полиция полицейские полицейских|
    предупредил предупредили предупреждены предупрежден предупреждали|закрыт закрыты закрыли|продал продали продавал`,
  apart:
    'север юг восток запад северный южный восточный западный|левый правый|верхний нижний|первый второй третий первая вторая третья|открыт закрыт|открыты закрыты|старый новый|утром днем вечером ночью|отец мать брат сестра сын дочь',
  narrowing: 'только лишь раньше сразу все всех полностью намеренно умышленно сознательно всегда достаточно',
  numbers:
    'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  weekdays:
    'понедельник понедельника, вторник вторника, среда среду среды, четверг четверга, пятница пятницу пятницы, суббота субботу субботы, воскресенье воскресенья',
  times: 'сегодня вчера завтра полдень полночь весной летом осенью зимой',
  denying:
    '(?:опроверг\\w*|опровергл\\w*|опроверж\\w*|отрица\\w*|отверг\\w*|отклони\\w*|оспор\\w*|оспар\\w*|ложь|ложн\\w*|не соответств\\w*|неправд\\w*)',
  unnamed: '^(?:причастност|участие|участии|любую|любые|свою|свое)',
};

export const ukrainian: ClaimWords = {
  small: `його її їх наш наші мій моя і й та а але або у в на з із зі до по о об від за під над при про для через між після перед як що щоб коли де хто який яка які якого це цей ця ці той
    був була було були бути буде є би чи же вже ще також теж більше дуже можливо ймовірно нібито може могла могли міг якщо то свій свою своїх свого`,
  negators: 'не ні немає ніколи ніхто нікого нічого ніякий жоден жодного жодних',
  concord: 'не немає',
  idle: 'не лише|не тільки|не менше|не більше',
  pronouns: 'він вона воно вони йому їй їм ми нас я',
  bodies: 'компанія фірма підприємство банк міністерство уряд агентство завод партія',
  speaking: 'речни(?:к|ц)|прессекретар',
  open: '(?<!\\p{L})не\\s+(?:\\p{L}+\\s+)?(?:запереч|спрост|виключ|підтвер)\\p{L}*(?:[^\\p{L}]+що)?[^\\p{L}]*$',
  endings:
    'остями еннями енням енні ення ання ості ість ами ями ах ях ого ому ими али или ала ила ло ли ла ти ає ають ують ує ий ій ої ою ею ів ам ям у ю а я и і о е ь в',
  alike:
    'знав знала знали знати відомо|стріляв стріляли стріляти|загинули загинув убито загиблих|компанія фірма підприємство|судно корабель пором|поліція поліцейські поліцейських|закрито зачинено зачинили|продав продали',
  apart:
    'північ південь схід захід північний південний східний західний|лівий правий|верхній нижній|перший другий третій|відкрито закрито|старий новий|вранці вдень ввечері вночі',
  narrowing: 'лише тільки раніше одразу всі всіх повністю навмисно завжди достатньо',
  numbers:
    'нуль один два три чотири пять шість сім вісім девять десять одинадцять дванадцять тринадцять чотирнадцять пятнадцять шістнадцять сімнадцять вісімнадцять дев-ятнадцять двадцять',
  weekdays:
    'понеділок понеділка, вівторок вівторка, середа середу середи, четвер четверга, пятниця пятницю пятниці, субота суботу суботи, неділя неділю неділі',
  times: 'сьогодні вчора завтра опівдні опівночі',
  denying: '(?:запереч\\w*|спрост\\w*|відкину\\w*|відкида\\w*|неправд\\w*|фейк\\w*|оскарж\\w*)',
  unnamed: '^(?:причетність|участь|будь)',
};

export const polish: ClaimWords = {
  small: `jego jej ich nasz nasi moj moja i a ale lub albo w we na z ze do po o od za pod nad przy przez dla miedzy przed jak ze zeby kiedy gdy gdzie kto ktory ktora ktore ktorzy to ten ta te ci
    jest sa byl byla bylo byli byly byc bedzie zostal zostala zostalo zostali zostaly by czy juz jeszcze takze tez wiecej bardzo moze moglo
    mogla mogl mogli prawdopodobnie podobno rzekomo sie swoj swoja swoich jako podczas`,
  negators: 'nie nigdy nikt nikogo nic zaden zadna zadnego zadnych ani',
  concord: 'nie',
  idle: 'nie tylko|nie mniej niz|nie wiecej niz',
  pronouns: 'on ona ono oni one mu im my nas ja',
  bodies: 'firma spółka przedsiębiorstwo koncern bank ministerstwo rząd agencja zakład partia',
  speaking: 'rzeczni',
  open: '\\bnie\\s+(?:\\w+\\s+)?(?:zaprzecz|wyklucz|dement|potwierdz)\\w*(?:\\W+(?:ze|czy))?\\W*$',
  endings:
    'osciami owania owanie ania anie enia enie osci osc ami ach ego emu ymi imi aly ali ala alo al yly yli yla yl ily ili ila il ono ano eto ac ec ic yc owi om ow ej ie ia iej y i a e o u l c',
  alike:
    'strzelal strzelali strzelac strzelila|wiedzial wiedziala wiedzieli wiedziec|zgineli zginal zabici zabito|firma spolka przedsiebiorstwo|statek prom|policja policjanci policjantow|zamknieto zamkniety zamknieta zamknac|wzieli wziac|zabral zabrala zabrali zabrac',
  apart:
    'polnoc poludnie wschod zachod polnocny poludniowy wschodni zachodni|lewy prawy lewa prawa|gorny dolny|pierwszy drugi trzeci pierwsza druga trzecia|otwarty zamkniety|otwarta zamknieta|stary nowy|rano wieczorem noca',
  narrowing:
    'tylko jedynie wczesniej pozniej wszyscy wszystkie calkowicie celowo zawsze natychmiast wystarczajaco',
  numbers:
    'zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie dwadziescia',
  weekdays:
    'poniedzialek poniedzialku, wtorek wtorku, sroda srode srody, czwartek czwartku, piatek piatku, sobota sobote soboty, niedziela niedziele niedzieli',
  times: 'dzis dzisiaj wczoraj jutro wiosna latem jesienia zima',
  denying: '(?:zaprzecz\\w*|zdementow\\w*|dement\\w*|odrzuc\\w*|nieprawd\\w*|falsz\\w*|zakwestion\\w*)',
};
