import { Placeholders } from '../../../../src/runner/docker/template/placeholders';

const placeholders = Placeholders.of('name: x', ['RUN_DATE', 'RUN_DATE_NODASH', 'SECRET_DB_PASSWORD']);
const { RUN_DATE = '', RUN_DATE_NODASH = '', SECRET_DB_PASSWORD = '' } = placeholders.environment();

it('replaces each in strings of any depth, keys included', () => {
  const template = {
    Env: [`A=${RUN_DATE}`, `B=${RUN_DATE_NODASH}/${RUN_DATE}`, 'C=plain'],
    [`key-${RUN_DATE}`]: { n: 1, t: true, nothing: null },
  };
  const values = { RUN_DATE: '2026-01-31', RUN_DATE_NODASH: '20260131' };
  expect(placeholders.fill(template, values)).toEqual({
    Env: ['A=2026-01-31', 'B=20260131/2026-01-31', 'C=plain'],
    'key-2026-01-31': { n: 1, t: true, nothing: null },
  });
});

it('leaves values as they are, also those that look like a stand-in', () => {
  const odd = `$x ${RUN_DATE} $& -`;
  expect(placeholders.fill([SECRET_DB_PASSWORD], { SECRET_DB_PASSWORD: odd, RUN_DATE: 'wrong' })).toEqual([
    odd,
  ]);
});

it('is empty for a value that nobody gives', () => {
  expect(placeholders.fill(`a${RUN_DATE}b`, {})).toBe('ab');
});

it('differs from file to file, and not from run to run', () => {
  expect(Placeholders.of('name: y', ['RUN_DATE']).environment().RUN_DATE).not.toBe(RUN_DATE);
  expect(Placeholders.of('name: x', ['RUN_DATE']).environment().RUN_DATE).toBe(RUN_DATE);
});
