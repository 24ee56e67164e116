import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ComposeDocument } from '../../../src/runner/dist/compose-document';
import type { ComposePipeline } from '../../../src/runner/dist/compose-pipeline';
import { readSecrets } from '../../../src/runner/secrets/read-secrets';
import { planOf, planTaskOf } from '../../support/plans';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), content);
  }
}

/** A pipeline that uses two keys of `db`, and a service that uses values of its own. */
function pipeline(document: Partial<ComposeDocument> = {}): ComposePipeline {
  write({
    'dist/local/environment/compose.yaml': `
name: shop-local
services:
  web: { environment: { TOKEN: "\${SECRET_WEB_TOKEN-}", MODE: "\${MODE-}" }, secrets: [{ source: key }] }
  other: { environment: { TOKEN: "\${SECRET_OTHER_TOKEN-}" } }
secrets: { key: { file: ../../../secrets/local/web/KEY } }
x-fairlead:
  services:
    - { name: web, secrets: [{ secret: web, key: TOKEN, variable: SECRET_WEB_TOKEN }] }
    - { name: other, secrets: [{ secret: other, key: TOKEN, variable: SECRET_OTHER_TOKEN }] }
`,
  });
  return {
    definition: 'd1',
    plan: planOf({
      services: ['web'],
      tasks: [
        planTaskOf({
          name: 'extract',
          secrets: [
            { secret: 'db', key: 'USER', variable: 'SECRET_DB_USER' },
            { secret: 'db', key: 'PASSWORD', variable: 'SECRET_DB_PASSWORD' },
            { secret: 'keytab', key: 'file' },
          ],
        }),
      ],
    }),
    file: join(folder.path, 'dist/local/chain/compose.yaml'),
    environmentFile: join(folder.path, 'dist/local/environment/compose.yaml'),
    document: { name: 'shop-local', services: {}, ...document },
  };
}

const ALL = {
  'secrets/local/db/USER': 'me',
  'secrets/local/db/PASSWORD': 'p$w\n',
  'secrets/local/keytab/file': Buffer.from([0, 255, 1]),
  'secrets/local/web/TOKEN': 'token',
  'secrets/local/web/KEY': 'key',
};

it('gives values by variable, as they are in their files, and all that must be masked', () => {
  write(ALL);
  const { variables, values } = readSecrets(folder.path, pipeline());
  expect(variables).toEqual({
    SECRET_DB_USER: 'me',
    SECRET_DB_PASSWORD: 'p$w\n',
    SECRET_WEB_TOKEN: 'token',
  });
  const texts = values.map((value) => value.toString('latin1'));
  expect(texts).toEqual(
    expect.arrayContaining(['me', 'bWU=', 'p$w', 'cCR3', 'cCR3Cg==', '\u0000ÿ\u0001', 'AP8B', 'token']),
  );
});

it('names every missing file in one error', () => {
  write({ 'secrets/local/db/USER': 'me' });
  expect(() => readSecrets(folder.path, pipeline())).toThrow(
    `error: 4 secret values are missing: \`secrets/local/db/PASSWORD\`, \`secrets/local/keytab/file\`, \`secrets/local/web/KEY\`, \`secrets/local/web/TOKEN\`
  = help: write each value into its file, without a newline at the end`,
  );
});

it('refuses bytes that no environment variable can carry', () => {
  write({ ...ALL, 'secrets/local/db/USER': Buffer.from([0xff]), 'secrets/local/db/PASSWORD': 'a\0b' });
  expect(() => readSecrets(folder.path, pipeline())).toThrow(
    `error: \`secrets/local/db/PASSWORD\` holds bytes that no environment variable can carry
  = help: mount the secret as a file
error: \`secrets/local/db/USER\` holds bytes that no environment variable can carry
  = help: mount the secret as a file`,
  );
});
