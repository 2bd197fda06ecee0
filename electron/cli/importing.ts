import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TagTarget } from '../../shared/formats/common/foreignNames.ts';
import { emptyMapping, type Mapping } from '../../shared/formats/common/mapping.ts';
import { offsetUnitNames } from '../../shared/formats/common/offsetUnits.ts';
import { tags } from '../../shared/model/tag.ts';
import { isKnownEncoding } from '../import/decode.ts';
import { isReadable } from '../import/detect.ts';
import type { ReadOptions } from '../import/index.ts';
import type { StartProcess } from '../jobs/jobs.ts';
import { makeReaders } from '../jobs/readers.ts';
import { databaseName } from '../store/db/location.ts';
import type { Workspace } from '../store/open.ts';
import { findFiles } from '../transfer/findFiles.ts';
import { groupFiles } from '../transfer/groups.ts';
import { type FileOutcome, type ImportTarget, importFiles } from '../transfer/importFiles.ts';
import { openForCommand } from './opening.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/**
 * `import`: a line of JSON for each article as soon as it is in, a sentence for each file that is not. Files are read as
 * the window reads them, in a process of its own.
 */
export async function runImport(
  { values, operands }: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<0 | 1> {
  if (operands.length === 0) throw new UsageError('“import” needs a file or a folder.');
  if (values['revision-of'] !== undefined && operands.length > 1)
    throw new UsageError('--revision-of takes exactly one file.');
  const options = readOptions(values);
  const { files, failed, skipped } = await findFiles(operands);
  const target = makeTarget(dir, terminal);
  const readers = makeReaders(startProcess);
  let isWhole = failed.length === 0;
  const { say } = terminal;
  for (const { sentence } of failed) say(sentence);
  const print = ({ file, result }: FileOutcome): void => {
    if (!result.ok) {
      isWhole = false;
      say(result.error.message);
      return;
    }
    for (const { alreadyThere, leftOut, doubt, revision, resembles, ...article } of result.value) {
      const { id, title, characters, annotations } = article;
      const line = { id, title, file, characters, annotations };
      const more = {
        ...(alreadyThere && { alreadyThere }),
        ...(leftOut.length > 0 && { leftOut }),
        ...(doubt !== undefined && { doubt }),
        ...(revision && { revision }),
        ...(resembles && { resembles }),
      };
      terminal.json({ ...line, ...more });
    }
  };
  try {
    const hooks = {
      onSettled: (outcomes: readonly FileOutcome[]) => outcomes.forEach(print),
      onCompleted: () => say('The import that was interrupted is now complete.'),
    };
    const stop = await importFiles(target, groupFiles(files, options.format), options, hooks, readers.reader);
    if (stop) {
      isWhole = false;
      say(stop.message);
    }
  } finally {
    readers.close();
    target.close();
  }
  skipped.forEach(say);
  return isWhole ? 0 : 1;
}

/** A workspace that is not there yet is made when the first document has been read: a slip of the pen makes none. */
function makeTarget(dir: string, terminal: Terminal): ImportTarget & { readonly close: () => void } {
  const open = (): Workspace => openForCommand(dir, { create: true }, terminal);
  let workspace = existsSync(join(dir, databaseName)) ? open() : undefined;
  return {
    get actions() {
      workspace ??= open();
      return workspace.actions;
    },
    close: () => workspace?.close(),
  };
}

function readOptions(values: Invocation['values']): ReadOptions {
  const {
    format,
    encoding,
    map = [],
    columns,
    'find-by-quote': findByQuote,
    'revision-of': revisionOf,
    take,
  } = values;
  if (format !== undefined && !isReadable(format)) {
    throw new UsageError(`“${format}” is not an import format.`);
  }
  if (encoding !== undefined && !isKnownEncoding(encoding)) {
    throw new UsageError(`“${encoding}” is not a supported encoding.`);
  }
  if (take !== undefined && take !== 'all' && take !== 'article') {
    throw new UsageError('--take is “all” or “article”: “passages” chooses parts of one article.');
  }
  return {
    format,
    encoding,
    findByQuote,
    revisionOf,
    take: take === 'all' ? take : undefined,
    columns: columns === undefined ? undefined : readColumns(columns),
    mapping: map.length === 0 ? undefined : readMapping(map),
    offsetUnit: readOffsetUnit(values['offset-unit']),
  };
}

/** `text=body,title=headline`. */
function readColumns(list: string): Readonly<Record<string, string>> {
  const pairs = list.split(',').map((pair) => pair.split('='));
  const wrong = pairs.find(([what, column, ...rest]) => !what || !column || rest.length > 0);
  if (wrong) throw new UsageError(`“${wrong.join('=')}” is not a pair such as text=body.`);
  return Object.fromEntries(pairs);
}

/** `PERSON=actor:PER`: what a label of the files becomes. */
function readMapping(map: readonly string[]): Mapping {
  const targets = map.map((one): readonly [string, TagTarget] => {
    // A label may hold an equals sign, a tag and a type do not.
    const [, label, name, type] = /^(.+)=([a-z]+)(?::([^=:]+))?$/s.exec(one) ?? [];
    const tag = tags.find((known) => known === name);
    if (label === undefined || !tag) throw new UsageError(`“${one}” is not a pair such as PERSON=actor:PER.`);
    return [label, { tag, ...(type !== undefined && { preset: { type } }) }];
  });
  return { ...emptyMapping, tags: Object.fromEntries(targets) };
}

/** The unit that `--offset-unit` names; throws `UsageError`. */
export function readOffsetUnit(name: string | undefined): ReadOptions['offsetUnit'] {
  if (name === undefined) return undefined;
  const unit = Object.hasOwn(offsetUnitNames, name) ? offsetUnitNames[name] : undefined;
  if (unit) return unit;
  throw new UsageError(
    `“${name}” is not an offset unit: choose one of ${Object.keys(offsetUnitNames).join(', ')}.`,
  );
}
