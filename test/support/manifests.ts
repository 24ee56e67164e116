import { parseAllDocuments } from 'yaml';
import type { TargetOutput } from '../../src/targets/target';

/** A manifest as far as tests look into it without a type. */
export type Manifest = Record<string, unknown> & {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels: Record<string, string>;
  };
};

/** The objects of an output by their paths below `dist/`; one object per file. */
export function manifests({ folders }: TargetOutput): Record<string, Manifest> {
  return Object.fromEntries(
    folders.flatMap(({ path, files }) =>
      [...files].map(([file, text]) => {
        const documents = parseAllDocuments(text, { version: '1.1' });
        if (documents.length !== 1) throw new Error(`${path}/${file} has ${documents.length} documents`);
        return [`${path}/${file}`, documents[0]?.toJS() as Manifest];
      }),
    ),
  );
}
