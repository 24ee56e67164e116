import { parseAssignments } from '../../../src/runner/parameters/parse-assignments';

it('splits at the first equals sign', () => {
  expect(parseAssignments(['a=1', 'b=x=y', 'c='])).toEqual({
    values: { a: '1', b: 'x=y', c: '' },
    problems: [],
  });
});

it('tells every mistake', () => {
  expect(parseAssignments(['a', '=1', 'b=1', 'b=2']).problems).toEqual([
    { message: '`-p a` is no assignment', help: 'write `-p name=value`' },
    { message: '`-p =1` is no assignment', help: 'write `-p name=value`' },
    { message: 'parameter `b` is given twice' },
  ]);
});
