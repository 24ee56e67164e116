import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { FeatureContext } from '../../features/feature-context';
import { podText } from '../../features/pod-text';
import { variablesOf } from '../../features/variables';
import type { Fields } from '../../model/spec/task-spec';

/**
 * The run variables that a container refers to, each with the value that holds where nobody gives one.
 * They stand before all other entries, since an entry sees only earlier ones.
 */
export function runVariablesOf(fields: Fields, context: FeatureContext): k8s.EnvVar[] {
  return [...variablesOf(fields).keys()]
    .sort()
    .map((name) => ({ name, value: podText(context.variableDefault(name)) }));
}
