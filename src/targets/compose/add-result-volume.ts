import type { ServiceDraft } from '../../features/draft/service-draft';
import { addNamedVolume } from '../../features/service/add-named-volume';

const RESULT_FOLDER = '/airflow/xcom';

/** Gives the task a writable place for its result, new for each attempt; whoever runs it reads the file once it has ended. */
export function addResultVolume(draft: ServiceDraft, volume: string): void {
  const labels = { 'fairlead.scratch': 'true' };
  addNamedVolume(draft, { volume, path: RESULT_FOLDER, labels }, 'results');
  draft.prepare.push({ volume, access: 'scratch' });
}
