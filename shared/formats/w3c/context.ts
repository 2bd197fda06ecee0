/** The namespace of our own keys; a name, not a page. */
const own = 'https://glossator.invalid/ns#';

/**
 * The Web Annotation context and what is ours: JSON-LD processors in safe mode refuse keys that no context knows, and drop
 * them otherwise. Our own fields are JSON literals, so that nothing in them has to be known.
 */
export const w3cContext = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    articles: { '@id': `${own}articles`, '@container': '@list' },
    attribute: `${own}attribute`,
    offsetUnit: `${own}offsetUnit`,
    glossator: { '@id': `${own}own`, '@type': '@json' },
    title: 'http://purl.org/dc/terms/title',
  },
] as const;

/** What an id of Wikidata follows in its IRI. */
export const wikidataEntity = 'http://www.wikidata.org/entity/';
