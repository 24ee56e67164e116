import { join } from 'node:path';
import { readComposeEnvironment } from '../../runner/dist/read-compose-environment';
import { takeDown } from '../../runner/down/take-down';
import { homePath } from '../../runner/record/home-path';
import { EXIT } from '../exit';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

/** Options of `fairlead down`. */
export interface DownOptions extends GlobalOptions {
  readonly env: string;
  readonly volumes?: boolean;
}

/** `fairlead down`: removes what an environment has on the engine. */
export const down: Verb<[], DownOptions> = async (io, options) => {
  const root = projectFolder(io, options, 'dist');
  const environment = readComposeEnvironment(join(root, 'dist'), options.env);
  const { removed, kept, failures } = await takeDown({
    home: homePath(root),
    environment,
    volumes: options.volumes ?? false,
    env: io.env,
    tell: ({ kind, name }, state) => io.stdout.write(` ${WORD[kind]} ${name}  ${state}\n`),
  });
  if (removed.length === 0 && failures.length === 0)
    io.stdout.write(`nothing of \`${options.env}\` is left to remove\n`);
  if (kept.length > 0) {
    const names = kept.map(({ name }) => `\`${name}\``).join(', ');
    io.stdout.write(`data stays in ${names}; \`--volumes\` removes it\n`);
  }
  for (const failure of failures) io.stderr.write(`warning: ${failure}\n`);
  return failures.length > 0 ? EXIT.failed : EXIT.ok;
};

const WORD = { container: 'Container', network: 'Network', volume: 'Volume' } as const;
