import type { ClaimWords } from './table.ts';

export const dutch: ClaimWords = {
  small: `haar hun zijn ons onze mijn de het een en of maar van in op te ten ter tot aan bij met naar om onder over uit voor door tegen tussen na als dat dit die deze wie wat waar er
    zo ook nog al is was waren ben wordt worden werd werden geworden heeft hebben had hadden kan kunnen kon konden zou zouden zal zullen
    moet moest mag mogelijk waarschijnlijk vermoedelijk misschien zich dan toen sinds tijdens geweest heel`,
  negators: 'niet nooit geen niemand niets noch',
  idle: 'niet alleen|niet minder dan|niet meer dan',
  pronouns: 'hij zij ze hem hen wij we ik',
  bodies: 'bedrijf onderneming concern bank ministerie regering dienst maatschappij partij',
  speaking: 'woordvoer',
  open: `(?:\\bniet\\b[^.;]{0,20}\\b(?:ontken\\w*|uitgesloten|uitsluit\\w*|uit te sluiten|bevestig\\w*)|\\b(?:ontken\\w*|slo(?:ot|ten)|sluit\\w*|bevestig\\w*|uitgesloten)\\b[^.;]{0,20}\\bniet\\b)(?:\\W+(?:uit|is|dat|of))*\\W*$`,
  endings: 'ingen ing den ten de te end en er es t d e s n',
  beginnings: 'ge',
  alike: `schoot schoten geschoten schieten|wist wisten geweten weten|gaf gaven gegeven geven|nam namen genomen nemen|kwam gekomen komen|viel gevallen vallen|liet gelaten laten|
    stierf gestorven sterven dood doden gedood|droeg gedragen dragen|sloeg geslagen slaan|vond gevonden vinden|liep gelopen lopen|hield gehouden houden|
    zag gezien zien|trof getroffen treffen|brak gebroken breken|zonk gezonken zinken|verloor verloren|vluchtte gevlucht|sprak gesproken|verliet verlaten|
    sloot gesloten sluiten|begon begonnen beginnen|betaalde betaald betalen|schip veerboot|bedrijf onderneming firma|politie agenten`,
  apart:
    'noord zuid oost west noordelijke zuidelijke oostelijke westelijke|links rechts|boven |eerste tweede derde|open dicht gesloten|oude nieuwe',
  narrowing: 'alleen eerst eerder later alle volledig opzettelijk altijd meteen genoeg slechts',
  numbers:
    'nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  weekdays: 'maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag',
  times: 'vandaag gisteren morgen middernacht lente zomer herfst winter',
  denying:
    '(?:ontken\\w*|ontkracht\\w*|weersprak\\w*|weerspreek\\w*|verw(?:ierp|erp)\\w*|tegengesproken|onwaar|onjuist|betwist\\w*)',
  anyone: 'iemand',
  passive: 'door',
  unnamed: '\\bte [a-z]+en$',
};
