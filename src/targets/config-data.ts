import type { ConfigSpec } from '../model/spec/resource-spec';

/** The data of a config in one environment: its own values, what the environment says laid on. */
export function configData(config: ConfigSpec, environment: string): Readonly<Record<string, string>> {
  return { ...config.data, ...config.perEnvironment[environment] };
}
