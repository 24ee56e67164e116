import { sha256 } from '../../../support/sha256';

/**
 * Stand-ins for values that are not known when Compose translates the services: each variable's value is a text that
 * cannot stand in the file by chance, since it contains a hash of the file.
 */
export class Placeholders {
  private constructor(
    private readonly prefix: string,
    private readonly names: readonly string[],
  ) {}

  /** For the variables of a compose file. */
  static of(composeText: string, names: readonly string[]): Placeholders {
    return new Placeholders(`fairlead-${sha256(composeText).slice(0, 16)}-`, names);
  }

  /** Those of an earlier run. */
  static again({ prefix, names }: Placeholders['description']): Placeholders {
    return new Placeholders(prefix, names);
  }

  /** How the stand-ins can be found again in what Compose made of them. */
  get description(): { readonly prefix: string; readonly names: readonly string[] } {
    return { prefix: this.prefix, names: this.names };
  }

  /** The environment in which Compose reads the file. */
  environment(): Record<string, string> {
    return Object.fromEntries(this.names.map((name) => [name, `${this.prefix}${name}-`]));
  }

  /** The same value with every stand-in replaced in its strings, keys included. */
  fill<T>(value: T, values: Readonly<Record<string, string>>): T {
    return this.replace(value, values) as T;
  }

  private replace(value: unknown, values: Readonly<Record<string, string>>): unknown {
    if (typeof value === 'string') return this.replaceText(value, values);
    if (Array.isArray(value)) return value.map((item) => this.replace(item, values));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [this.replaceText(key, values), this.replace(item, values)]),
    );
  }

  /** In one pass: a value that looks like a stand-in stays as it is. */
  private replaceText(text: string, values: Readonly<Record<string, string>>): string {
    const [before = '', ...parts] = text.split(this.prefix);
    const filled = parts.map((part) => {
      const end = part.indexOf('-');
      return `${values[part.slice(0, end)] ?? ''}${part.slice(end + 1)}`;
    });
    return [before, ...filled].join('');
  }
}
