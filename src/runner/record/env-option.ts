/** How a command line names an environment, after a space; nothing for the one that it means by itself. */
export function envOption(environment: string | undefined): string {
  return environment === undefined || environment === 'local' ? '' : ` --env ${environment}`;
}
