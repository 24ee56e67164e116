import { withoutOrder } from '../../../../src/runner/docker/compose/without-order';

it('takes the order from the services that have one, and asks for nothing where none has', () => {
  const plain = { image: 'tools' };
  expect(withoutOrder('compose.yaml', { name: 'p', services: { a: plain } })).toEqual({
    args: ['--file', 'compose.yaml'],
  });
  const ordered = { ...plain, depends_on: { a: { condition: 'service_completed_successfully' } } };
  expect(withoutOrder('compose.yaml', { name: 'p', services: { a: plain, b: ordered, c: ordered } })).toEqual(
    {
      args: ['--file', 'compose.yaml', '--file', '-'],
      input: 'services:\n  "b": { depends_on: !reset {} }\n  "c": { depends_on: !reset {} }\n',
    },
  );
});
