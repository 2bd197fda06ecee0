/** What a part of a page is that does not belong to its article; people read these as the labels of passages. */
export const furnitureLabels = {
  comments: 'Comments',
  stories: 'More stories',
  signUp: 'Sign-up box',
  share: 'Share bar',
  advert: 'Advert',
  consent: 'Consent notice',
  navigation: 'Navigation',
  foot: 'Foot of the page',
  author: 'About the author',
  credit: 'Photo credit',
  popUp: 'Pop-up',
  hidden: 'Hidden',
} as const;

export type Furniture = keyof typeof furnitureLabels;

/**
 * Words of class names and ids, by what they say of the element. They are looked for as whole words (“ad” is not in
 * “header”); the first kind that has one counts. Names of services are those that pages load them under.
 */
export const nameWords: readonly (readonly [Furniture, ReadonlySet<string>])[] = [
  [
    'consent',
    words(`cookie cookies cookiebar cookiebanner cookienotice cookieconsent consent gdpr ccpa dsgvo rgpd onetrust didomi usercentrics
      cookiebot cookielaw cmplz complianz borlabscookie tarteaucitron klaro axeptio iubenda truste quantcast sourcepoint
      cmpwrapper cmpbox cmpbanner cybotcookiebotdialog eupopup cookieinfo`),
  ],
  [
    'comments',
    words(`comment comments commentlist commentslist commentthread commentform commentsection commentarea usercomments readercomments
      disqus respond replies livefyre kommentar kommentare leserkommentare commentaires comentario
      comentarios commenti commento comentário comentários reactie reacties komentarz komentarze kommentarer kommentit
      yorum yorumlar talkback talkbacks leserbriefe kommentti komentari komentare kommentarfeld`),
  ],
  [
    'advert',
    words(`ad ads adv advert adverts advertisement advertisements advertising adsbygoogle adslot adunit adbox adcontainer adwrapper
      dfp gpt sponsor sponsors sponsored sponsoring werbung anzeige anzeigen publicite publicidad pubblicita
      publicidade advertentie reklama reklam reklame annonce outbrain taboola zergnet revcontent mgid plista ligatus`),
  ],
  [
    'signUp',
    words(`newsletter newsletters newslettersignup signup subscribe subscription subscriptions optin mailchimp mc4wp mailinglist
      abonnement abonnieren donate donation donations spenden spende inscription suscribete iscriviti nieuwsbrief`),
  ],
  [
    'share',
    words(`share shares sharing sharebar sharebuttons sharetools sharethis sharedaddy addthis addtoany socialshare socialbuttons
      sociallinks socialbar social socials socialmedia teilen partager compartir condividi compartilhar delen
      udostepnij followus a2a`),
  ],
  [
    'stories',
    words(`related relateds relatedposts relatedarticles relatedstories relatedcontent relatednews recommended recommendation
      recommendations recommends recirc recirculation teaser teasers promo promos promotion readmore alsoread readalso
      morestories morefrom morenews popular mostpopular mostread mostviewed trending upnext keepreading suggested
      suggestions readnext nextup youmaylike weiterlesen lesetipp lesetipps mehrzumthema associes associees similaires
      relacionado relacionados relacionada relacionadas correlati correlate gerelateerd powiazane onward crosslinks
      yarpp`),
  ],
  [
    'author',
    words(`authorbio authorbox authorinfo authorcard aboutauthor aboutauthors authordescription writerbio autorenbox
      autorinfo`),
  ],
  [
    'navigation',
    words(`nav navbar navigation navi menu menus submenu breadcrumb breadcrumbs pagination pager paginator skiplink skiplinks
      topbar masthead sitefooter siteheader footer colophon copyright sidebar toolbar tagcloud taglist tags posttags
      entrytags postmeta postnav postnavigation metanav toc tableofcontents navbox catlinks printfooter jumplink sitesub`),
  ],
  [
    'credit',
    words('credit credits photocredit imagecredit imgcredit photographer bildnachweis copyrightnotice'),
  ],
  ['popUp', words('modal modals popup popups popover interstitial lightbox regwall')],
  ['hidden', words('srony sronly visuallyhidden screenreadertext screenreader offscreen hiddentext')],
];

/** Words beside which those above mean something else: “comments-open”, “ad-free”, “social-embed”, “has-sidebar”. */
export const neutralWords = words(
  'open closed enabled disabled has with without no not is free embed embedded tweet count counter toggle allowed supported',
);

/** Headings that say what follows, compared without case, figures and marks. A star at the end: more words may follow. */
export const headingWords: readonly (readonly [Furniture, Phrases])[] = [
  [
    'comments',
    phrases(`comments | comment | leave a comment* | leave a reply* | join in | join the conversation* | join the discussion* |
      reader comments* | responses* | post a comment* | add a comment* | comments on* | have your say* | what do you think* |
      kommentare* | leserkommentare* | kommentar schreiben* | diskutieren sie mit* | ihre meinung* | commentaires* |
      vos commentaires* | vos réactions* | réagissez* | comentarios* | deja un comentario* | deja una respuesta* | tus comentarios* |
      commenti* | lascia un commento* | comentários* | deixe um comentário* | deixe uma resposta* | reacties* | reageer* | praat mee* |
      komentarze* | dodaj komentarz* | комментарии* | комментировать* | оставить комментарий* | обсуждение* | коментарі* |
      залишити коментар* | yorumlar* | yorum yap* | yorum yaz* | okuyucu yorumları* | التعليقات* | تعليقات* | أضف تعليق* | اترك تعليق* |
      نظرات* | دیدگاه* | نظر شما* | ارسال نظر* | תגובות* | הוספת תגובה* | כתוב תגובה* | 댓글* | 评论* | 網友評論* | 网友评论* | 發表評論* | 发表评论* |
      コメント*`),
  ],
  [
    'stories',
    phrases(`related | related stories* | related articles* | related news* | related posts* | related content* | related topics* |
      related coverage* | related links* | more stories* | more on this* | more on this story* | more from* | more news* | more like this* |
      more articles* | more in* | most read* | most popular* | most viewed* | trending* | popular now* | read more | read next* | read also* |
      also read* | also on* | see also | recommended* | recommended for you* | you may also like* | you might also like* | you may like* |
      you might like* | you might be interested* | up next* | next story* | latest news* | latest stories* | latest headlines* | top stories* |
      don’t miss* | dont miss* | editors’ picks* | editors picks* | from around the web* | around the web* | sponsored content* |
      promoted stories* | promoted content* | what to read next* | keep reading* | further reading from* |
      mehr zum thema* | zum thema* | lesen sie auch* | auch interessant* | das könnte sie auch interessieren* | das könnte dich auch interessieren* |
      weitere artikel* | weitere meldungen* | weitere themen* | weitere nachrichten* | mehr aus* | meistgelesen* | meist gelesen* | ähnliche artikel* |
      verwandte artikel* | verwandte themen* | mehr von* | neueste artikel* | empfohlene artikel* |
      à lire aussi* | lire aussi* | à lire également* | sur le même sujet* | sur le même thème* | articles liés* | articles similaires* |
      les plus lus* | à voir aussi* | dans la même rubrique* | à ne pas manquer* | nos derniers articles* |
      lea también* | lee también* | te puede interesar* | te recomendamos* | noticias relacionadas* | artículos relacionados* | más noticias* |
      más información* | lo más leído* | lo más visto* | más sobre* | también te puede* | relacionado* | relacionados* |
      leggi anche* | articoli correlati* | potrebbe interessarti* | ti potrebbe interessare* | i più letti* | più letti* | altre notizie* | notizie correlate* |
      leia também* | leia mais* | veja também* | notícias relacionadas* | artigos relacionados* | mais lidas* | mais lidos* | mais notícias* |
      lees ook* | lees verder* | lees meer* | gerelateerd* | gerelateerde artikelen* | meer over* | meest gelezen* | meer nieuws* |
      czytaj też* | czytaj także* | czytaj również* | zobacz też* | zobacz także* | przeczytaj także* | najczęściej czytane* | polecane* | powiązane* |
      podobne artykuły* | więcej na temat* |
      читайте также* | читать также* | читайте по теме* | смотрите также* | по теме* | материалы по теме* | похожие новости* | другие новости* |
      самое читаемое* | популярное* | ещё новости* | новости по теме* | последние новости* |
      читайте також* | дивіться також* | за темою* | схожі новини* | інші новини* | новини за темою* | популярне* | останні новини* |
      ilgili haberler* | bunlar da ilginizi* | ilginizi çekebilir* | bunu da okuyun* | diğer haberler* | en çok okunanlar* | çok okunanlar* | son haberler* |
      اقرأ أيضا* | اقرأ أيضًا* | اقرا ايضا* | مواضيع ذات صلة* | أخبار ذات صلة* | مقالات ذات صلة* | شاهد أيضا* | الأكثر قراءة* | قد يعجبك* |
      بیشتر بخوانید* | مطالب مرتبط* | اخبار مرتبط* | خبرهای مرتبط* | پربازدیدترین* | بیشتر بدانید* |
      קראו גם* | קרא גם* | כתבות נוספות* | עוד בנושא* | אולי יעניין* | הנקראות ביותר* | כתבות קשורות* |
      관련기사* | 관련 기사* | 관련뉴스* | 관련 뉴스* | 많이 본* | 추천기사* | 인기기사* | 다른 기사* |
      相关新闻* | 相關新聞* | 相关阅读* | 相關閱讀* | 延伸阅读* | 延伸閱讀* | 推荐阅读* | 推薦閱讀* | 热门新闻* | 熱門新聞* | 相关报道* | 猜你喜欢* |
      関連記事* | 関連ニュース* | おすすめ記事* | あわせて読みたい* | 人気記事* | こちらもおすすめ* | 関連リンク*`),
  ],
  [
    'signUp',
    phrases(`sign up* | subscribe* | get our newsletter* | newsletter* | our newsletter* | stay informed* | get the latest* | support us* |
      support our* | newsletter abonnieren* | jetzt abonnieren* | inscrivez-vous* | abonnez-vous* | suscríbete* | suscríbase* |
      iscriviti* | assine* | schrijf je in* | zapisz się* | подпишитесь* | подписывайтесь* | підпишіться* | підписуйтесь* | bültenimize*`),
  ],
  [
    'share',
    phrases(
      'share | share this* | follow us* | teilen | partager | compartir | condividi | compartilhar | delen | udostępnij',
    ),
  ],
];

/** Whole lines between paragraphs that are of no article. */
export const lineWords: readonly (readonly [Furniture, Phrases])[] = [
  [
    'advert',
    phrases(`ad | ads | advert | advertisement | advertisements | advertising | sponsored | promoted | paid content | advertisement feature |
      advertiser content | continue reading below* | continue reading the main story | article continues below* |
      article continues after* | story continues below* | story continues after* | continues after advertisement* | continue below advertisement* | advertisement - scroll* | advertisement – scroll* | advertisement scroll* |
      scroll to continue* | scroll down to continue* | skip advertisement* | skip ad | close ad | report this ad | report ad |
      read more below* | this is an advertisement* | remove ads* |
      anzeige | werbung | weiter nach der werbung* | weiter nach der anzeige* | artikel wird unten fortgesetzt* | nach der anzeige geht es weiter* |
      lesen sie nach der anzeige weiter* | publicité | pub | annonce | la suite après la publicité* | la suite après cette publicité* |
      la suite de l’article après la publicité* | publicidad | anuncio | la noticia continúa* | continúa después de la publicidad* | sigue leyendo |
      continúa leyendo* | pubblicità | annuncio pubblicitario | continua a leggere* | continua dopo la pubblicità* | l’articolo continua* |
      publicidade | continua depois da publicidade* | continua após a publicidade* | anúncio | advertentie | reclame | tekst gaat verder onder* |
      het artikel gaat verder* | lees verder na de advertentie* | lees verder onder de advertentie* | reklama | dalsza część artykułu* |
      dalsza część tekstu* | reszta tekstu pod* | реклама | реклама на сайте* | продолжение после рекламы* | читать далее после рекламы* |
      реклама на сайті* | продовження після реклами* | reklam | haberin devamı* | haberin devamı reklamdan sonra* | reklam alanı |
      إعلان | إعلانات | اعلان | اعلانات | آگهی | تبلیغات | تبلیغ | פרסומת | פרסום | המשך הכתבה* | 광고 | 广告 | 廣告 | 廣告請繼續往下閱讀* | 广告后继续* |
      広告 | スポンサーリンク | 広告の後に* | pr`),
  ],
  [
    'signUp',
    phrases(`sign up for our newsletter* | sign up for our free newsletter* | sign up to our newsletter* | subscribe to our newsletter* | get our newsletter* |
      join our newsletter* | newsletter abonnieren* | abonnieren sie unseren newsletter* | inscrivez-vous à notre newsletter* | abonnez-vous à notre newsletter* |
      suscríbete a nuestra newsletter* | suscríbete a nuestro boletín* | iscriviti alla newsletter* | iscriviti alla nostra newsletter* | assine nossa newsletter* |
      schrijf je in voor de nieuwsbrief* | подпишитесь на рассылку* | подпишитесь на нашу рассылку* | подпишитесь на наш*`),
  ],
  [
    'share',
    phrases(`share | share this | share this article* | share this story* | share this post* | share on facebook | share on twitter | share on x |
      share via email | tweet | tweet this | email this* | print | print this* | print article | copy link | copy url | email | e-mail | recommend | comment | comments | pin it | like this |
      save this story* | save this article* | save article | whatsapp | facebook | twitter | linkedin | pinterest | reddit | telegram |
      artikel teilen | teilen | merken | drucken | partager | partager cet article* | imprimer | compartir | compartir en* | imprimir | condividi |
      stampa | compartilhe | compartilhar | delen | deel dit artikel* | udostępnij | drukuj | поделиться* | поділитися* | paylaş | yazdır |
      شارك | مشاركة | اشتراک گذاری | שתף | שיתוף | 공유 | 공유하기 | 分享 | 分享到* | シェア | シェアする`),
  ],
];

/** Beginnings of a line that leads to another story, when all of it, or all after it, is a link. */
export const leadAway: Phrases = phrases(
  `read also | also read | read more | read next | see also | related | more on this | watch | recommended | don’t miss | lesen sie auch | lies auch |
  mehr zum thema | auch interessant | mehr dazu | lire aussi | à lire aussi | à lire | voir aussi | lire également | à voir aussi | lea también | lee también |
  lea además | lee más | te puede interesar | leggi anche | guarda anche | vedi anche | leia também | leia mais | veja também | saiba mais | lees ook | bekijk ook |
  czytaj też | czytaj także | czytaj również | zobacz także | zobacz też | przeczytaj także | przeczytaj też | читайте также | читать также |
  смотрите также | по теме | читайте також | дивіться також | ayrıca okuyun | bunu da okuyun | ilgili haber | اقرأ أيضا | اقرأ أيضًا | شاهد أيضا |
  بیشتر بخوانید | קראו גם | 관련기사 | 相关阅读 | 延伸閱讀 | 延伸阅读 | 関連記事 | 【関連記事】`,
);

/** Without one of these no text is about consent. */
export const cookieWords =
  /cookie|consent|\bgdpr\b|dsgvo|einwillig|consenso|consentimiento|consentimento|toestemming|zgod[ęay]|файл\S{0,4} куки|куки|согласи|згод[иу]|çerez|ملفات تعريف الارتباط|کوکی|עוגיות|쿠키|クッキー|隐私|隱私/iu;

/** Words of texts about consent; several different ones in one box make it such a text. */
export const consentWords =
  /cookies?\b|\bconsent|\bpartners\b|personal data|personali[sz]ed ads|privacy policy|legitimate interest|einwilligung|datenschutz|personenbezogene|partnern?\b|consentement|données personnelles|partenaires|datos personales|socios|consentimiento|dati personali|consenso|dados pessoais|parceiros|persoonsgegevens|toestemming|dane osobowe|zgod[ęay]|zaufanych partnerów|персональн|файлы cookie|файли cookie|согласи|згод[иу]|çerez|kişisel veri|ملفات تعريف الارتباط|الخصوصية|کوکی|עוגיות|פרטיות|쿠키|개인정보|隐私|隱私|クッキー/giu;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** Phrases by their first two UTF-16 code units, so that few have to be looked at for one text. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

function phrases(list: string): Phrases {
  const all = list.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim());
  return Map.groupBy(all, (phrase) => phrase.slice(0, 2));
}
