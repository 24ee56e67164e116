import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from '../../src/support/derive';
import { FileCache } from '../../src/support/file-cache';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const cache = () => new FileCache(join(folder.path, 'home'), 'cache');
beforeEach(() => mkdirSync(join(folder.path, 'home')));

it('keeps for each name the last value, for the key that it was made of', () => {
  cache().write('plan', 'one', { tasks: ['a\nb'] });
  cache().write('lock', 'one', 1);
  expect(cache().read('plan', 'one')).toEqual({ tasks: ['a\nb'] });
  expect(cache().read('plan', 'two')).toBeUndefined();
  cache().write('plan', 'two', 2);
  expect([cache().read('plan', 'one'), cache().read('plan', 'two')]).toEqual([undefined, 2]);
  expect(readdirSync(join(folder.path, 'home/cache')).sort()).toEqual(['lock.cache', 'plan.cache']);
});

it('is for its owner alone', () => {
  cache().write('plan', 'one', 1);
  const mode = (path: string) => statSync(join(folder.path, path)).mode & 0o777;
  expect([mode('home/cache'), mode('home/cache/plan.cache')]).toEqual([0o700, 0o600]);
});

it.each(['', 'one', 'one\n', 'one\n{"tasks": [', '\0\0'])(
  'has nothing where the file holds %j',
  (content) => {
    mkdirSync(join(folder.path, 'home/cache'));
    writeFileSync(join(folder.path, 'home/cache/plan.cache'), content);
    expect(cache().read('plan', 'one')).toBeUndefined();
  },
);

it('does without where it cannot write', () => {
  writeFileSync(join(folder.path, 'home/cache'), 'a file');
  cache().write('plan', 'one', 1);
  expect(cache().read('plan', 'one')).toBeUndefined();
});

it('works out again what was made of something else, and only that', () => {
  const work = jest.fn(() => 'value');
  const made = (...from: string[]) => derive(cache(), 'plan', from, work);
  expect([made('a', 'b'), made('a', 'b'), made('ab'), made('a', 'b')]).toEqual(Array(4).fill('value'));
  expect(work).toHaveBeenCalledTimes(3);
  expect(derive(undefined, 'plan', ['a', 'b'], () => 'without a cache')).toBe('without a cache');
});

it('keeps nothing where there is nothing', () => {
  const work = jest.fn(() => undefined);
  derive(cache(), 'plan', ['a'], work);
  derive(cache(), 'plan', ['a'], work);
  expect(work).toHaveBeenCalledTimes(2);
});

it('writes nothing where its home is not there', () => {
  rmSync(join(folder.path, 'home'), { recursive: true });
  cache().write('plan', 'one', 1);
  expect(readdirSync(folder.path)).toEqual([]);
});
