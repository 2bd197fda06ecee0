/** Control words that stand for characters. */
export const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
    ltrmark: '\u200e',
    rtlmark: '\u200f',
    zwj: '\u200d',
    zwnj: '\u200c',
  }),
);

/** Signs behind a backslash that stand for characters; a soft hyphen is one for lines, and our lines are others. */
export const symbolCharacters: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '',
  ':': ':',
  '|': '',
  '\t': '\t',
};

/** What comes before the second part of a fraction, a power and an index (RTF 1.9.1, “Mathematics”). */
export const mathSigns = { mden: '/', msup: '^', msub: '_' } as const;

/** Groups in which no text is for people. */
export const skipped: ReadonlySet<string> = new Set(
  `colortbl filetbl listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore
  xmlnstbl pgptbl bkmkstart bkmkend atnid atndate atntime atnref atnicn atrfstart atrfend atnparent xe tc tcn rxe bxe txe ftnsep ftnsepc ftncn
  aftnsep aftnsepc aftncn nonshppict nonesttables pn pnseclvl sp objdata objclass objname objalias objsect template
  private keywords doccomm comment operator category manager hlinkbase creatim revtim printim buptim subject company
  blipuid picprop levelnumbers leveltext listname liststylename mctrlPr mmathPict userprops docvar formfield ffname ffdeftext ffformat
  ffhelptext ffstattext datafield wgrffmtfilter falt panose fontemb fontfile background passwordhash mhtmltag nesttableprops
  oldcprops oldpprops oldtprops oldsprops mmathPr fchars lchars defchp defpap pntxta pntxtb xmlopen xmlclose xmlattrname xmlattrvalue
  gridtbl protusertbl factoidname svb`.split(/\s+/),
);

/** Groups behind \* that hold text for people, or something that is looked for. */
export const entered: ReadonlySet<string> = new Set(
  `shpinst do ud moMath moMathPara moMathParaPr annotation atnauthor fldinst shppict footnote listtext pntext formfield
  nesttableprops htmltag datafield dptxbxtext shptxt`.split(/\s+/),
);

/** The texts in the margins. */
export const margins: ReadonlyMap<string, 'Header' | 'Footer'> = new Map<string, 'Header' | 'Footer'>(
  Object.entries({
    header: 'Header',
    headerl: 'Header',
    headerr: 'Header',
    headerf: 'Header',
    footer: 'Footer',
    footerl: 'Footer',
    footerr: 'Footer',
    footerf: 'Footer',
  } as const),
);
