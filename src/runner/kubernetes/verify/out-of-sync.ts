import type { Change } from '../../../assembly/diff/change';
import { NotReadyError } from '../../not-ready-error';

/** How many differences are told one by one. */
const SHOWN = 10;

/** What a change from the cluster to `dist/` means for the cluster. */
const WORDS: Readonly<Record<Change['kind'], string>> = {
  added: 'is missing',
  removed: 'is not in `dist/`',
  changed: 'differs',
};

/** The error that a cluster, into which Argo CD brings `dist/`, is not as `dist/` says. */
export function outOfSync(environment: string, pipeline: string, changes: readonly Change[]): NotReadyError {
  const words = changes.map(({ folder, task, object, field, kind }) => {
    const subject = [folder.split('/').at(-1), task].filter(Boolean).join('/');
    return [subject, object, field, WORDS[kind]].filter(Boolean).join(' ');
  });
  const more = words.length > SHOWN ? ` and ${words.length - SHOWN} more` : '';
  return new NotReadyError(
    [
      {
        message: `the cluster does not have what \`dist/${environment}\` says: ${words.slice(0, SHOWN).join(', ')}${more}`,
        help: `Argo CD applies \`${environment}\`: let it sync; \`fairlead diff ${pipeline} --live --env ${environment}\` shows the differences`,
      },
    ],
    1,
  );
}
