/**
 * Judges an exported Glossator JSON file. It shares no code with the application, so that a mistake in there cannot
 * hide itself here: `node tests/tour/judge.mjs FILE` prints counts, or each breach, and exits 1.
 */
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: node tests/tour/judge.mjs FILE');
  process.exit(2);
}
/** @type {string[]} */
const breaches = [];
const counts = {
  articles: 0,
  annotations: 0,
  segments: 0,
  links: 0,
  claim: 0,
  actor: 0,
  figure: 0,
  quote: 0,
};
try {
  judge(JSON.parse(readFileSync(path, 'utf8')));
} catch (error) {
  breaches.push(`The file cannot be judged: ${error instanceof Error ? error.message : String(error)}`);
}
for (const breach of breaches) console.error(breach);
if (breaches.length === 0) console.log(describe());
process.exitCode = breaches.length === 0 ? 0 : 1;

function judge(file) {
  check(file.format === 'glossator-annotations', 'The file is not a Glossator export.');
  check(file.version === 1, `The file's version is ${file.version}, not 1.`);
  check(file.offsetUnit === 'codepoint', `The file's offsets count ${file.offsetUnit}s, not code points.`);
  check(file.articles.length > 0, 'The file holds no article.');
  const seen = new Set();
  const isNew = (id, what) => {
    check(typeof id === 'string' && id !== '', `${what} has no id.`);
    check(!seen.has(id), `${what} has the id ${id}, which something else has too.`);
    seen.add(id);
  };
  const tagOf = new Map();
  for (const article of file.articles) {
    counts.articles += 1;
    isNew(article.id, `Article “${article.title}”`);
    const points = Array.from(article.text);
    judgeBlocks(article, points);
    let before = { start: -1, end: Number.POSITIVE_INFINITY };
    for (const annotation of article.annotations) {
      const name = `Annotation ${annotation.id}`;
      isNew(annotation.id, name);
      tagOf.set(annotation.id, annotation.tag);
      counts.annotations += 1;
      check(annotation.tag in counts, `${name} has the unknown tag ${annotation.tag}.`);
      counts[annotation.tag] += 1;
      judgeSegments(annotation, points, name);
      const [first] = annotation.segments;
      const here = { start: first.start, end: annotation.segments.at(-1).end };
      const inOrder = here.start > before.start || (here.start === before.start && here.end <= before.end);
      check(inOrder, `${name} stands before one that begins earlier, or that holds it.`);
      before = here;
    }
  }
  for (const { links } of file.articles) {
    for (const link of links) {
      counts.links += 1;
      isNew(link.id, `Link ${link.id}`);
      for (const end of ['from', 'to']) {
        check(tagOf.has(link[end]), `Link ${link.id} goes ${end} ${link[end]}, which is not in the file.`);
      }
    }
  }
  for (const actor of file.actors) isNew(actor.id, `Actor entry “${actor.name}”`);
}

function judgeBlocks(article, points) {
  let end = 0;
  for (const block of article.blocks) {
    check(
      block.start >= end && block.end > block.start,
      `A block of “${article.title}” overlaps another one.`,
    );
    check(block.end <= points.length, `A block of “${article.title}” ends outside of its text.`);
    end = block.end;
  }
}

function judgeSegments(annotation, points, name) {
  check(annotation.segments.length > 0, `${name} has no segment.`);
  let end = -1;
  for (const segment of annotation.segments) {
    counts.segments += 1;
    const words = points.slice(segment.start, segment.end).join('');
    check(segment.start >= 0 && segment.start < segment.end, `${name} has an empty or reversed segment.`);
    check(segment.end <= points.length, `${name} ends outside of its text.`);
    check(segment.start >= end, `${name} has segments that overlap or are out of order.`);
    check(words === segment.exact, `${name} says “${segment.exact}”, but there stands “${words}”.`);
    check(words.isWellFormed(), `${name} holds half of a surrogate pair.`);
    end = segment.end;
  }
  const [first] = annotation.segments;
  const left = points.slice(0, first.start).join('');
  const right = points.slice(annotation.segments.at(-1).end).join('');
  check(left.endsWith(annotation.prefix), `${name} has a prefix that does not stand before it.`);
  check(right.startsWith(annotation.suffix), `${name} has a suffix that does not stand after it.`);
  check(annotation.prefix !== '' || left === '', `${name} has no prefix, though text stands before it.`);
  check(annotation.suffix !== '' || right === '', `${name} has no suffix, though text stands after it.`);
}

function check(holds, sentence) {
  if (!holds) breaches.push(sentence);
}

function describe() {
  const { articles, annotations, segments, links, claim, actor, figure, quote } = counts;
  return `Every one of ${segments} segments says what stands there: articles ${articles}, annotations ${annotations} (claims ${claim}, actors ${actor}, figures ${figure}, quotes ${quote}), links ${links}.`;
}
