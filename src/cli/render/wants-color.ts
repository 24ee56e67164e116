/** Whether to colour: `NO_COLOR` says no, `FORCE_COLOR` yes, otherwise the terminal decides. */
export function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal;
}
