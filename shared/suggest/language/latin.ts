/**
 * The small words and the letters beyond a to z of languages in Latin script. Those we read come first; the others are
 * here so that a text in them is not taken for a relative that we read. The lists are ours: articles, prepositions,
 * conjunctions, pronouns and auxiliaries, which are a third of any text and say nothing of its subject.
 */
export interface LatinLanguage {
  readonly code: string;
  readonly words: ReadonlySet<string>;
  /** In lower case; other letters beyond a to z are foreign to it. */
  readonly letters: ReadonlySet<string>;
}

const table: readonly (readonly [code: string, letters: string, words: string])[] = [
  [
    'en',
    '',
    'the of and to in a is that for it was on with as by at be this are from his he have had not were but which or an they their has been will would who more said its after than when there her she him we you i into about could all out up if what no over also',
  ],
  [
    'de',
    'äöüß',
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wurden gegen vom kann ich wenn sei hatte seit ihre ihr wir zwischen dieser unter waren worden',
  ],
  [
    'fr',
    'àâæçéèêëîïôœùûüÿ',
    'de la le les et des en un une du que est pour qui dans par a sur au plus pas ne se sont ce il avec aux d l qu son cette ont mais elle été ou leur ses s n c y sa ces deux comme après être fait selon était nous vous je même entre où tout très avait avant sous depuis lors dont',
  ],
  [
    'es',
    'áéíóúüñ',
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e fue son ser era había tiene han según tras dos está dijo fueron tienen puede pueden hace será sería cada parte mientras aunque',
  ],
  [
    'it',
    'àèéìíîòóùú',
    'di e il la che in un a per è una del con non si le da i al sono della nel dei come anche più alla lo ha gli dal delle su ma dalla se o nella ed ai ad questo dell l d all stato degli sul hanno essere tra era loro dopo due suo sua nell dall fra così quando perché solo già stati stata cui',
  ],
  [
    'pt',
    'áâãàçéêíóôõúü',
    'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas às minha numa foi são está ser tem há sobre após segundo pelos pelas ainda disse',
  ],
  [
    'nl',
    'áéëïóöü',
    'de van het een en in is dat op te voor met zijn die niet aan er om ook als dan maar bij door naar uit nog over tot heeft was worden ze of wordt hij had deze meer werd kan dit zich hebben wel onder geen tegen al na waar hun zo haar moet omdat zal wat we ik tussen veel zei volgens zou wie toen',
  ],
  [
    'pl',
    'ąćęłńóśźż',
    'w i na z do się nie że to o jest a po od za przez jak dla oraz są był ze przy ma tego co tym ale już tylko być było może jego które który także ich czy która roku te pod przed ta był była tak jej jednak został po dwa między więc kiedy gdy nad bardzo we którzy ten lub będzie mnie',
  ],
  [
    'tr',
    'âçğıîöşüû',
    've bir bu da de için ile olarak olan çok daha en gibi kadar sonra ne o ama olduğunu var değil ise her dedi göre ya ki oldu tarafından iki ilk bin mi yeni büyük diye olduğu üzerine önce etti içinde şu biz ben onun bunun ancak yok şekilde yer veya ettiği karşı arasında edilen söyledi',
  ],
  [
    'ro',
    'ăâîșțşţ',
    'de și în a la cu care pe din că o să nu un ce mai este pentru au al fi prin sunt după ale lui sau dar ca am fost se între despre către fără cel cea când acest această unei unui le el ea va ar avea lor nici până iar dintre şi',
  ],
  [
    'cs',
    'áčďéěíňóřšťúůýž',
    'a se na v že je s z do o to jako i za ve by pro však od po si podle už jsou ale byl které který jeho k jen ze při co tak nebo jejich která být až před bude byla bylo také ještě u není má mezi jsem více než další kteří',
  ],
  [
    'sk',
    'áäčďéíĺľňóôŕšťúýž',
    'a sa na v že je s z do o to ako i aj za vo by pre však od po si podľa už sú ale bol ktoré ktorý jeho k len zo pri čo tak alebo ich ktorá byť až pred bude bola bolo tiež ešte u nie má medzi som viac než',
  ],
  [
    'sv',
    'åäöé',
    'och i att det som en på är av för med den till har de inte om ett han men var jag sig från vi så kan hade när eller nu ut efter ska där upp under också man vid hon mot sin skulle än över vara bara säger blev alla detta mycket sina mellan',
  ],
  [
    'da',
    'åæøé',
    'og i at det som en på er af for med den til har de ikke om et han men var jeg sig fra vi så kan havde når eller nu ud efter skal der op under også man ved hun mod sin ville end over være kun siger blev alle dette meget sine mellem blevet nogle hvor',
  ],
  [
    'no',
    'åæøéô',
    'og i at det som en på er av for med den til har de ikke om et han men var jeg seg fra vi så kan hadde når eller nå ut etter skal der opp under også man ved hun mot sin ville enn over være bare sier ble alle dette mye sine mellom blitt noen hvor å',
  ],
  [
    'fi',
    'äöå',
    'ja on ei että se oli ovat hän mutta myös kun sen jos kuin joka ole mukaan sekä tai niin olisi hänen vain ovat vielä ollut jo nyt jotka mitä voi kuten tämä joita ennen jälkeen koska siitä sitä kanssa noin sanoi',
  ],
  [
    'hu',
    'áéíóöőúüű',
    'a az és hogy is nem egy ez de meg van volt csak ezt már azt el még ha mint vagy mert szerint amely után ki lehet ami több akkor lesz minden úgy között így pedig sem aki kell majd mondta',
  ],
  [
    'et',
    'äõöüšž',
    'ja on et ei see oli ta kui ka mis oma seda siis aga kes nii või veel pärast selle ning ole tema juba üle enne mida nad',
  ],
  [
    'lv',
    'āčēģīķļņšūž',
    'un ir ka no uz ar par kas tas bet arī pēc lai kā nav bija pie tika vai gan viņš tā to savu būs pirms jau',
  ],
  [
    'lt',
    'ąčęėįšųūž',
    'ir kad yra į iš su buvo kaip tai bet nuo po už apie jau ne tik jo jis dar prie kuris pagal arba iki bus apie dėl',
  ],
  [
    'hr',
    'čćđšž',
    'i je u se da na za su od s a koji to što kao o iz ne će bi koje ali nije bio koja po samo do ili kako ima te sve još nakon tako biti već prema može sam bila rekao kojima',
  ],
  [
    'sl',
    'čšž',
    'in je v da se na za so ki z pa od ne bi s to po tudi ni kot še bo iz o pri bil ali kar tako več že če lahko zaradi bila je med smo',
  ],
  [
    'id',
    '',
    'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa ada mereka lebih kata tahun sudah atau saat oleh menjadi orang ia telah adalah seperti dia para kami saya hanya kepada sebagai bahwa setelah',
  ],
  [
    'ms',
    '',
    'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke kerana tersebut boleh ada mereka lebih kata tahun sudah atau oleh menjadi orang beliau telah adalah seperti para kami saya hanya kepada sebagai bahawa selepas',
  ],
  [
    'vi',
    'ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ',
    'và của là có được trong cho không người một với các những đã này để khi từ ra đến cũng đó về vào nhiều như tại ông năm bị trên theo',
  ],
  [
    'ca',
    'àçèéíïòóúü',
    'de la que el i a en els per amb les un del una es no al més dels va com ha ha l d pel seu seva són però també aquest aquesta o si entre han ser ja tot fins molt està quan sobre perquè hi ho segons',
  ],
  [
    'gl',
    'áéíóúüñ',
    'de a o que e do da en un para con non unha os no se na por máis as dos como pero ao das seu súa ou cando moi nos xa tamén só pola polo ata iso entre despois sen mesmo foi son está ser ten hai sobre segundo',
  ],
  [
    'la',
    '',
    'et in est ad non ut cum ex quod qui sed per quae si de ab esse aut atque autem enim sunt nec etiam quam a haec pro eius',
  ],
  [
    'eo',
    'ĉĝĥĵŝŭ',
    'la de kaj en estas por al kiu ke ne mi li kun ĝi pri sed tio estis el aŭ oni ili kiuj per pli',
  ],
  [
    'sq',
    'çë',
    'të e në dhe për me një nga që është se ka i më u si do nuk po por janë kjo ky kanë ishte pas tij mund duke',
  ],
  [
    'af',
    'êëïôûáéó',
    'die van en in is het dat op te vir met nie aan om ook as maar by deur na uit nog oor tot was word of hy sy hulle wat ek ons sal kan moet haar hom tussen baie dit was gesê',
  ],
  [
    'sw',
    '',
    'ya na wa kwa ni katika za la kuwa cha hiyo huo hii huu watu baada hilo kama pia yake wake lakini alisema ambao ambayo vya',
  ],
  [
    'tl',
    'ñ',
    'ang ng sa mga na at ay ni si ito para hindi kay may isang niya rin kung siya nang mula din ako ko mo nila',
  ],
  ['so', '', 'oo ka ku iyo waa in la ayaa uu ee ay si waxaa u kale waxa aan mid lagu'],
  ['ga', 'áéíóú', 'an na ar agus i a go is le do ag bhí ní sé de tá sin ach leis ó air atá faoi siad'],
  ['cy', 'âêîôûŵŷ', 'y yn a i o ar yr mae ac wedi am gan ei fod bod oedd eu hyn ond gyda cael dim sydd'],
  ['eu', 'ñü', 'eta da ez du bat dira izan ere baina zen zuen dute hori bere egin dela zuten beste duen'],
  ['is', 'áðéíóúýþæö', 'og í að á er það sem um við til en af hann var með fyrir ekki eru þeir hún frá þess'],
  ['mt', 'ċġħżàèìòù', 'li ta u fil il l ma kien biex tal minn għal dan li lill din huwa iżda hija mill'],
  [
    'az',
    'çəğıöşü',
    've və bir bu da də üçün ilə olan çox daha ən kimi sonra isə o edib bildirib tərəfindən deyib olub',
  ],
  ['uz', 'ʻʼ', 'va bu bir bilan uchun ham edi deb bo lgan shu esa kerak bor emas o qilish haqida'],
  [
    'lb',
    'äéëöüß',
    'an de vun déi d dat den eng ass net mat fir op am ech si och wéi hunn hat sinn huet gëtt dem zu',
  ],
  [
    'fy',
    'âêôúû',
    'de fan it in en is dat op te foar mei syn dy net oan om ek as mar by troch nei út noch oer ta hat wie wurde hja',
  ],
  ['ht', 'èòà', 'ak nan yo pou li yon se te ki nou ap pa sa mwen gen tout moun la sou'],
];

export const latinLanguages: readonly LatinLanguage[] = table.map(([code, letters, words]) => ({
  code,
  letters: new Set(letters),
  words: new Set(words.split(' ')),
}));
