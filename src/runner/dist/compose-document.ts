import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ProblemsError } from '../../support/problems-error';

/** What the runner reads of a generated compose file; Compose itself reads the rest. */
export interface ComposeDocument {
  /** The compose project: one per environment. */
  readonly name: string;
  readonly services: Readonly<Record<string, { readonly secrets?: readonly { readonly source: string }[] }>>;
  readonly volumes?: Readonly<Record<string, { readonly name?: string } | null>>;
  readonly secrets?: Readonly<Record<string, { readonly file?: string }>>;
  readonly 'x-fairlead'?: unknown;
}

/** A generated compose file as data. */
export function readComposeDocument(file: string): ComposeDocument {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ProblemsError([
      {
        message: `cannot read \`${file}\`: ${error instanceof Error ? error.message : error}`,
        help: 'run `fairlead synth` to write it anew',
      },
    ]);
  }
}
