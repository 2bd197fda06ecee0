import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseExamples } from '../../shared/suggest/names/training/examples.ts';
import { plan, trainNames } from '../../shared/suggest/names/training/train.ts';

/** The files of training data, in the order in which they are read. */
const exampleFiles = ['wikigold', 'crossner', 'grobid-ner', 'gum-named', 're3d-named', 'wnut17'].map(
  (name) => `train-${name}.jsonl`,
);
const listFiles = [
  'lex-clusters.tsv',
  'lex-name-words.tsv',
  'lex-territories.tsv',
  'lex-organisations.tsv',
] as const;

const names = join(import.meta.dirname, '../../shared/suggest/names');
process.exitCode = run(process.argv.slice(2));

/** Trains the model from a folder of data, and writes the weights and what they were made from. */
function run(args: readonly string[]): number {
  const folder = args[0] === '--data' ? args[1] : undefined;
  if (!folder || args.length !== 2) {
    console.error('Say where the training data is: npm run train-names -- --data FOLDER');
    return 2;
  }
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const [clusters = '', nameWords = '', territories = '', organisations = ''] = listFiles.map(read);
  const examples = exampleFiles.flatMap((file) => parseExamples(read(file)));
  const sentences = readFileSync(join(names, 'training/sentences.txt'), 'utf8');
  const lists = { clusters, nameWords, territories, organisations, sentences };
  const bytes = trainNames(lists, examples, plan, (line) => console.log(line));
  writeFileSync(join(names, 'names.bin'), bytes);
  const manifest = {
    output: { 'names.bin': { bytes: bytes.length, sha256: digest(bytes) } },
    inputs: {
      ...Object.fromEntries([...exampleFiles, ...listFiles].map((file) => [file, digest(read(file))])),
      'sentences.txt': digest(sentences),
    },
    plan,
    attribution: 'electron/runtime/licences/name-recognition.txt',
  };
  writeFileSync(join(names, 'names.manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`names.bin: ${bytes.length} bytes, SHA-256 ${digest(bytes)}`);
  return 0;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
