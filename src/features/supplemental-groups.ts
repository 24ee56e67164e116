import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { securePod } from './pod/secure-pod';
import { whole } from './schema/whole';
import { addGroups } from './service/add-groups';

/** Further groups of the program, by number. `supplementalGroups` of the pod; `group_add` in Compose. */
export const supplementalGroups = defineFeature({
  schema: z.array(whole(0), { error: 'must be a list of group numbers' }),
  scope: 'task',
  pod: (value, draft) => {
    securePod(draft, { supplementalGroups: value });
  },
  compose: (value, { service }) => {
    addGroups(service, value);
  },
});
