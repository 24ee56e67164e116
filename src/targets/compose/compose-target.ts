import type { Target } from '../target';
import { environmentFolder } from './environment-folder';
import { pipelineFolder } from './pipeline-folder';

/** One compose file per pipeline, and one for what the pipelines of an environment share. */
export const composeTarget: Target = {
  name: 'compose',
  environment: environmentFolder,
  pipeline: pipelineFolder,
};
