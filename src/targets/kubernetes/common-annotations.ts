import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import { deepMerge } from '../../support/deep-merge';

type Account = { readonly annotations?: Readonly<Record<string, string>> };

/** The annotations of the pipeline's ServiceAccount: what the environment and the pipeline give to all tasks. */
export function commonAnnotations(
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
): Readonly<Record<string, string>> {
  const account = deepMerge<Account | undefined>(
    environment.defaults.serviceAccount as Account | undefined,
    pipeline.defaults.serviceAccount,
  );
  return account?.annotations ?? {};
}
