/**
 * The environment in which Compose is called: without what would make it read other files, another project, or leftovers
 * of another run.
 */
export function composeEnvironment(
  env: NodeJS.ProcessEnv,
  /** What the file's variables stand for. */
  variables: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const entries = Object.entries(env).filter(
    ([name]) => !/^(COMPOSE|RUN|PARAM|RESULT|SECRET)_/.test(name) || name === 'COMPOSE_PARALLEL_LIMIT',
  );
  return { ...Object.fromEntries(entries), COMPOSE_IGNORE_ORPHANS: 'true', ...variables };
}
