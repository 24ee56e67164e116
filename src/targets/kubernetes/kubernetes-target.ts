import type { Target } from '../target';
import { environmentFolder } from './environment-folder';
import { pipelineFolder } from './pipeline-folder';

/** One Kubernetes object per file, through cdk8s: for `kubectl apply`, Argo CD, the runner and Airflow. */
export const kubernetesTarget: Target = {
  name: 'kubernetes',
  unsupported: {},
  environment: environmentFolder,
  pipeline: pipelineFolder,
};
