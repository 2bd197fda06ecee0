import type { ClaimWords } from './table.ts';

export const french: ClaimWords = {
  small: `leur leurs son sa ses notre nos mon ma mes le la les l un une des du de d et ou mais a au aux en dans par pour sur sous avec chez vers entre depuis pendant avant apres que qu
    qui dont quand comme si ce cet cette ces se s c y est sont etait etaient ete etre soit soient fut furent serait seraient ait aient a
    ont avait avaient aurait auraient avoir eu ayant etant peut pourrait pourraient aurait doit tres deja encore aussi tout plus bien
     probablement apparemment lors selon t j m fait faire alors afin meme`,
  negators: 'ne n pas jamais aucun aucune rien personne nul nulle ni',
  concord: 'ne n',
  idle: 'pas seulement|non seulement|pas moins de|pas plus de|ne que',
  pronouns: 'il elle ils elles lui nous je',
  bodies: 'entreprise societe compagnie groupe banque firme ministere gouvernement agence exploitant parti',
  speaking: 'porte[- ]parole',
  open: `\\b(?:n'|ne\\b|sans\\b)[^.;]{0,25}\\b(?:nie\\w*|exclu\\w*|dement\\w*|ecart\\w*|confirm\\w*)(?:\\W+(?:pas|plus|que|si))*\\W*$`,
  endings:
    'issements issement ements ement ations ation eraient aient erent issait ait ant ions ees ee es er ir ent ite e s a i u t',
  alike: `tire tirer tirait coups|su savait savoir sait connaissait|ouvert ouvrir ouverte ouverts|mort morts mourir tue tues tuer|pris prendre prise|mis mettre mise|
    vu voir vue|parti partir|venu venir|tenu tenir|recu recevoir recevait|vendu vendre|perdu perdre|rendu rendre|detruit detruire|
    ferme fermer ferma|navire bateau ferry|entreprise societe compagnie firme|policiers police|soldats militaires|enfants enfant|
    prevenu avertit averti avertir alerte alertee|donne donner ordonne ordre ordonner|manifestants manifestant`,
  apart:
    'nord sud ouest|gauche droite|haut bas| arriere|premier deuxieme second troisieme premiere seconde|ouvert ferme|ancien nouveau|matin soir nuit|pere mere frere soeur fils fille',
  narrowing:
    'seulement seul seule tot tard tous toutes entierement volontairement sciemment deliberement toujours immediatement assez',
  numbers:
    'zero - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  weekdays: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche',
  times: 'aujourd hier demain midi minuit printemps automne hiver',
  denying:
    '\\b(?:dement\\w*|ni(?:e|ent|ait|aient|er|ant)\\b|refut\\w+|rejet\\w+|contest\\w+|conteste|desavou\\w+|inexact|faux|infond\\w+)',
  anyone: 'quiconque quelqu quelque quelconque',
  passive: 'par',
  unnamed: '^(?:avoir|etre|s etre|tout|toute|[a-z]+(?:er|ir))\\b',
};

export const spanish: ClaimWords = {
  small: `su sus nuestro nuestra mi el la los las lo un una unos unas de del y e o u pero a al en con por para sobre bajo entre desde hasta hacia que quien cuando como si
    se es son era eran fue fueron sea sean fuera fueran ser sido siendo estar esta estaba estaban estuvo estuvieron este esta estos estas ese
    esa ha han habia habian hubiera hubieran haya hayan hubo haber habria habrian hay puede podria podrian muy mas ya tambien aun todavia
    posiblemente probablemente quiza supuestamente presuntamente al mientras donde cual segun durante tras antes despues estuviera estuviese hubiese fuese`,
  negators: 'no nunca jamas ningun ninguna ninguno nadie nada ni tampoco',
  concord: 'no',
  idle: 'no solo|no menos de|no mas de',
  pronouns: 'ella ellos ellas le les nos yo',
  bodies: 'empresa compania grupo banco firma ministerio gobierno agencia operadora partido',
  speaking: 'portavo(?:z|ces)|vocer[oa]',
  open: `\\bno\\b[^.;]{0,20}\\b(?:neg\\w*|nieg\\w*|descart\\w*|desmint\\w*|desmient\\w*|excluy\\w*|confirm\\w*)(?:\\W+(?:que|si))*\\W*$`,
  endings:
    'aciones acion amientos amiento imiento iendo ando aron ieron aran ieran aban ian ados adas idos idas ado ada ido ida aba ara iera ase iese ares ia ar er ir os as es an en io o a e s',
  alike: `sabia supo saber sabe conocia sabido|murieron murio muerto muertos morir mato mataron|abrio abierto abierta abrir|dijo decir|hizo hecho hacer|vio visto ver|
    puso puesto poner|dio dado dar|vino venir| ido ir|trajo traer|tuvo tener tenia|pidio pedir|disparo disparar disparos dispararon|
    empresa compania firma|barco buque ferry|policia policias agentes|soldados militares|advertida advirtio advertir avisada aviso avisar|vendio vender venta|cerro cerrar cerrado cerrada`,
  apart:
    'norte sur oeste|izquierda derecha|alto |primero segundo tercero primera segunda tercera|abierto cerrado|abierta cerrada|viejo nuevo|manana tarde noche|padre madre hermano hermana hijo hija',
  narrowing:
    'solo solamente temprano todos todas completamente totalmente deliberadamente siempre inmediatamente bastante',
  numbers:
    'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  weekdays: 'lunes, martes, miercoles, jueves, viernes, sabado, domingo',
  times: 'hoy ayer mediodia medianoche madrugada primavera verano otono invierno',
  denying:
    '\\b(?:neg(?:o|aron|aba|aban|ado|ar|ando)|nieg\\w+|desmint\\w+|desmient\\w+|desmentid\\w+|rechaz\\w+|refut\\w+|descart\\w+|falso|falsa|infundad\\w+|dud(?:o|a|aron))\\b',
  anyone: 'alguien cualquier cualquiera algun alguna alguno',
  passive: 'por',
  unnamed: '^(?:haber|cualquier|toda|todo|[a-z]+(?:ar|er|ir))\\b',
};

export const italian: ClaimWords = {
  small: `suo sua suoi sue nostro nostra mio mia il lo la l i gli le un uno una di del dello della dei degli delle d e o ma a al allo alla ai agli alle in nel nello nella nei nelle con 
    per su sul sullo sulla sui tra fra da dal dallo dalla dai dalle che chi cui quando come se si e sono era erano fu furono sia siano fosse
    fossero essere stato stata stati state ha hanno aveva avevano abbia abbiano avesse avessero avere avrebbe avrebbero puo potrebbe
    potrebbero molto piu gia anche ancora forse probabilmente presumibilmente questo questa c vi ci mentre dopo prima durante`,
  negators: 'non mai nessun nessuno nessuna niente nulla ne',
  concord: 'non',
  idle: 'non solo|non meno di|non piu di',
  pronouns: 'egli lui lei loro noi io essa esso essi',
  bodies: 'azienda societa compagnia gruppo banca impresa ditta ministero governo agenzia partito',
  speaking: 'portavoce',
  open: '\\bnon\\b[^.;]{0,20}\\b(?:nega\\w*|nego|smenti\\w*|esclu\\w*|conferm\\w*)(?:\\W+(?:che|se))*\\W*$',
  endings:
    'amenti amento imento azioni azione ando endo arono erono irono avano evano ivano ava eva iva ato ata ati ate uto uta uti ute ito ita iti ite are ere ire o a e i',
  alike: `sapeva seppe saputo sapere sa conosceva|morti morto morte morire uccisi ucciso|aperto aperta aprire apri|chiuso chiusa chiudere|visto vedere vide|preso prendere prese|
    messo mettere mise|fatto fare fece|detto dire|venduto vendere|sparato sparare spari sparo|ditta azienda societa impresa|nave traghetto|poliziotti polizia agenti|avvertito avvisato avvertire avvisare`,
  apart:
    'nord sud est ovest|sinistra destra|alto basso|primo secondo terzo seconda terza|aperto chiuso|aperta chiusa|vecchio nuovo|mattina sera notte|padre madre fratello sorella figlio figlia',
  narrowing: 'solo soltanto tutti tutte completamente deliberatamente sempre subito abbastanza',
  numbers:
    'zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  weekdays: 'lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica',
  times: 'oggi ieri mezzogiorno mezzanotte primavera estate autunno inverno',
  denying:
    '\\b(?:smenti\\w+|nega\\w*|nego|respin\\w+|confut\\w+|contest\\w+|escluso|esclude|falso|falsa|infondat\\w+)\\b',
  anyone: 'chiunque qualcuno qualsiasi alcun',
  passive: 'da dal dalla dai dalle dallo',
  unnamed: '^(?:aver|avere|esser|essere|qualsiasi|ogni|[a-z]+(?:are|ere|ire))\\b',
};

export const portuguese: ClaimWords = {
  small: `seu sua seus suas nosso nossa meu minha o a os as um uma uns umas de do da dos das e ou mas ao aos em no na nos nas num numa com por pelo pela pelos pelas para sobre sob entre desde ate
    que quem quando como se e sao era eram foi foram seja sejam fosse fossem ser sido sendo estar esta estava estavam esteve este esta
    estes ha tem tinha tinham tenha tenham tivesse tivessem ter teria teriam houve havia pode poderia poderiam muito mais ja tambem ainda
    possivelmente provavelmente supostamente talvez depois antes durante apos onde enquanto`,
  negators: 'nao nunca jamais nenhum nenhuma ninguem nada nem',
  concord: 'nao',
  idle: 'nao so|nao apenas|nao menos de|nao mais de',
  pronouns: 'ele ela eles elas lhe lhes eu',
  bodies: 'empresa companhia grupo banco firma ministerio governo agencia operadora partido',
  speaking: 'porta[- ]voz',
  open: '\\bnao\\b[^.;]{0,20}\\b(?:neg\\w*|descart\\w*|desment\\w*|exclui\\w*|confirm\\w*)(?:\\W+(?:que|se))*\\W*$',
  endings:
    'acoes acao amentos amento imento ando endo indo aram eram iram avam iam ados adas idos idas ado ada ido ida ava ara era asse esse isse ar er ir ou eu iu os as es am em o a e s',
  alike: `sabia soube saber sabe sabido|morreram morreu morto mortos morrer mataram|abriu aberto aberta abrir|fez feito fazer|viu visto ver|pos posto |deu dado dar|veio vir|
    empresa companhia firma|navio barco ferry|policia policiais agentes|soldados militares|atirou atirar tiros disparou disparar|vendeu vender venda|avisada avisado alertada alertado avisar|fechou fechado fechada fechar`,
  apart:
    'norte sul leste oeste|esquerda direita|alto baixo|primeiro segundo terceiro primeira terceira|aberto fechado|aberta fechada|velho novo|manha tarde noite|pai mae irmao irma filho filha',
  narrowing:
    'so apenas somente cedo todos todas completamente totalmente deliberadamente sempre imediatamente bastante',
  numbers:
    'zero - dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
  weekdays:
    'segunda segunda-feira, terca terca-feira, quarta quarta-feira, quinta quinta-feira, sexta sexta-feira, sabado, domingo',
  times: 'hoje ontem amanha meio-dia meia-noite madrugada primavera verao outono inverno',
  denying:
    '\\b(?:neg(?:ou|aram|ava|avam|a|am|ado|ar|ando)|desment\\w+|rejeit\\w+|refut\\w+|descart\\w+|contest\\w+|falso|falsa|infundad\\w+)\\b',
  anyone: 'alguem qualquer algum alguma',
  passive: 'por pelo pela pelos pelas',
  unnamed: '^(?:ter|ser|qualquer|toda|todo|[a-z]+(?:ar|er|ir))\\b',
};
