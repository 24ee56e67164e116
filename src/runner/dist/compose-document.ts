import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface ComposeDocumentService {
  readonly image?: string;
  readonly pull_policy?: string;
  readonly platform?: string;
  readonly build?: { readonly context: string };
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly secrets?: readonly { readonly source: string }[];
}

/** What the runner reads of a generated compose file; Compose itself reads the rest. */
export interface ComposeDocument {
  /** The compose project: one per environment. */
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeDocumentService>>;
  readonly volumes?: Readonly<Record<string, { readonly name?: string } | null>>;
  readonly secrets?: Readonly<Record<string, { readonly file?: string }>>;
  /** In the file of an environment: its stand-ins. */
  readonly 'x-fairlead'?: {
    readonly services?: readonly {
      readonly name: string;
      readonly secrets?: readonly {
        readonly secret: string;
        readonly key: string;
        readonly variable?: string;
      }[];
    }[];
  };
}

/** A generated compose file as data. */
export function readComposeDocument(file: string): ComposeDocument {
  return parse(readFileSync(file, 'utf8')) as ComposeDocument;
}
