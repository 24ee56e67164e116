import { readFileSync } from 'node:fs';
import { derive } from '../../support/derive';
import type { FileCache } from '../../support/file-cache';

interface ComposeDocumentService {
  readonly image?: string;
  readonly pull_policy?: string;
  readonly platform?: string;
  readonly build?: { readonly context: string };
  readonly cpus?: number;
  readonly mem_limit?: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly secrets?: readonly { readonly source: string }[];
}

/** What the runner reads of a generated compose file; Compose itself reads the rest. */
export interface ComposeDocument {
  /** The compose project: one per environment. */
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeDocumentService>>;
  readonly include?: readonly unknown[];
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

/** A generated compose file as data; the cache, which has it by `name`, spares reading it again. */
export function readComposeDocument(file: string, cache?: FileCache, name = 'document'): ComposeDocument {
  const text = readFileSync(file, 'utf8');
  return derive(cache, name, [text], () => {
    const { parse } = require('yaml') as typeof import('yaml');
    return parse(text) as ComposeDocument;
  });
}
