import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from './say.mjs';

/**
 * Something of others that is in the program, with what its licence asks to be passed on.
 * @typedef {{ name: string, version: string, licence: string, text: string }} Part
 */

/** What a bundler has made, as far as it says where that comes from. @typedef {{ type: string, moduleIds?: readonly string[], originalFileNames?: readonly string[] }} Output */

/** Licences (https://spdx.org/licenses/) that let everybody use, change and pass on the program. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'blessing',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Zlib',
]);

/** The checkout. The bundler runs this file from elsewhere, so that its own place says nothing. */
const root = process.cwd();
const modules = join(root, 'node_modules');

/**
 * Gives plugins for the bundles of one build, which note which packages the scripts, styles and files of each come from. With the
 * last one `out/main/licences.json` is written for the window, and for packages `out/licences.txt` and `out/bom.cdx.json`. The
 * build fails on a licence that is not accepted, and on a package that brings no text of it.
 */
export function makeLicences() {
  /** @type {Set<string>} */
  const folders = new Set();
  return (/** @type {{ readonly isLast: boolean }} */ { isLast }) => ({
    name: 'licences',
    /**
     * @param {object} _options
     * @param {Readonly<Record<string, Output>>} bundle
     */
    generateBundle(_options, bundle) {
      for (const { moduleIds = [], originalFileNames = [] } of Object.values(bundle)) {
        for (const id of [...moduleIds, ...originalFileNames]) {
          const folder = packageOf(id);
          if (folder) folders.add(folder);
        }
      }
      if (isLast) write([...withEnclosed(folders), ...beside].map(readPart));
    },
  });
}

function write(/** @type {readonly Part[]} */ packages) {
  const parts = [...packages, sqlite(), characterMaps(), coreJs(), monthNames(), nameRecognition()].sort(
    byName,
  );
  writeFileSync(join(root, 'out/main/licences.json'), JSON.stringify(parts));
  writeFileSync(join(root, 'out/licences.txt'), asText(parts));
  writeFileSync(join(root, 'out/bom.cdx.json'), `${JSON.stringify(asBom(parts), null, 2)}\n`);
}

/** What no bundle holds and every package does. */
const beside = ['better-sqlite3', 'electron'].map((name) => join(modules, name));

/** The folder of the package that a module or a file belongs to; null for what is ours. */
function packageOf(/** @type {string} */ id) {
  // The bundler’s own lines, such as “\0rolldown/runtime.js”.
  const own = /^\0?(rolldown|vite)\//.exec(id)?.[1];
  if (own) return join(modules, own);
  const path = id.replace(/^\0/, '').replace(/[?#].*$/s, '');
  if (!path.includes('node_modules')) return null;
  // Names of files are relative to the folder of the page.
  let folder = dirname(
    join(path.startsWith('/') || /^[A-Za-z]:/.test(path) ? '' : join(root, 'renderer'), path),
  );
  while (!isPackage(folder)) {
    if (folder === dirname(folder)) throw new Stop(`“${id}” is bundled, and belongs to no package.`);
    folder = dirname(folder);
  }
  return folder;
}

/** Folders inside a package may have a package.json of their own, which only says what kind of modules are in them. */
function isPackage(/** @type {string} */ folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  return name !== undefined && version !== undefined;
}

/** linkedom’s only file for browsers is a bundle itself, with all that linkedom depends on. */
function withEnclosed(/** @type {ReadonlySet<string>} */ outer) {
  const linkedom = join(modules, 'linkedom');
  const enclosed = new Set(outer.has(linkedom) ? [linkedom] : []);
  for (const folder of enclosed) for (const inner of dependenciesOf(folder)) enclosed.add(inner);
  return new Set([...outer, ...enclosed]);
}

/** The folders of the packages that a package depends on: npm keeps one inside when another version of it is already beside. */
function dependenciesOf(/** @type {string} */ folder) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies).map((name) => {
    const found = [join(folder, 'node_modules', name), join(modules, name)].find(isPackage);
    if (!found) throw new Stop(`${folder} needs ${name}, which is not installed.`);
    return found;
  });
}

/** @returns {Part} */
function readPart(/** @type {string} */ folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isAccepted(license)) {
    throw new Stop(
      `${name} ${version} is bundled, and its licence (${license}) is not on the list of accepted ones.`,
    );
  }
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const text = [...texts, ...textsElsewhere(folder, name)].join('\n\n');
  if (!text) throw new Stop(`${name} ${version} is bundled, and brings no text of its licence (${license}).`);
  return { name, version, licence: license, text };
}

/** Whether a person may choose accepted licences alone: `(MIT OR GPL-3.0-or-later)`, `(MIT AND Zlib)`. */
function isAccepted(/** @type {unknown} */ expression) {
  if (typeof expression !== 'string') return false;
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => accepted.has(licence)));
}

/** Some packages bring the licences of what they contain in a folder, or theirs in what they say of themselves, or not at all. */
function textsElsewhere(/** @type {string} */ folder, /** @type {string} */ name) {
  if (name === 'pdfjs-dist') {
    const files = readdirSync(join(folder, 'wasm')).filter((file) => file.startsWith('LICENSE'));
    return files
      .sort()
      .map((file) => `${file}\n\n${readFileSync(join(folder, 'wasm', file), 'utf8').trim()}`);
  }
  const kept = keptText(name);
  if (kept) return [kept];
  const readme = join(folder, 'README.md');
  const said = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  return /^#+ Licen[cs]e\s+([\s\S]*Copyright[\s\S]*)/im.exec(said)?.slice(1) ?? [];
}

/** The text of a licence that stands only where the sources of a part are kept; null when we keep none. */
function keptText(/** @type {string} */ name) {
  const file = join(root, 'electron/runtime/licences', `${name}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** SQLite is compiled into better-sqlite3. @returns {Part} */
function sqlite() {
  const header = readFileSync(join(modules, 'better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8');
  const version = /^#define SQLITE_VERSION\s+"([\d.]+)"/m.exec(header)?.[1];
  if (!version) throw new Stop('better-sqlite3 does not say which SQLite it contains.');
  const text = 'SQLite is in the public domain: https://www.sqlite.org/copyright.html';
  return { name: 'SQLite', version, licence: 'blessing', text };
}

/** The tables that say which letters Asian fonts in a PDF draw, with which pdf.js comes. @returns {Part} */
function characterMaps() {
  const folder = join(modules, 'pdfjs-dist');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readFileSync(join(folder, 'cmaps/LICENSE'), 'utf8').trim();
  return { name: 'Adobe CMap resources', version, licence: 'BSD-3-Clause', text };
}

/** What browsers lack, as pdf.js has compiled it into itself. @returns {Part} */
function coreJs() {
  const file = readFileSync(join(modules, 'pdfjs-dist/legacy/build/pdf.worker.mjs'), 'utf8');
  const version = /\bversion: '(3\.[\d.]+)',\s*mode:/.exec(file)?.[1];
  const text = keptText('core-js');
  if (!version || !text)
    throw new Stop('pdf.js does not say which core-js it contains, or its licence is missing.');
  return { name: 'core-js', version, licence: 'MIT', text };
}

/** The names of months in `shared/dates/monthNames.ts`. @returns {Part} */
function monthNames() {
  const text = keptText('unicode-cldr');
  if (!text) throw new Stop('The licence of the names of months is missing.');
  return { name: 'Unicode CLDR', version: '48', licence: 'Unicode-3.0', text };
}

/** The data that `shared/suggest/names/names.bin` was trained on. The version is the beginning of its digest. @returns {Part} */
function nameRecognition() {
  const manifest = readFileSync(join(root, 'shared/suggest/names/names.manifest.json'), 'utf8');
  const version = JSON.parse(manifest).output['names.bin'].sha256.slice(0, 12);
  const text = keptText('name-recognition');
  if (!text) throw new Stop('The attribution of the data that names are recognised by is missing.');
  const licence =
    'CC-BY-4.0 AND CC-BY-3.0-AU AND CC-BY-2.5 AND MIT AND OGL-UK-3.0 AND PDDL-1.0 AND Unicode-3.0';
  return { name: 'Name recognition data', version, licence, text };
}

function byName(/** @type {Part} */ a, /** @type {Part} */ b) {
  return a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en');
}

function asText(/** @type {readonly Part[]} */ parts) {
  const line = '='.repeat(80);
  const sections = parts.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n${line}\n\n${text}\n`,
  );
  const first =
    'Glossator contains the following works of others. Chromium’s own are listed in LICENSES.chromium.html.';
  return [`${first}\n`, ...sections].join('\n\n');
}

/** A bill of materials (CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/); the same for every build of the same parts. */
function asBom(/** @type {readonly Part[]} */ parts) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': name,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: parts.map((part) => {
      const reference = bomReference(part);
      return {
        type: part.name === 'electron' ? 'framework' : 'library',
        'bom-ref': reference,
        name: part.name,
        version: part.version,
        licenses: [
          part.licence.includes(' ') ? { expression: part.licence } : { license: { id: part.licence } },
        ],
        ...(reference.startsWith('pkg:') && { purl: reference }),
      };
    }),
  };
}

/** A package URL (https://github.com/package-url/purl-spec) where the part is a package of npm. */
function bomReference(/** @type {Part} */ { name, version }) {
  return /^(?:@[\w.-]+\/)?[\w.-]+$/.test(name) && name === name.toLowerCase()
    ? `pkg:npm/${name.replace('@', '%40')}@${version}`
    : `${name}@${version}`;
}
