import { join } from 'node:path';
import { readFolder } from '../../assembly/read-folder';
import { imagesOf } from '../images-of';
import { ask } from './ask';
import type { DoctorCheck } from './check';
import { engineCheck } from './engine-check';
import { localPipelines } from './local-pipelines';
import { NO_PIPELINE } from './no-pipeline';

export const imagesCheck: DoctorCheck = {
  name: 'images',
  fix: '`fairlead run` builds or pulls what it needs; `fairlead images` says where each comes from',
  run: async (patient) => {
    if (patient.root === undefined) return { state: 'skipped', detail: 'there is no pipelines/ here' };
    if ((await engineCheck.run(patient)).state !== 'ok')
      return { state: 'skipped', detail: 'needs Docker Engine' };
    const pipelines = localPipelines(patient.root, patient.environment);
    if (pipelines.length === 0) return { state: 'skipped', detail: NO_PIPELINE };
    const shared = [...new Set(pipelines.map(({ directory }) => join(directory, '..', 'environment')))];
    const files = [
      ...pipelines.map((pipeline) => pipeline.files),
      ...shared.map((folder) => readFolder(folder).files),
    ];
    const images = [...new Set(files.flatMap(imagesOf))].sort();
    const missing = images.filter(
      (image) => ask('docker', 'image', 'inspect', '--format', '{{.Id}}', image) === undefined,
    );
    if (missing.length === 0) return { state: 'ok', detail: `all ${images.length} are here` };
    return { state: 'failed', detail: `missing: ${missing.join(', ')}` };
  },
};
