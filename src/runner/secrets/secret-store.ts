/** The secret values of an environment, by variable, and every value to keep out of logs. */
export interface SecretStore {
  /** By the variable that carries the value into a container. */
  readonly variables: Readonly<Record<string, string>>;
  /** The values that tasks use, by `secret/KEY`. */
  readonly used: readonly { readonly name: string; readonly value: Buffer }[];
  /** Every value, for masking. */
  readonly values: readonly Buffer[];
}
