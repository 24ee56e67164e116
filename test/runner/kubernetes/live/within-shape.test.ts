import { withinShape } from '../../../../src/runner/kubernetes/live/within-shape';

it('leaves out what the cluster says beyond', () => {
  const wanted = { spec: { suspend: true, template: { image: 'etl:1' } } };
  const live = {
    spec: { suspend: true, schedule: '@daily', template: { image: 'etl:2', pull: 'Always' } },
    status: {},
  };
  expect(withinShape(live, wanted)).toEqual({ spec: { suspend: true, template: { image: 'etl:2' } } });
});

it('leaves out what the cluster lacks', () => {
  expect(withinShape({ data: { a: '1' } }, { data: { a: '1', b: '2' } })).toEqual({ data: { a: '1' } });
  expect(withinShape({}, { data: { a: '1' } })).toEqual({});
});

it.each([[''], [0], [false], [null], [[]], [{}], [{ a: '', b: [] }]])(
  'takes %j for said where the API leaves it out',
  (zero) => {
    expect(withinShape({}, { field: zero })).toEqual({ field: zero });
    expect(withinShape({ field: null }, { field: zero })).toEqual({ field: zero });
  },
);

it.each([['x'], [1], [true], [['']], [{ a: 1 }]])('misses %j where it is not there', (value) => {
  expect(withinShape({}, { field: value })).toEqual({});
});

it('compares lists of named things by name, whatever their order', () => {
  const wanted = [
    { name: 'a', value: '1' },
    { name: 'b', value: '2' },
    { name: 'c', value: '3' },
  ];
  const live = [
    { name: 'b', value: '2', more: true },
    { name: 'x', value: '9' },
    { name: 'a', value: '0' },
  ];
  expect(withinShape(live, wanted)).toEqual([
    { name: 'a', value: '0' },
    { name: 'b', value: '2' },
  ]);
});

it('compares other lists by place, and shows all where there are more or fewer', () => {
  expect(withinShape([{ port: 1, protocol: 'TCP' }], [{ port: 1 }])).toEqual([{ port: 1 }]);
  expect(withinShape(['sh', '-c', 'x'], ['sh'])).toEqual(['sh', '-c', 'x']);
  expect(withinShape(['x'], [])).toEqual(['x']);
  expect(withinShape([{ name: 'a' }, { name: 'a' }], [{ name: 'a' }])).toEqual([
    { name: 'a' },
    { name: 'a' },
  ]);
});

it.each([
  ['a list that is none', { field: 'x' }, { field: ['x'] }],
  ['entries that are none', { field: ['x'] }, { field: { a: 'x' } }],
  ['a value that is entries', { field: { a: 1 } }, { field: 'x' }],
  ['another type', { field: '1' }, { field: 1 }],
])('shows %s as it is', (_, live, wanted) => {
  expect(withinShape(live, wanted)).toEqual(live);
});
