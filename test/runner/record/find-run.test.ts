import fc from 'fast-check';
import { findRun } from '../../../src/runner/record/find-run';
import { recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const OLD = '20260130-020000-aa11';
const LATER = '20260131-020000-bb22';
const OTHER = '20260131-030000-cc33';

beforeEach(() => {
  recordRun(folder.path, OLD, [runStarted(OLD)]);
  recordRun(folder.path, LATER, [runStarted(LATER)]);
  recordRun(folder.path, OTHER, [runStarted(OTHER, { pipeline: 'customers', environment: 'other' })]);
});

const found = (word: string, filter = {}) => findRun(folder.path, word, filter).run;

it.each<[string, object, string]>([
  [LATER, {}, LATER],
  ['20260130', {}, OLD],
  ['20260131-02', {}, LATER],
  ['bb22', {}, LATER],
  ['22', { pipeline: 'orders' }, LATER],
  ['latest', {}, OTHER],
  ['latest', { pipeline: 'orders' }, LATER],
  ['latest', { environment: 'other' }, OTHER],
])('finds %j among %j', (word, filter, run) => {
  expect(found(word, filter)).toBe(run);
});

it.each<[string, object, string]>([
  [
    '20260131',
    {},
    'error: `20260131` is part of 2 run ids\n' +
      '  = help: write more of it: `20260131-030000-cc33`, `20260131-020000-bb22`',
  ],
  [
    '20260131-020000-bb23',
    {},
    'error: there is no run `20260131-020000-bb23`\n  = help: did you mean `20260131-020000-bb22`?',
  ],
  [
    'orders',
    {},
    'error: there is no run `orders`\n  = help: `orders` is a pipeline; its latest run is `20260131-020000-bb22`',
  ],
  ['lates', {}, 'error: there is no run `lates`\n  = help: did you mean `latest`?'],
  ['', {}, 'error: there is no run ``\n  = help: `fairlead runs` lists them'],
  [
    'cc33',
    { pipeline: 'orders' },
    'error: run `20260131-030000-cc33` is one of `customers` in `other`, not of `orders`',
  ],
  [
    'cc33',
    { pipeline: 'customers', environment: 'local' },
    'error: run `20260131-030000-cc33` is one of `customers` in `other`, not of `customers` in `local`',
  ],
  [
    'latest',
    { pipeline: 'orders', environment: 'other' },
    'error: there is no run of `orders` in `other` yet\n  = help: `fairlead run orders --env other` begins one',
  ],
])('refuses %j among %j', (word, filter, message) => {
  expect(() => found(word, filter)).toThrow(new Error(message));
});

it('names some where many are meant', () => {
  for (let i = 0; i < 5; i++) recordRun(folder.path, `20260131-04000${i}-dd44`, []);
  expect(() => found('dd44')).toThrow(
    new Error(
      'error: `dd44` is part of 5 run ids\n  = help: write more of it: `20260131-040004-dd44`, ' +
        '`20260131-040003-dd44`, `20260131-040002-dd44`, `20260131-040001-dd44`, `20260131-040000-dd44`',
    ),
  );
  expect(() => found('2026013')).toThrow('`20260131-040000-dd44`, …');
});

it('finds nothing where nothing was run', () => {
  expect(() => findRun('/nowhere', 'latest')).toThrow(
    new Error('error: there is no run yet\n  = help: `fairlead run PIPELINE` begins one'),
  );
});

it('finds a run by any part that no other has, and never another one', () => {
  const ids = [OLD, LATER, OTHER];
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.nat(20), fc.boolean(), (id, length, fromEnd) => {
      const part = fromEnd ? id.slice(20 - length) : id.slice(0, length);
      const meant = ids.filter((one) => part && (one.startsWith(part) || one.endsWith(part)));
      if (meant.length === 1) expect(found(part)).toBe(id);
      else expect(() => found(part)).toThrow();
    }),
  );
});
