import type { Target } from '../target';
import { environmentFolder } from './environment-folder';
import { pipelineFolder } from './pipeline-folder';

/** One compose file per pipeline, and one for what the pipelines of an environment share. */
export const composeTarget: Target = {
  name: 'compose',
  unsupported: {
    'volume.size': 'a volume of Docker has no size: it is as large as the disk of the machine',
    'volume.accessMode': 'a Docker Engine is one machine: every container on it may mount every volume',
    'volume.storageClass': 'Docker has no storage classes: a volume is a folder on the disk of the machine',
    'volume.existing':
      'a claim of a cluster does not exist here: Docker has a volume of its own, empty at first',
    'secret.existing': 'a Secret of a cluster does not exist here: the values are files below `secrets/`',
    'config.existing':
      'a ConfigMap of a cluster does not exist here: Compose has the values that the config names',
  },
  environment: environmentFolder,
  pipeline: pipelineFolder,
};
