import { join } from 'node:path';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import type { EngineInfo } from '../../runner/docker/engine/engine-info';
import { ignoredLimits } from '../../runner/docker/ignored-limits';
import { ask } from './ask';
import type { DoctorCheck } from './check';
import { localPipelines } from './local-pipelines';
import { NO_PIPELINE } from './no-pipeline';

export const limitsCheck: DoctorCheck = {
  name: 'limits',
  fix: '`docker info` must answer',
  run: ({ root, environment: only }) => {
    if (root === undefined) return { state: 'skipped', detail: 'there is no pipelines/ here' };
    const pipelines = localPipelines(root, only);
    if (pipelines.length === 0) return { state: 'skipped', detail: NO_PIPELINE };
    const info = ask('docker', 'info', '--format', '{{json .}}');
    if (info === undefined) return { state: 'skipped', detail: 'needs Docker Engine' };
    const read = pipelines.map(({ environment, pipeline }) =>
      readComposePipeline(join(root, 'dist'), environment, pipeline),
    );
    const ignored = ignoredLimits(read, JSON.parse(info) as EngineInfo);
    if (ignored === undefined) return { state: 'ok', detail: 'the engine holds those of all tasks' };
    return { state: 'failed', detail: ignored.message, fix: ignored.help };
  },
};
