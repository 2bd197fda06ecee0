import { fdatasyncSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Head, highWaterFile, openHighWater, readHighWater } from '../../electron/store/db/highWater.ts';
import { temporaryFolder } from '../fixtures/workspaces.ts';

/** What a disk that takes its time was asked to take in and has not; each is called with what became of it. */
const disk = vi.hoisted(() => ({ asked: [] as ((error: Error | null) => void)[] }));

vi.mock('node:fs', async (original) => {
  const system = await original<typeof import('node:fs')>();
  return {
    ...system,
    fdatasync: (_: number, done: (error: Error | null) => void) => void disk.asked.push(done),
    fdatasyncSync: vi.fn(system.fdatasyncSync),
  };
});

/** What the program does as soon as it has answered. */
const behind: (() => void)[] = [];

/** The action has been answered. */
const answered = (): void => {
  for (const work of behind.splice(0)) work();
};

/** The disk has what it was asked for first, or says why not. */
const taken = (error: Error | null = null): void => {
  answered();
  disk.asked.shift()?.(error);
};

const head = (seq: number): Head => ({
  seq,
  hash: String(seq % 10).repeat(64),
  at: '2026-01-01T00:00:00.000Z',
});

const newFile = (): string => join(temporaryFolder(), 'workspace.db');

/** Tears each of the slots and reads what is left. */
function leftWhenTorn(file: string): readonly (number | undefined)[] {
  const mark = highWaterFile(file);
  const bytes = readFileSync(mark);
  const left = [0, 512].map((slot) => {
    writeFileSync(mark, Buffer.from(bytes).fill(0x41, slot + 100, slot + 400));
    return readHighWater(file)?.seq;
  });
  writeFileSync(mark, bytes);
  return left;
}

describe('the high-water mark behind the answer', () => {
  beforeEach(() => {
    disk.asked.length = 0;
    behind.length = 0;
    vi.mocked(fdatasyncSync).mockClear();
    vi.stubGlobal('setImmediate', (work: (value: number) => void, value: number) => {
      behind.push(() => work(value));
    });
  });

  afterEach(() => void vi.unstubAllGlobals());

  test('is written at once, before the disk has it, and never goes back', () => {
    const file = newFile();
    const highWater = openHighWater(file);
    for (const seq of [1, 2, 3, 2]) highWater.raise(head(seq));
    expect(readHighWater(file)).toEqual(head(3));
    expect(fdatasyncSync).not.toHaveBeenCalled();
    expect(disk.asked).toHaveLength(0);
    answered();
    expect(disk.asked).toHaveLength(1);
    highWater.close();
  });

  test('asks the disk once for all that came meanwhile', () => {
    const highWater = openHighWater(newFile());
    highWater.raise(head(1));
    answered();
    for (const seq of [2, 3, 4]) highWater.raise(head(seq));
    answered();
    expect(disk.asked).toHaveLength(1);
    taken();
    answered();
    expect(disk.asked).toHaveLength(1);
    taken();
    expect(disk.asked).toHaveLength(0);
    highWater.close();
    expect(fdatasyncSync).not.toHaveBeenCalled();
  });

  test('leaves the slot alone that the disk has, until it has the other one', () => {
    const file = newFile();
    const highWater = openHighWater(file);
    highWater.raise(head(1));
    taken();
    highWater.raise(head(2));
    answered();
    highWater.raise(head(3));
    expect(leftWhenTorn(file).toSorted()).toEqual([1, 3]);
    // The disk was asked before the third came.
    taken();
    highWater.raise(head(4));
    expect(leftWhenTorn(file).toSorted()).toEqual([1, 4]);
    taken();
    taken();
    highWater.raise(head(5));
    expect(leftWhenTorn(file).toSorted()).toEqual([4, 5]);
    highWater.close();
  });

  test('leaves alone what it does not know another process to have brought to the disk', () => {
    const file = newFile();
    const [one, other] = [openHighWater(file), openHighWater(file)];
    one.raise(head(1));
    taken();
    one.raise(head(2));
    other.raise(head(3));
    expect(leftWhenTorn(file).toSorted()).toEqual([1, 3]);
    one.close();
    other.close();
  });

  test('writes over a slot that was torn first', () => {
    const file = newFile();
    const before = openHighWater(file);
    before.raise(head(1));
    taken();
    before.raise(head(2));
    before.close();
    const mark = highWaterFile(file);
    const bytes = readFileSync(mark);
    bytes.fill(0x41, bytes.indexOf('2 2222'), bytes.indexOf('2 2222') + 200);
    writeFileSync(mark, bytes);
    const highWater = openHighWater(file);
    highWater.raise(head(3));
    expect(leftWhenTorn(file).toSorted()).toEqual([1, 3]);
    highWater.close();
  });

  test('tells once that the disk failed, and asks it again with the next action', () => {
    const highWater = openHighWater(newFile());
    highWater.raise(head(1));
    expect(highWater.takeFailure()).toBeNull();
    taken(new Error('EIO'));
    expect(highWater.takeFailure()).toMatchObject({ message: 'EIO' });
    expect(highWater.takeFailure()).toBeNull();
    highWater.raise(head(2));
    answered();
    expect(disk.asked).toHaveLength(1);
    highWater.close();
  });

  test('is on the disk when it is closed, and a failure of that can be taken', () => {
    const highWater = openHighWater(newFile());
    highWater.raise(head(1));
    highWater.close();
    expect(fdatasyncSync).toHaveBeenCalledOnce();
    taken();

    const failing = openHighWater(newFile());
    failing.raise(head(1));
    answered();
    vi.mocked(fdatasyncSync).mockImplementationOnce(() => {
      throw new Error('EIO');
    });
    failing.close();
    expect(failing.takeFailure()).toMatchObject({ message: 'EIO' });
    taken();
  });

  test('is brought to the disk every second by whoever never pauses', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const highWater = openHighWater(newFile());
    for (let seq = 1; seq <= 50; seq += 1) {
      highWater.raise(head(seq));
      vi.advanceTimersByTime(100);
    }
    vi.useRealTimers();
    expect(vi.mocked(fdatasyncSync).mock.calls.length).toBe(4);
    highWater.close();
  });
});
