import type { ClaimWords } from './table.ts';

export const german: ClaimWords = {
  small: `ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines unser unsere mein meine der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur in im am bei beim mit nach fuer fur 
    uber durch gegen unter vor bis seit wie als dass ob wenn da dort hier so auch noch schon bereits sich ist sind war waren sei seien
    ware waren wird werden wurde wurden worden hat haben hatte hatten habe gewesen kann konne konnte konnten soll solle sollen sollte
    muss musste mag moge moglicherweise vielleicht wohl angeblich offenbar mutmasslich vermutlich wahrscheinlich es dabei davon darauf damit
    wahrend je mehr sehr diese dieser dieses diesem diesen jene welche welcher welches doch nun was wer wo um man selbst beide`,
  negators: 'nicht nie niemals kein keine keinen keinem keiner keines niemand nichts weder',
  idle: 'nicht nur|nicht weniger als|nicht mehr als|kein zweifel',
  pronouns: 'er sie ihn ihm ihr wir uns ich mich mir',
  bodies: `unternehmen firma konzern gesellschaft bank ministerium regierung behorde amt betreiber hersteller reederei partei`,
  speaking: 'sprecher',
  open: `(?:\\b(?:nicht|nie)\\b[^.;]{0,25}(?:ausschliessen|auszuschliessen|ausgeschlossen|bestr(?:itt|eit)\\w*|leugn\\w*|dementi\\w*|bestatig\\w*)|\\b(?:bestr(?:itt|eit)\\w*|schloss\\w*|schliess\\w*|leugn\\w*|dementi\\w*|bestatig\\w*|ausgeschlossen)\\b[^.;]{0,25}\\bnicht\\b)(?:\\W+(?:aus|sei|ist|dass|ob))*\\W*$`,
  openBehind: `^\\W*(?:ist|sei|lasst sich|lasse sich|konne|kann)\\s+nicht\\s+(?:auszuschliessen|ausschliessen|ausgeschlossen|bestatigen)`,
  endings: 'ungen ung ierten ierte iert ten tet te est end en er em es st t e n s',
  beginnings: 'ge',
  alike: `ging gegangen gehen geht|schoss schossen geschossen schiessen schiesst feuerte feuern|gab gaben gegeben geben gibt|nahm nahmen genommen nehmen|
    kam kamen gekommen kommen|fiel fielen gefallen fallen|liess liessen gelassen lassen|sprang sprangen gesprungen springen sprungen|
    starb starben gestorben sterben tot tote toten getotet|trug trugen getragen tragen|schlug schlugen geschlagen schlagen|stieg gestiegen steigen|
    fand fanden gefunden finden|lief liefen gelaufen laufen|hielt hielten gehalten halten|sah sahen gesehen sehen|traf trafen getroffen treffen|
    zog zogen gezogen ziehen|brach brachen gebrochen brechen|sank gesunken sinken|warf geworfen werfen|verlor verloren verlieren|
    floh geflohen fliehen|sprach gesprochen sprechen|griff griffen gegriffen greifen|verliess verlassen|erhielt erhalten|rief gerufen|
    stand standen gestanden stehen|wusste wussten gewusst wissen weiss|bot boten geboten|verbot verboten|schloss geschlossen schliessen|
    bekam bekommen|brannte gebrannt brennen|befahl befohlen befehlen|verschwieg verschwiegen verschweigen|betrat betreten|log gelogen|
    stahl gestohlen stehlen|schwieg geschwiegen|wies wiesen gewiesen|schiff fahre dampfer|firma unternehmen|polizei polizisten polizist beamte beamten|
    soldat soldaten truppen|begann begonnen beginnen|trank getrunken trinken|schrieb geschrieben|tat getan tun|stiess gestossen`,
  apart: `nord sud ost west nordlich sudlich ostlich westlich|nordliche sudliche ostliche westliche|bugklappe heckklappe|links rechts linke rechte|ober |obere untere|
    vorn hinten vordere hintere|erste zweite dritte vierte|alte neue|offen geschlossen |ein aus an auf ab |morgens mittags abends nachts|vater mutter bruder schwester sohn tochter`,
  narrowing:
    'nur erst fruher spater eher allein alle allen alles ganz vollig vollstandig absichtlich wissentlich vorsatzlich immer sofort zweimal genug',
  numbers:
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  weekdays:
    'montag montags, dienstag dienstags, mittwoch mittwochs, donnerstag donnerstags, freitag freitags, samstag sonnabend, sonntag sonntags',
  times: 'heute gestern mitternacht fruhjahr sommer herbst winter',
  denying: `(?:bestr(?:eit|itt)|w(?:ies|eis)\\w*\\b.*\\bzuruck|zuruckgewiesen|dementi|widers(?:prach|prich|proch)|leugne|verneint|abgestritten|stritt\\w*\\b.*\\bab\\b|falsch|unwahr|bezweifel|erfunden|haltlos)`,
  anyone: 'jemand jemanden irgendwer irgendein irgendeine irgendwelche',
  passive: 'von vom durch',
  parted:
    'ab an auf aus bei ein fest frei her hin los mit nach nieder statt teil um vor weg zu zuruck zusammen',
  unnamed: '\\bzu [a-z]+en$|[a-z]zu[a-z]+en$',
};
