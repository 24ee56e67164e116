import { envExample } from '../../../src/targets/compose/env-example';

const names = { environment: 'local', pipeline: 'orders' };

describe('envExample', () => {
  it('lists what must and may be set, and the files', () => {
    const text = envExample(
      { ...names, variables: { PARAM_A: 'x', PARAM_B: '', RUN_DATE: '1970-01-01' } },
      { required: ['PARAM_B', 'SECRET_DB_PASSWORD'], files: ['secrets/local/db/PASSWORD'] },
      'Generated.',
    );
    expect(text).toBe(`# Generated.
# \`fairlead run orders --env local\` gives all of this by itself. Whoever types \`docker compose\` copies the lines
# below to a file outside \`dist/\`, fills them in, and names it: \`docker compose --env-file FILE --file compose.yaml up\`.

# Must be set:
PARAM_B=
SECRET_DB_PASSWORD=

# May be set; these are the values that hold where nothing is:
PARAM_A=x
RUN_DATE=1970-01-01

# Files with secret values, readable for the user of the task; \`fairlead run\` reads all of them:
#   secrets/local/db/PASSWORD
`);
  });

  it.each([
    ['', 'A='],
    ['a b', "A='a b'"],
    ['$X "q" #', 'A=\'$X "q" #\''],
    ["it's", '# A has a default that stands in compose.yaml.'],
    ['a\\', '# A has a default that stands in compose.yaml.'],
    ['a\tb', '# A has a default that stands in compose.yaml.'],
  ])('writes the default %j as %s', (value, line) => {
    const text = envExample({ ...names, variables: { A: value } }, { required: [], files: [] }, 'Generated.');
    expect(text.split('\n').slice(-2)).toEqual([line, '']);
  });
});
