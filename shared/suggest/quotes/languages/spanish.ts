import { type Grammar, none, phrases, words } from './grammar.ts';

/** Verbs in -ar by their stems. */
const regular =
  'afirm asegur declar explic señal indic inform anunci confirm destac subray replic contest relat manifest expres coment opin consider estim calcul lament precis revel reiter detall puntualiz alert aleg aclar sospech pregunt exclam garantiz zanj sentenci ironiz asever enfatiz remarc adelant jur protest brome matiz avis celebr pronostic vaticin valor denunci critic plante argument apunt recalc mostr proclam especul consta resalt acus rechaz conden cuestion'.split(
    ' ',
  );
/** Verbs in -er and -ir by their stems. */
const regularToo = 'insist admit respond tem promet escrib añad exig'.split(' ');
const formsOfRegularToo = (stem: string): readonly string[] =>
  ['ió', 'ieron', 'e', 'en', 'ía', 'ían', 'iendo'].map((ending) => stem + ending);
const formsOfRegular = (stem: string): readonly string[] =>
  ['ó', 'aron', 'a', 'an', 'aba', 'aban', 'ando'].map((ending) => stem + ending);
/** Infinitives that report behind another verb: “se limitó a responder que”; “decir que” also means what something is. */
const infinitives = words(
  'responder contestar afirmar asegurar declarar explicar añadir agregar señalar indicar informar anunciar advertir confirmar negar destacar subrayar recordar reconocer admitir denunciar replicar lamentar precisar reiterar insistir',
);

/** “dijo X”, “X aseguró que”, “según X”; the subject is often left out. */
export const spanish: Grammar = {
  code: 'es',
  verbs: new Set([
    ...regular.flatMap(formsOfRegular),
    ...regularToo.flatMap(formsOfRegularToo),
    ...infinitives,
    ...words(`
    dijo dijeron dice dicen decía afirmó afirmaron afirma afirman afirmaba aseguró aseguraron asegura aseguran declaró declararon declara
    declaran explicó explicaron explica explican añadió añadieron añade añaden agregó agregaron agrega señaló señalaron señala señalan
    indicó indicaron indica indican informó informaron informa informan anunció anunciaron anuncia anuncian advirtió advirtieron
    advierte advierten sostuvo sostuvieron sostiene sostienen confirmó confirmaron confirma confirman negó negaron niega niegan
    destacó destacaron destaca destacan subrayó subrayaron subraya recordó recordaron recuerda recuerdan reconoció reconocieron
    reconoce reconocen admitió admitieron admite admiten denunció denunciaron denuncia denuncian respondió respondieron responde
    responden replicó replicaron replica contestó contestaron contestó contesta relató relataron relata contó contaron cuenta cuentan
    manifestó manifestaron manifiesta expresó expresaron expresa comentó comentaron comenta opinó opinaron opina opinan cree creen
    creía piensa piensan pensaba considera consideran consideró estima estiman estimó calcula calculan calculó prometió promete
    exigió exigieron exige exigen escribió escribe insistió insiste lamentó lamenta precisó precisaron precisa reveló revelaron
    revela reiteró reitera detalló detalla puntualizó apuntó apunta apuntan alertó alertaron alerta alegó aclaró aclara teme temen
    espera esperan sospecha sospechan preguntó pregunta exclamó garantizó garantiza concluyó concluye subrayando afirmando señalando
    zanjó sentenció ironizó aseveró enfatizó remarcó adelantó juró jura protestó clamó bromeó matizó avisó avisa celebró confesó confiesa desmintió desmiente pronosticó vaticinó estimaron valoró resumió describió
    añadiendo asegurando diciendo indicando explicando supo sabe
  `),
  ]),
  participles: new Set([
    ...regular.map((stem) => `${stem}ado`),
    ...words(
      'dicho afirmado asegurado declarado explicado añadido agregado señalado indicado informado anunciado advertido sostenido confirmado negado destacado subrayado recordado reconocido admitido denunciado respondido relatado contado manifestado expresado comentado opinado considerado estimado prometido exigido escrito insistido lamentado precisado revelado reiterado alertado',
    ),
  ]),
  auxiliaries: words('ha han había habían he'),
  particles: new Map(),
  calls: words(
    'calificó califica calificaron tachó tacha tildó describió describe habló habla hablan llamó denunció denuncia criticó pidió pide rechazó exigió lamentó prometió definió',
  ),
  that: words('que si cómo cuántos'),
  infinitives: words('haber estar tener ser'),
  isThatBehindComma: false,
  according: phrases(
    'según|de acuerdo con|de acuerdo a|a juicio de|a juicio del|en opinión de|en opinión del|en palabras de|en palabras del|a decir de|conforme a',
  ),
  accordingOfName: phrases('para'),
  hearsay: phrases('según las primeras informaciones|según los primeros datos|al parecer'),
  accordingBehind: none,
  isCommaBehindSource: true,
  as: words('según como'),
  so: none,
  back: phrases('así lo|así'),
  articles: words(
    'el la los las un una unos unas este esta estos estas su sus nuestro nuestra algunos varios varias',
  ),
  pronouns: words('él ella ellos ellas yo nosotros'),
  relatives: words('que quien quienes cuyo cuya donde'),
  gerund: /ndo$/,
  conjunctions: words('y e o u pero mas sino aunque'),
  ends: words(
    'a al ante bajo con contra de del desde en entre hacia hasta para por sin sobre tras durante mediante según cuando si que quien como porque mientras no dentro',
  ),
  genitives: words('de del'),
  fillers: words(
    'finalmente claramente tajantemente recientemente públicamente lunes martes miércoles jueves viernes sábado domingo ayer hoy también además luego entonces después ya aún todavía así asimismo se le les lo tajante nunca siempre incluso anoche mañana tarde',
  ),
  isTitle: (word) =>
    /^(?:sr|sra|dr|dra|don|doña|señor|señora|ministro|ministra|presidente|presidenta|alcalde|alcaldesa|general|coronel|doctor|doctora)\.?$/.test(
      word,
    ),
  names: 'capitals',
  subjunctive: none,
  dropsSubject: true,
};
