import type { Programs } from './program';
import { shell } from './shell';

const ODD = ['a$b', '${X}', '$(X)', '$$', '"\'\\', 'two\nlines', 'ü→🚢'].join();
const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });

/** What a pod tells its program of itself. */
export const labelPrograms: Programs = {
  'told-of-itself': {
    proves: ['labels', 'annotations', 'kubernetes'],
    fields: {
      ...shell('echo "[$TEAM][$NOTE]"'),
      labels: { 'example.com/team': 'data_1' },
      annotations: { 'example.com/note': ODD },
      kubernetes: {
        container: {
          env: [
            field('TEAM', "metadata.labels['example.com/team']"),
            field('NOTE', "metadata.annotations['example.com/note']"),
          ],
        },
      },
    },
    prints: { staging: `[data_1][${ODD}]\n` },
  },
};
