/**
 * The words of one language for what happened to those who are counted. Each field lists words by property (“killed: dead slain;
 * missing: …”); “_” is a space, and words of the property “none” say nothing.
 */
export interface PropertyWords {
  /** What stands at a number as its noun or adjective: “34 *dead*”, “34 *wounded* soldiers”. */
  readonly counted: string;
  /** What is said of the noun behind a number, or before both: “34 people were *killed*”, “*погибли* 34 человека”. */
  readonly happened: string;
  /** Verbs whose object is counted, before the number: “*killing* 34 people”. */
  readonly deeds: string;
  /** Words between a number and its noun or verb that change nothing. */
  readonly helpers: string;
  readonly or: string;
  readonly and: string;
  /** Prepositions and the like, behind which words are not of those who are counted. */
  readonly stops: string;
  /** Nouns that another one before them belongs to. */
  readonly relatives?: string;
}

const romanceStops = 'de del della dei degli delle dello do da dos das du des d';

/** By primary subtag of BCP 47; the languages that are written without spaces have a table of their own. */
export const propertyWords: Readonly<Record<string, PropertyWords>> = {
  en: {
    counted: `
      killed: killed dead deaths fatalities slain; injured: injured wounded hurt injuries; missing: missing; rescued: rescued;
      detained: detained arrested detainees detentions arrests; displaced: displaced; infected: infected infections; captured: captured
    `,
    happened: `
      killed: killed dead died slain lost_their_lives; injured: injured wounded hurt; missing: missing unaccounted_for; rescued: rescued;
      detained: detained arrested taken_into_custody; displaced: displaced; infected: infected; captured: captured taken_prisoner
    `,
    deeds: `
      killed: killing killed kills; injured: injuring injured injures wounding wounded wounds; rescued: rescuing rescued rescues;
      detained: detaining detained detains arresting arrested arrests; displaced: displacing displaced displaces;
      infected: infecting infected infects; captured: capturing captured captures
    `,
    helpers: `
      were was are is have has had been being remain remains remained still also reported confirmed presumed feared believed seriously
      critically badly severely slightly lightly later listed as new further other others more additional
    `,
    or: 'or',
    and: 'and',
    stops: `
      of the a an this that these those who whom whose which when where while because if but although by for from to with without in on at
      near after before during since until against among between over under into than about and or not
      said says say went came fell took rose began did do does will would could should may might must can cannot
    `,
  },
  de: {
    counted: `
      killed: tot tote toter toten todesopfer todesopfern getötete getöteten getöteter todesfälle todesfällen gefallene gefallenen ermordete
      ermordeten; injured: verletzte verletzten verletzter verwundete verwundeten verwundeter schwerverletzte schwerverletzten leichtverletzte
      leichtverletzten; missing: vermisste vermissten vermisster; rescued: gerettete geretteten geretteter; detained: festnahmen verhaftungen
      festgenommene festgenommenen verhaftete verhafteten inhaftierte inhaftierten; displaced: vertriebene vertriebenen vertriebener
      binnenvertriebene binnenvertriebenen; infected: infizierte infizierten infizierter infektionen neuinfizierte neuinfizierten neuinfektionen ansteckungen;
      captured: gefangengenommene gefangengenommenen
      gefangen_genommene gefangen_genommenen gefangen_genommener
    `,
    happened: `
      killed: getötet gestorben starben sterben umgekommen ums_leben tot erschossen ermordet; injured: verletzt verwundet; missing: vermisst
      verschollen; rescued: gerettet; detained: festgenommen verhaftet inhaftiert in_gewahrsam_genommen; displaced: vertrieben; infected: infiziert angesteckt;
      captured: gefangengenommen gefangen_genommen
    `,
    deeds: `
      killed: tötet tötete töteten; injured: verletzte verletzten verwundete verwundeten; rescued: rettete retteten; detained: verhaftete
      verhafteten; displaced: vertrieb vertrieben
    `,
    helpers: `
      wurden wurde sind waren werden worden kamen kommen gelten galten noch schwer leicht teils lebensgefährlich als dabei seien seither neue neuer neuen weitere weiteren andere anderen
    `,
    or: 'oder',
    and: 'und',
    stops:
      'von der des die den dem das vom für gegen wegen aus mit ohne nach vor über unter und oder welche wie dass nicht haben hatten',
  },
  fr: {
    counted: `
      killed: mort morts morte mortes décès tués tuées tué; injured: blessé blessés blessée blessées; missing: disparus disparues
      portés_disparus; rescued: secourus secourues; detained: interpellations arrestations interpellés arrêtés; displaced: déplacés déplacées;
      infected: infectés infectées contaminés contaminées infections contaminations; captured: capturés capturées
    `,
    happened: `
      killed: tués tuées tué morts mortes mort décédés décédées péri perdu_la_vie; injured: blessés blessées; missing: disparus disparues
      portés_disparus portées_disparues; rescued: secourus secourues sauvés sauvées; detained: arrêtés arrêtées interpellés interpellées
      placés_en_garde_à_vue placées_en_garde_à_vue;
      displaced: déplacés déplacées; infected: infectés infectées contaminés contaminées; captured: capturés capturées
    `,
    deeds: `
      killed: tuant tué tue tuent; injured: blessant blessé blesse blessent; rescued: secouru sauvé; detained: arrêté interpellé;
      displaced: déplacé déplaçant; infected: contaminé infecté; captured: capturé capturant
    `,
    helpers:
      'ont été a sont étaient sont toujours encore grièvement légèrement gravement portés portées nouveaux nouvelles autres',
    or: 'ou',
    and: 'et',
    stops: `${romanceStops} le la les l dans en sur par pour avec sans contre chez et ou qui que dont où ne pas`,
  },
  es: {
    counted: `
      killed: muerto muertos muerta muertas fallecidos fallecidas asesinados asesinadas muertes fallecimientos víctimas_mortales; injured:
      herido heridos lesionados lesionadas; none: heridas; missing: desaparecido desaparecidos desaparecidas; rescued: rescatados rescatadas;
      detained: detenido detenidos detenidas arrestados arrestadas detenciones arrestos; displaced: desplazados desplazadas; infected:
      infectados infectadas contagiados contagiadas contagios infecciones; captured: capturados capturadas
    `,
    happened: `
      killed: muertos muertas murieron muerto fallecieron fallecidos fallecidas perecieron asesinados asesinadas perdieron_la_vida; injured:
      heridos heridas lesionados lesionadas; missing: desaparecidos desaparecidas; rescued: rescatados rescatadas; detained: detenidos detenidas
      arrestados arrestadas; displaced: desplazados desplazadas; infected: infectados infectadas contagiados contagiadas; captured: capturados
      capturadas
    `,
    deeds: `
      killed: mata matan mató mataron matando asesinó asesinaron; injured: hiere hirió hirieron hiriendo; rescued: rescata rescató rescataron;
      detained: detuvo detuvieron arrestó arrestaron; displaced: desplazó; infected: infectó; captured: capturó capturaron capturando
    `,
    helpers:
      'han ha fueron sido resultaron resultan están siguen aún gravemente levemente a quedaron permanecen nuevos nuevas otros otras más',
    or: 'o u',
    and: 'y e',
    stops: `${romanceStops} el la los las en por para con sin contra y o e u que quien quienes cuyo no`,
  },
  it: {
    counted: `
      killed: morto morti vittime_mortali uccisi uccise deceduti decedute decessi; injured: ferito feriti; none: ferite fermate morte; missing:
      disperso dispersi disperse scomparsi scomparse; rescued: salvati salvate soccorsi soccorse; detained: arrestati arrestate arresti fermati;
      displaced: sfollati sfollate; infected: contagiati contagiate infettati infettate contagi infezioni; captured: catturati catturate
    `,
    happened: `
      killed: morti morte morirono uccisi uccise deceduti decedute perso_la_vita; injured: feriti ferite; missing: dispersi disperse scomparsi
      scomparse; rescued: salvati salvate soccorsi soccorse tratti_in_salvo tratte_in_salvo messi_in_salvo; detained: arrestati arrestate fermati
      fermate; displaced: sfollati sfollate; infected: contagiati contagiate infettati infettate; captured: catturati catturate
    `,
    deeds: `
      killed: uccide uccidono uccidendo ucciso; injured: ferendo ferito ferisce; rescued: salvato soccorso; detained: arrestato fermato;
      captured: catturato catturando
    `,
    helpers: 'sono stati state hanno rimasti rimaste risultano ancora gravemente già nuovi nuove altri altre',
    or: 'o od',
    and: 'e ed',
    stops: `${romanceStops} di il lo la i gli le in nel nella a al alla con su per tra fra senza contro e o che cui non`,
  },
  pt: {
    counted: `
      killed: morto mortos morta mortas mortes óbitos falecidos falecidas; injured: ferido feridos; none: feridas; missing: desaparecido
      desaparecidos desaparecidas; rescued: resgatados resgatadas; detained: detido detidos detidas presos presas detenções; displaced: deslocados
      deslocadas; infected: infectados infectadas infetados infetadas infecções infeções; captured: capturados capturadas
    `,
    happened: `
      killed: morreram morreu mortos mortas faleceram assassinados assassinadas perderam_a_vida; injured: feridos feridas; missing:
      desaparecidos desaparecidas; rescued: resgatados resgatadas; detained: detidos detidas presos presas; displaced: deslocados deslocadas; infected:
      infectados infectadas infetados infetadas; captured: capturados capturadas
    `,
    deeds: `
      killed: mata matam matou mataram matando; injured: fere feriu feriram ferindo; rescued: resgatou resgataram; detained: deteve detiveram;
      captured: capturou capturaram capturando
    `,
    helpers: 'foram foi ficaram estão continuam ainda gravemente levemente sido novos novas outros outras',
    or: 'ou',
    and: 'e',
    stops: `${romanceStops} o a os as em no na nos nas ao à por pelo pela para com sem contra e ou que quem cujo não`,
  },
  nl: {
    counted: `
      killed: doden dode gedode dodelijke_slachtoffers sterfgevallen; injured: gewonden gewonde zwaargewonden lichtgewonden; missing: vermisten
      vermiste; rescued: geredden geredde; detained: aanhoudingen arrestaties arrestanten gearresteerden gearresteerde; displaced: ontheemden
      ontheemde; infected: besmettingen infecties besmette geïnfecteerden geïnfecteerde; captured: gevangengenomen
    `,
    happened: `
      killed: gedood omgekomen overleden om_het_leven dood vermoord gestorven stierven; injured: gewond; missing: vermist; rescued: gered;
      detained: gearresteerd aangehouden opgepakt; displaced: ontheemd verdreven; infected: besmet geïnfecteerd; captured: gevangengenomen
    `,
    deeds: `
      killed: doodt doodde doodden; injured: verwondt verwondde verwondden; rescued: redde redden; detained: arresteerde arresteerden
    `,
    helpers:
      'zijn werden waren raakten kwamen is werd worden nog zwaar licht ernstig daarbij nieuwe andere anderen',
    or: 'of',
    and: 'en',
    stops:
      'van de het een der voor tegen met zonder in op bij uit na door over onder en of die dat wie als niet hebben hadden',
  },
  pl: {
    counted: `
      killed: zabitych zabici zabite ofiar_śmiertelnych ofiary_śmiertelne zgonów zgony zmarłych zmarli poległych; injured: rannych ranni ranne;
      missing: zaginionych zaginieni; rescued: uratowanych uratowani; detained: zatrzymanych zatrzymani zatrzymań aresztowanych aresztowani
      aresztowań; displaced: przesiedleńców przesiedlonych; infected: zakażonych zakażeni zarażonych zakażeń; captured: pojmanych schwytanych
      wziętych_do_niewoli
    `,
    happened: `
      killed: zginęły zginęło zginęli zginął zginęła zabito zmarło zmarły zmarli straciło_życie poniosło_śmierć; injured: raniono zostało_rannych
      zostały_ranne odniosło_obrażenia; missing: zaginęło zaginęły zaginęli zaginione; rescued: uratowano; detained: zatrzymano aresztowano; displaced:
      przesiedlono; infected: zakaziło_się zakażono; captured: pojmano schwytano wzięto_do_niewoli
    `,
    deeds: `
      killed: zabił zabiła zabiło zabiły zabili zabijając; injured: ranił raniła raniło raniły raniąc; rescued: uratował uratowali; detained:
      zatrzymał zatrzymała zatrzymali aresztował aresztowali
    `,
    helpers:
      'osób osoby ludzi osoba cywilów żołnierzy dzieci kobiet mieszkańców cywilnych zostało zostały zostali było są już ciężko lekko nowych kolejnych innych',
    or: 'lub albo',
    and: 'i oraz',
    stops: 'w we na z ze od do dla po przez przeciw bez i oraz lub albo który która które którzy że nie ma',
  },
  ru: {
    counted: `
      killed: погибших погибшие погибшими погибшего убитых убитые убитыми смертей умерших; injured: раненых раненые ранеными раненного раненных
      пострадавших пострадавшие пострадавшими; missing: пропавших пропавшие; rescued: спасенных спасенные; detained: задержанных задержанные
      задержанными задержаний арестованных арестованные арестов; displaced: переселенцев перемещенных_лиц; infected: зараженных заразившихся
      инфицированных; captured: взятых_в_плен
    `,
    happened: `
      killed: погибли погибло погиб погибла погибают убиты убито убит умерли умерло скончались; injured: ранены ранено ранен пострадали
      пострадало пострадал получили_ранения получили_травмы; missing: пропали пропало пропал; rescued: спасены спасено; detained: задержаны
      задержано задержан арестованы арестовано; displaced: перемещены переселены; infected: заразились заразилось инфицированы; captured:
      взяты_в_плен
    `,
    deeds: `
      killed: убил убила убили убило убивает унес_жизни унесли_жизни; injured: ранил ранила ранили ранило ранив; rescued: спас спасли;
      detained: задержал задержала задержали арестовал арестовали; captured: взяли_в_плен
    `,
    helpers: `
      человек человека людей жителей жителя мирных солдат солдата военных военнослужащих женщин детей были был было стали также еще тяжело внутренне новых других
      легко без вести
    `,
    or: 'или либо',
    and: 'и',
    stops:
      'в во на с со из к о об от для при у над под между через после перед и или но что как который которая которые которых не',
  },
  uk: {
    counted: `
      killed: загиблих загиблі загиблими загиблого убитих вбитих убиті вбиті смертей померлих; injured: поранених поранені постраждалих
      постраждалі травмованих травмовані; missing: зниклих зниклі; rescued: врятованих врятовані урятованих; detained: затриманих затримані
      затримань заарештованих заарештовані арештів; displaced: переселенців переміщених_осіб; infected: інфікованих заражених; captured:
      взятих_у_полон полонених
    `,
    happened: `
      killed: загинули загинуло загинув загинула вбито убито вбиті убиті померли померло; injured: поранено поранені постраждали постраждало
      травмовано травмовані зазнали_поранень дістали_поранення отримали_поранення; missing: зникли зникло зник; rescued: врятовано врятовані;
      detained: затримано затримані заарештовано заарештовані; displaced: переміщено; infected: заразилися інфіковано; captured: взято_в_полон
      взято_у_полон
    `,
    deeds: `
      killed: убив убили убило вбив вбила вбили вбило; injured: поранив поранила поранили поранило поранивши; rescued: врятували врятував;
      detained: затримав затримала затримали заарештували; captured: взяли_в_полон взяли_у_полон
    `,
    helpers: `
      людей людини людина осіб особи жителів мирних мешканців солдатів солдати військових цивільних жінок дітей були був було також ще важко внутрішньо нових інших
      легко безвісти
    `,
    or: 'або чи',
    and: 'і й та',
    stops:
      'в у на з зі із до о об від для при над під між через після перед і й та або чи але що як який яка які яких не',
  },
  tr: {
    counted: `
      killed: ölü ölüm can_kaybı; injured: yaralı; missing: kayıp; detained: gözaltı tutuklama; displaced: yerinden_edilmiş; infected: enfekte
    `,
    happened: `
      killed: öldü hayatını_kaybetti yaşamını_yitirdi öldürüldü öldürdü; injured: yaralandı yaraladı; missing: kayboldu kayıp; rescued: kurtarıldı
      kurtardı; detained: gözaltına_alındı gözaltına_aldı tutuklandı tutukladı; displaced: yerinden_edildi yerinden_oldu; infected: enfekte_oldu;
      captured: esir_alındı esir_aldı
    `,
    deeds: '',
    helpers: 'ağır hafif daha de da',
    or: 'veya ya',
    and: 've ile',
    stops: 'için ile ve veya ama ki değil gibi göre sonra önce',
    relatives: 'yakını yakınları ailesi aileleri annesi babası',
  },
  ar: {
    counted: `
      killed: قتيل قتيلا قتيلة قتلى القتلى وفاة وفيات شهيد شهيدا شهداء; injured: جريح جريحا جرحى الجرحى; missing: مفقود مفقودا مفقودين مفقودون المفقودين; detained: معتقل معتقلا
      معتقلين المعتقلين موقوف موقوفا موقوفين; displaced: نازح نازحا نازحين النازحين مهجر مهجرين; infected: مصابا_بفيروس مصابا_بكورونا; killedOrInjured: بين_قتيل_وجريح
      قتيلا_وجريحا بين_قتلى_وجرحى
    `,
    happened: `
      killed: قتلوا لقوا_حتفهم لقي_حتفه لقوا_مصرعهم ماتوا توفوا استشهدوا; injured: أصيبوا جرحوا أصيب_بجروح; missing: فقدوا; rescued: تم_إنقاذهم أنقذوا;
      detained: اعتقلوا تم_اعتقالهم; displaced: نزحوا; infected: أصيبوا_بفيروس أصيبوا_بالفيروس أصيبوا_بكورونا; captured: أسروا; killedOrInjured:
      بين_قتيل_وجريح
    `,
    deeds: `
      killed: قتل قتلت مقتل مصرع استشهاد وفاة استشهد لقي; injured: أصيب إصابة جرح أصابت; missing: فقدان فقد; rescued: إنقاذ أنقذ; detained: اعتقال اعتقل
      اعتقلت توقيف أوقف; displaced: نزوح نزح تشريد تهجير; captured: أسر
    `,
    helpers:
      'متظاهر متظاهرا متظاهرين شخص شخصا أشخاص مدنيا مدنيين جنديا جنود طفلا أطفال امرأة آخرين آخرون على الأقل ما لا يزال لا_يزالون حتى الآن',
    or: 'أو',
    and: 'و',
    stops: 'من في على إلى عن مع بعد قبل عند بين خلال ضد التي الذي الذين أن لكن لم لن',
  },
  fa: {
    counted: `
      killed: کشته جان‌باخته; injured: زخمی مجروح مصدوم; missing: مفقود ناپدید گمشده; rescued: نجات‌یافته; detained: بازداشتی بازداشت‌شده دستگیرشده;
      displaced: آواره; infected: مبتلا; captured: اسیر
    `,
    happened: `
      killed: کشته جان_باختند جان‌باختند جان_خود_را_از_دست_دادند درگذشتند مردند; injured: زخمی مجروح مصدوم; missing: مفقود ناپدید; rescued: نجات_یافتند
      نجات_داده; detained: بازداشت دستگیر; displaced: آواره; infected: مبتلا; captured: اسیر
    `,
    deeds: '',
    helpers: 'نفر تن کودک زن مرد سرباز غیرنظامی شهروند دیگر هنوز را',
    or: 'یا',
    and: 'و',
    stops: 'از در به با برای که بر تا و یا این آن',
  },
  he: {
    counted: `
      killed: הרוגים הרוג מתים; injured: פצועים פצוע; missing: נעדרים נעדר; detained: עצורים מעצרים; displaced: עקורים; infected: נדבקים
    `,
    happened: `
      killed: נהרגו נהרג נרצחו מתו קיפחו_את_חייהם; injured: נפצעו נפצע; missing: נעדרים נעדרו; rescued: חולצו חולץ; detained: נעצרו נעצר; displaced: נעקרו;
      infected: נדבקו; captured: נשבו
    `,
    deeds: `
      killed: הרג הרגה הרגו; injured: פצע פצעה פצעו; rescued: חילץ חילצו; detained: עצר עצרה עצרו
    `,
    helpers: 'בני אדם איש אנשים אזרחים חיילים ילדים נשים עדיין קשה קל',
    or: 'או',
    and: 'ו',
    stops: 'של על אל עם מן בין אחרי לפני כי אשר ו או אבל לא את ש',
  },
};
