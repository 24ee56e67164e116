import { secretValues } from '../../../../src/runner/kubernetes/apply/secret-values';
import type { LiveObject } from '../../../../src/runner/kubernetes/live/live-object';
import type { SecretFile } from '../../../../src/runner/secrets/secret-folder';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const manifest = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'login', annotations: { 'fairlead.dev/keys': 'USER,PASSWORD' } },
};
const files = (values: Readonly<Record<string, string>>, secret = 'login') =>
  Object.entries(values).map(([key, value]) => ({ secret, key, value: Buffer.from(value) }) as SecretFile);
/** As the cluster has it; `own` are the keys that fairlead has set. */
const live = (values: Readonly<Record<string, string>>, own: readonly string[] = []): LiveObject => ({
  ...manifest,
  data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, base64(value)])),
  metadata: {
    ...manifest.metadata,
    managedFields: [
      { manager: 'fairlead', operation: 'Apply', fieldsV1: { 'f:data': { 'f:OTHER': {} } } },
      {
        manager: 'fairlead-secrets',
        operation: 'Apply',
        fieldsV1: { 'f:data': Object.fromEntries(own.map((key) => [`f:${key}`, {}])) },
      },
    ],
  },
});
const plan = (
  there: LiveObject | undefined,
  here: readonly SecretFile[],
  mode: 'all' | 'only-missing' = 'all',
) => {
  const { owner, name, ...rest } = secretValues('orders', manifest, there, here, mode);
  expect({ owner, name }).toEqual({ owner: 'orders', name: 'login' });
  return rest;
};

it('sets what this machine has and the cluster has not', () => {
  const here = files({ USER: 'jane', PASSWORD: 'öäü' });
  const expected = {
    set: ['USER', 'PASSWORD'],
    missing: [],
    data: { USER: base64('jane'), PASSWORD: base64('öäü') },
  };
  expect(plan(undefined, here)).toEqual(expected);
  expect(plan(live({}), here)).toEqual(expected);
  expect(plan(live({}), here, 'only-missing')).toEqual(expected);
});

it('sets nothing where the cluster has the same', () => {
  const there = live({ USER: 'jane', PASSWORD: 'x' }, ['USER', 'PASSWORD']);
  expect(plan(there, files({ USER: 'jane', PASSWORD: 'x' }))).toEqual({
    set: [],
    missing: [],
    data: { USER: base64('jane'), PASSWORD: base64('x') },
  });
});

it('sets what differs, unless only missing values are wanted', () => {
  const there = live({ USER: 'jane', PASSWORD: 'x' }, ['USER', 'PASSWORD']);
  const here = files({ USER: 'joan', PASSWORD: 'x' });
  expect(plan(there, here)).toEqual({
    set: ['USER'],
    missing: [],
    data: { PASSWORD: base64('x'), USER: base64('joan') },
  });
  expect(plan(there, here, 'only-missing')).toEqual({
    set: [],
    missing: [],
    data: { USER: base64('jane'), PASSWORD: base64('x') },
  });
});

it('goes on answering for what it has set, and not for what others have', () => {
  expect(plan(live({ USER: 'jane', PASSWORD: 'x' }, ['USER']), [])).toEqual({
    set: [],
    missing: [],
    data: { USER: base64('jane') },
  });
});

it('says which keys have a value nowhere', () => {
  expect(plan(live({ USER: 'jane' }), [])).toEqual({ set: [], missing: ['PASSWORD'], data: {} });
  expect(plan(undefined, files({ USER: 'jane' }, 'other')).missing).toEqual(['USER', 'PASSWORD']);
});

it('takes an empty value for one', () => {
  expect(plan(undefined, files({ USER: '', PASSWORD: '' }))).toEqual({
    set: ['USER', 'PASSWORD'],
    missing: [],
    data: { USER: '', PASSWORD: '' },
  });
});

it('leaves keys alone that nobody declares', () => {
  expect(plan(live({ MORE: 'x' }, ['MORE']), files({ MORE: 'y' }))).toEqual({
    set: [],
    missing: ['USER', 'PASSWORD'],
    data: {},
  });
  const bare = { ...manifest, metadata: { name: 'login' } };
  expect(secretValues('orders', bare, undefined, files({ USER: 'x' }), 'all')).toEqual({
    ...{ owner: 'orders', name: 'login', set: [], missing: [], data: {} },
  });
});
