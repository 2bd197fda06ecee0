import { type Grammar, none, phrases, words } from './grammar.ts';

const titles =
  /(?:sprecher|leiter|minister|präsident|kanzler|bürgermeister|chef|direktor|anwohner|politiker|führer|forscher|trainer|kommissar|richter|meister|lehrer|bewohner|nachbar|unternehmer|betreiber|inhaber|ökonom|analyst|autor|kapitän|pfarrer|zeuge|arzt|anwalt|rat|sekretär|professor|gründer|händler|experte|kritiker|soziologe|historiker|kandidat|berater|botschafter|diplomat|investor|wirt|landwirt|kämmerer)(?:in)?$|(?:vorsitzende|abgeordnete|beauftragte|angestellte|rätin|ärztin|anwältin|expertin|zeugin|kämmerin|soziologin|chefin|general|oberst)[rn]?$|^(?:herr|frau|dr|dr\.|prof|prof\.)$/u;

/** Weak verbs by their stems; those in -t and -n take an e. */
const weak =
  'sag erklär beton mein behaupt versicher warn glaub bestätig erzähl ergänz kritisier forder beklag klag frag verkünd bemerk äußer hoff prognostizier beteuer bekräftig resümier bilanzier schilder argumentier mahn erläuter signalisier unterstell bedauer konter schwärm jubel lob konstatier ermahn beschwer begrüß versichert dementier präzisier spekulier kommentier kündig verteidig zeig beleg offenbar bezweifel vermut schätz fürcht befürcht'.split(
    ' ',
  );

function formsOfWeak(stem: string): readonly string[] {
  const e = /(?:[td]|[^aeiouäöürlh]n)$/.test(stem) ? 'e' : '';
  return [
    `${stem}${e}t`,
    `${stem}${e}te`,
    `${stem}${e}ten`,
    stem.endsWith('er') || stem.endsWith('el') ? `${stem}n` : `${stem}en`,
  ];
}

/** Built with words of agency reports; “sagte X”, “X sagte, dass”, “laut X”, “X zufolge”, and the subjunctive of reported speech. */
export const german: Grammar = {
  code: 'de',
  verbs: new Set([
    ...weak.flatMap(formsOfWeak),
    ...words(
      `
    sagt sagte sagten sagen erklärt erklärte erklärten erklären betont betonte betonten betonen berichtet berichtete berichteten
    berichten meint meinte meinten meinen behauptet behauptete behaupteten versichert versicherte versicherten warnt warnte warnten
    warnen schreibt schrieb schrieben glaubt glaubte glaubten glauben bestätigt bestätigte bestätigten antwortet antwortete antworteten
    entgegnet entgegnete entgegneten erwidert erwiderte erzählt erzählte erzählten ergänzt ergänzte ergänzten kritisiert kritisierte
    fordert forderte forderten verlangt verlangte schätzt schätzte schätzten vermutet vermutete vermuten befürchtet befürchtete
    befürchten beklagt beklagte klagt klagte ruft rief fragt fragte fragten verkündet verkündete versprach verspricht
    bemerkt bemerkte äußert heißt hieß findet denkt dachte hofft hoffte prognostiziert prognostizierte rechnet unterstreicht unterstrich
    beteuert beteuerte bekräftigt bekräftigte resümiert resümierte bilanziert bilanzierte twitterte spottet höhnte schildert schilderte
    erinnert sich beschreibt weiß wusste stellt argumentiert argumentierte urteilt urteilte mahnt mahnte mahnten droht drohte verrät verriet
    begründet begründete gesteht gestand gestanden lobt lobte äußerte äußerten erläutert erläuterte erläuterten meldet meldete meldeten verlautete konstatiert konstatierte signalisiert signalisierte unterstellt unterstellte bedauert bedauerte kontert konterte schwärmt schwärmte jubelt jubelte ergab ergaben mitteilt mitteilte mitteilten ankündigt ankündigte ankündigten hinzufügt hinzufügte angibt angab einräumt einräumte feststellt feststellte
    bekanntgab bekannte
  `.replace(/\bsich\b|\bstellt\b/g, ''),
    ),
  ]),
  participles: words(
    'ausgeführt dargelegt zugegeben geäußert versprochen verkündet bekräftigt hingewiesen erläutert gemeldet gesagt erklärt betont berichtet behauptet versichert gewarnt geschrieben bestätigt mitgeteilt angekündigt angegeben eingeräumt gefordert festgestellt bekanntgegeben hinzugefügt',
  ),
  auxiliaries: words('hat haben hatte hatten habe'),
  particles: new Map(
    [
      ['teilt', words('mit')],
      ['teilte', words('mit')],
      ['teilten', words('mit')],
      ['fügt', words('hinzu an')],
      ['fügte', words('hinzu an')],
      ['fügten', words('hinzu')],
      ['kündigt', words('an')],
      ['kündigte', words('an')],
      ['kündigten', words('an')],
      ['räumt', words('ein')],
      ['räumte', words('ein')],
      ['räumten', words('ein')],
      ['gibt', words('an zu bekannt')],
      ['gab', words('an zu bekannt')],
      ['gaben', words('an zu bekannt')],
      ['stellt', words('fest klar')],
      ['stellte', words('fest klar')],
      ['stellten', words('fest klar')],
      ['weist', words('hin zurück')],
      ['wies', words('hin zurück')],
      ['wiesen', words('hin zurück')],
      ['rechnet', words('vor')],
      ['rechnete', words('vor')],
      ['merkt', words('an')],
      ['merkte', words('an')],
      ['hält', words('fest')],
      ['hielt', words('fest')],
      ['sagt', words('voraus')],
      ['legt', words('nach')],
      ['legte', words('nach')],
    ].filter(([verb]) => verb !== 'sagt') as [string, ReadonlySet<string>][],
  ),
  calls: words(
    'nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten sprach spricht sprachen sprechen begründete begründet warf beschrieb beschreibt verurteilte verurteilt kritisierte kritisiert rügte forderte fordert warnte warnt',
  ),
  that: words('dass ob daß wie weshalb warum'),
  infinitives: none,
  isThatBehindComma: true,
  according: phrases(
    'laut|nach angaben|nach den angaben|nach angaben von|nach einschätzung|nach auffassung|nach ansicht|nach meinung|nach überzeugung|nach darstellung|nach aussage|nach aussagen|nach worten|nach den worten|nach informationen|nach erkenntnissen|nach berichten|nach schätzungen|nach einem bericht|nach einer studie|nach einer umfrage|nach einer analyse|nach einer untersuchung|nach einem gutachten|den angaben|gemäß|aus sicht|nach angaben der|nach angaben des',
  ),
  accordingOfName: phrases(''),
  hearsay: phrases(
    'nach ersten erkenntnissen|ersten erkenntnissen zufolge|nach bisherigen erkenntnissen|nach eigenen angaben|angeblich',
  ),
  accordingBehind: words('zufolge'),
  isCommaBehindSource: false,
  as: words('wie'),
  so: words('so'),
  back: phrases('das|dies'),
  articles: words(
    'der die das den dem des ein eine einen einem einer eines sein seine seinem seiner ihr ihre ihrem ihrer ihren seinen',
  ),
  pronouns: words('er sie es man wir ich'),
  relatives: words('welche welcher welches die das'),
  gerund: /^$/,
  conjunctions: words('und oder aber doch sondern denn'),
  ends: words(
    'in im an am auf aus bei beim mit nach vor von vom zu zum zur über unter durch für gegen ohne um seit bis während wegen trotz laut gegenüber zwischen wenn weil als dass ob wie nachdem bevor obwohl damit sich nicht',
  ),
  genitives: words('von'),
  fillers: words(
    'heute gestern morgen auch dagegen hingegen zudem außerdem jedoch dann noch nun wiederum später zuvor bereits weiter erneut dazu darauf daraufhin schließlich allerdings gleichzeitig sich hier dort montag dienstag mittwoch donnerstag freitag samstag sonntag jetzt so deshalb ferner',
  ),
  isTitle: (word) => titles.test(word),
  names: 'german',
  subjunctive: words(
    'sei seien habe werde würden würde könne könnten könnte müsse müssten wolle solle sollten dürfe dürften gebe komme gehe stehe bestehe bleibe brauche wisse lasse liege mache halte sehe finde hätten hätte wäre wären gelte führe nehme trage drohe fehle sollte',
  ),
  dropsSubject: false,
};
