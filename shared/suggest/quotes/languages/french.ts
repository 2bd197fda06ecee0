import type { Document, Stretch } from '../../document.ts';
import type { Token } from '../../tokens.ts';
import { type Grammar, none, phrases, words } from './grammar.ts';

/** Verbs in -er by their stems. */
const regular =
  'affirm déclar expliqu assur précis indiqu ajout estim soulign racont confi demand dénonc rappel regrett insist confirm pens jug not observ constat lanc martel répliqu rapport résum analys déplor redout signal murmur soupir interrog plaid ironis certifi jur glass exig réclam avanc détaill montr argu argument riposte ripost assen balay protest commenc témoign accus critiqu conseill alert spécul pronostiqu calcul évalu proclam révél suggèr suggér considér considèr espèr espér répèt répét tempêt nuanc minimis relativis salu apprécier appréci félicit'.split(
    ' ',
  );
const soft = (stem: string): string =>
  stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;

/** “a déclaré X”, “X a indiqué que”, “selon X”, “confie-t-elle”; tokens are parted at elisions first. */
export const french: Grammar = {
  code: 'fr',
  verbs: new Set([
    ...regular.flatMap((stem) => [
      `${stem}e`,
      `${stem}ent`,
      `${soft(stem)}ait`,
      `${soft(stem)}aient`,
      `${soft(stem)}a`,
      `${soft(stem)}ant`,
    ]),
    ...words(`
    dit disent disait affirme affirment affirmait déclare déclarent déclarait explique expliquent expliquait assure assurent assurait précise
    précisent précisait indique indiquent indiquait ajoute ajoutent ajoutait estime estiment estimait souligne soulignent soulignait
    raconte racontent racontait confie confient confiait répond répondent répondit demande demandent annonce annoncent annonçait
    dénonce dénoncent dénonçait rappelle rappellent regrette regrettent regrettait insiste insistent promet promettent écrit écrivent
    prévient préviennent avertit avertissent confirme confirment confirmait croit croient croyait pense pensent pensait juge jugent
    jugeait considère considèrent note notent notait observe constate constatent lance lancent lançait martèle réplique rétorque
    rapporte rapportent prétend prétendent soutient soutiennent reconnaît reconnaissent admet admettent s’inquiète indigne inquiète
    félicite souffle témoigne témoignent résume analyse conclut déplore déplorent redoute redoutent craint craignent espère
    espèrent révèle révèlent signale signalent murmure crie soupire interroge poursuit reprend plaide tranche ironise dément
    certifie certifient jure jurent lâche glisse résume sanglote décrit décrivent expose exposent exige exigent appelle réclame réclament
    ajoutant précisant affirmant soulignant expliquant assurant estimant rappelant indiquant déclarant
  `),
  ]),
  participles: new Set([
    ...regular.flatMap((stem) => [`${stem}é`, `${stem}ée`, `${stem}és`]),
    ...words(`
    dit affirmé déclaré expliqué assuré précisé indiqué ajouté estimé souligné raconté confié répondu demandé annoncé dénoncé
    rappelé regretté insisté promis écrit prévenu averti confirmé cru pensé jugé considéré noté observé constaté lancé martelé
    répliqué rétorqué rapporté prétendu soutenu reconnu admis félicité félicitée félicités indigné indignée inquiété inquiétée
    soufflé témoigné résumé analysé conclu déploré redouté craint espéré révélé signalé communiqué fait plaidé tranché poursuivi
    ironisé démenti lâché glissé certifié juré exposé exigé réclamé murmuré crié soupiré témoigné insisté tonné avancé détaillé
  `),
  ]),
  auxiliaries: words('a ont avait avaient est sont s était'),
  particles: new Map(),
  calls: words(
    'parle parlent parlait parlé dénonce dénoncent dénoncé qualifie qualifient qualifié évoque évoquent évoqué redoute redoutent décrit décrivent fustige fustigé salue salué réclame réclament appelle invoque pointe craint promet',
  ),
  that: words('que qu si combien comment pourquoi'),
  infinitives: words('avoir être vouloir'),
  isThatBehindComma: false,
  according: phrases(
    'selon|d après|à en croire|de l avis de|de l avis du|aux yeux de|pour reprendre les mots de|d après les mots de',
  ),
  accordingOfName: phrases('pour'),
  hearsay: phrases('selon les premières informations|selon les premiers éléments'),
  accordingBehind: none,
  isCommaBehindSource: true,
  as: words('comme'),
  so: none,
  back: phrases('c est ce qu|c est ce que'),
  articles: words(
    'le la les l un une des du ce cet cette ces son sa ses leur leurs notre nos mon ma mes certains plusieurs',
  ),
  pronouns: words('il elle ils elles on je nous lui eux'),
  relatives: words('qui dont où lequel laquelle'),
  gerund: /ant$/,
  conjunctions: words('et ou mais or puis'),
  ends: words(
    'à au aux en dans par pour sur sous avec sans chez vers de d devant après avant depuis lors pendant contre entre quand si que qu qui dont ne n lorsque tandis alors face',
  ),
  genitives: words('de d du des'),
  fillers: words(
    'savoir pourtant enfin finalement également récemment simplement clairement vivement longuement fermement sèchement calmement immédiatement rapidement publiquement régulièrement lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd hui ensuite aussi encore toutefois ainsi également cependant déjà notamment se s lui leur y ne n pas matin soir même alors plus tôt tard d abord par ailleurs récemment longuement déjà'.replace(
      /\bd\b|\bpar\b/g,
      '',
    ),
  ),
  isTitle: (word) =>
    /^(?:m|mm|mme|mlle|dr|docteur|maître|me|ministre|président|présidente|député|députée|maire|général|colonel|préfet|professeur|monsieur|madame)\.?$/.test(
      word,
    ),
  names: 'capitals',
  subjunctive: none,
  dropsSubject: false,
};

const elision = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)[’']/i;
const inversion = /^(.+?)(-t)?-(il|elle|ils|elles|on|je|nous|vous)$/i;

/** The document with its tokens parted at elisions (“l’avocate”, “qu’il”) and inverted pronouns (“a-t-il”), which French writes in one. */
export function partElisions(document: Document): Document {
  const tokens: Token[] = [];
  const places = new Int32Array(document.tokens.length + 1);
  for (const [index, token] of document.tokens.entries()) {
    places[index] = tokens.length;
    if (token.kind === 'word') partToken(token, tokens);
    else tokens.push(token);
  }
  places[document.tokens.length] = tokens.length;
  const moved = (stretch: Stretch): Stretch => ({
    ...stretch,
    first: places[stretch.first] ?? 0,
    last: places[stretch.last] ?? 0,
  });
  return {
    ...document,
    tokens,
    lower: tokens.map(({ text }) => text.toLowerCase()),
    paragraphs: document.paragraphs.map(moved),
    sentences: document.sentences.map(moved),
  };
}

function partToken(token: Token, tokens: Token[]): void {
  const { text, start, end } = token;
  const elided = elision.exec(text)?.[0];
  if (elided && elided.length < text.length) {
    // The apostrophe belongs to neither.
    const cut = start + elided.length - 1;
    tokens.push({ start, end: cut, text: text.slice(0, elided.length - 1), kind: 'word' });
    partToken({ start: cut + 1, end, text: text.slice(elided.length), kind: 'word' }, tokens);
    return;
  }
  const inverted = text.includes('-') ? inversion.exec(text) : null;
  if (!inverted) {
    tokens.push(token);
    return;
  }
  const [, verb = '', , pronoun = ''] = inverted;
  tokens.push({ start, end: start + verb.length, text: verb, kind: 'word' });
  tokens.push({ start: end - pronoun.length, end, text: pronoun, kind: 'word' });
}
