import { z } from 'zod';
import { addGroups } from './add-groups';
import { defineFeature } from './define-feature';
import { securePod } from './secure-pod';
import { whole } from './whole';

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
