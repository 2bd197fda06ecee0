import { keys } from './labels.ts';

// What Nexis calls the parts of an article in the languages of its pages: English, German, French, Dutch, Spanish, Italian
// and Portuguese. A name that one of them does not use does no harm: it only counts beside others.

/** Lines between the headline and the text whose value is a particular, by what it is. */
export const author = keys(
  'byline|autor|autoren|verfasser|auteur|auteurs|naamregel|auteursregel|signature|pie de autor|firma|autore|autori|linha de autor|autoria',
);
export const title = keys('headline|überschrift|schlagzeile|titel|titre|kop|titular|título|titolo|manchete');
export const publisher = keys('publication|quelle|medium|source|bron|fuente|fonte');
export const language = keys('language|sprache|langue|taal|idioma|lingua|língua');
export const address = keys('url|link');

/** Lines between the headline and the text that are the article’s own words, and stay. */
export const kept = keys(
  'highlight|hervorhebung|blickfang|encart|points forts|temps forts|hoogtepunt|uitgelicht|destacado|resaltar|resumen|evidenza|in evidenza|destaque|dateline|ort|ortsangabe|lieu|plaats|datazione|correction|correction-date|korrektur|anmoderation|teaser|series|serie|note|abstract|summary',
);

/** Lines of the catalogue between the headline and the text. */
export const catalogue = keys(
  'section|rubrik|abschnitt|ressort|rubrique|sectie|rubriek|sección|sezione|seção|secção|seccao|length|länge|longueur|lengte|longitud|extensión|lunghezza|comprimento|tamanho|extensão|edition|ausgabe|édition|editie|edición|edizione|edição|distribution|verteilung|pg|page|seite|insert',
);

/** How long an article is, which every one says. */
export const length = keys(
  'length|länge|longueur|lengte|longitud|extensión|lunghezza|comprimento|tamanho|extensão',
);

/** Lines of the catalogue below the text. */
export const below = keys(
  'load-date|ladedatum|ladezeitpunkt|update|date de chargement|date-chargement|datum geladen|laaddatum|laad-datum|oplaaddatum|fecha de carga|fecha-de-carga|data di caricamento|data-caricamento|data de carregamento|data de carga|' +
    'language|sprache|langue|taal|idioma|lingua|língua|publication-type|publication type|zeitungs-code|publikationstyp|art der publikation|pubtype|publikationsart|type-publication|type de publication|type publicatie|publicatietype|tipo de publicación|tipo di pubblicazione|tipo de publicação|' +
    'journal-code|journal code|journalcode|code-journal|code du journal|acc-no|document-type|document type|dokumenttyp|type de document|subject|thema|schlagwort|schlagwörter|sujet|onderwerp|tema|asunto|soggetto|argomento|assunto|company|unternehmen|firma|société|societe|bedrijf|empresa|società|organization|organisation|organización|organizzazione|organização|ticker|stock-symbol|symbole-boursier|industry|branche|secteur|secteur-activite|sector|settore|setor|indústria|person|personen|personne|persoon|persona|pessoa|geographic|geographie|geografie|localisation-geo|lieux|city|state|country|land|pays|país|paese|city/state|graphic|grafik|graphique|grafiek|gráfico|grafico|copyright|url|link|pub-type|publisher|pages|isbn|issn|enhancement|word count|journal|jahrgang|ausgabe',
);

/** A line by itself below which the text begins. */
export const body = keys(
  "body|text|textkörper|haupttext|hauptteil|volltext|corps|corps de l'article|corps du texte|corps de texte|texte|hoofdtekst|tekst|artikeltekst|cuerpo|texto|cuerpo del artículo|corpo|testo|corpo del testo|corpo do texto|corpo da notícia|corpo do artigo",
);

/** A line by itself below which there is only the catalogue. */
export const classification = keys(
  'classification|klassifizierung|klassifikation|classificatie|clasificación|classificazione|classificação',
);

/** A line by itself below which there are the captions of pictures. */
export const graphic = keys(
  'graphic|grafik|graphique|illustration|grafiek|afbeelding|gráfico|grafico|immagine|imagem',
);

/** A line by itself with which an article ends. */
export const ending = keys(
  'end of document|ende des dokuments|ende des dokumentes|dokumentende|fin du document|fin de document|einde van document|einde van het document|einde document|fin del documento|fin de documento|final del documento|fine del documento|fine documento|fim do documento|final do documento',
);

/** The last line of an article before its end, with the day on which it came into the archive. */
export const loaded = keys(
  'load-date|ladedatum|ladezeitpunkt|date de chargement|date-chargement|laaddatum|laad-datum|oplaaddatum|fecha de carga|data di caricamento|data de carregamento|data de carga',
);

/** “2 of 17 DOCUMENTS” in those languages, with which the articles of older deliveries begin. */
export const numbering =
  /^(?:FOCUS - )?(?:(?<a>\d{1,5}) (?:of|von|van|de|di|sur) (?<b>\d{1,5}) (?:DOCUMENT[SIO]?|DOKUMENTEN?|DOCUMENT(?:EN|OS))|(?:Dokument|Document|Documento) (?<c>\d{1,5}) (?:von|de|van|di|of) (?<d>\d{1,5}))$/i;

/** Notices of rights, in any of those languages. */
export const rights =
  /^(?:copyright\b|©|\(c\)|all rights reserved|alle rechte vorbehalten|tous droits réservés|alle rechten voorbehouden|(?:todos los derechos|todos os direitos) reservados|tutti i diritti riservati)/i;

/** What edition of a newspaper an article was in. */
export const edition =
  /\b(?:edition|final|ausgabe|gesamtausgabe|editie|edizione)\b|[ée]dition|edici[oó]n|edi[cç][aã]o/iu;
