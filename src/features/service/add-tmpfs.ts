import type { ServiceDraft } from '../draft/service-draft';
import { quantityNumber } from '../schema/quantity-number';
import { composeText } from './compose-text';

/** Mounts memory that everybody may write to and run programs from, as an `emptyDir` is; Docker's own default is `noexec`. */
export function addTmpfs(
  { service, context }: ServiceDraft,
  { path, size, readOnly }: { path: string; size?: string | undefined; readOnly?: boolean | undefined },
): void {
  const options = ['exec', 'mode=1777'];
  if (size !== undefined) options.push(`size=${quantityNumber(size)}`);
  if (readOnly) options.push('ro');
  service.tmpfs = [...(service.tmpfs ?? []), `${composeText(path, context)}:${options.join(',')}`];
}
