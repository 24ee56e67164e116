import type { Io } from '../io';
import { jsonRenderer } from './json';
import { paintWith } from './paint';
import { plainRenderer } from './plain';
import { quietRenderer } from './quiet';
import type { Renderer } from './renderer';
import { wantsColor } from './wants-color';

/** How a run can be shown. `auto` is `plain`. */
export const PROGRESS = ['auto', 'plain', 'json', 'quiet'] as const;

export type Progress = (typeof PROGRESS)[number];

/** The renderer for a `--progress` value. */
export function chooseRenderer(progress: Progress, { stdout, stderr, env }: Io): Renderer {
  switch (progress) {
    case 'json':
      return jsonRenderer(stdout);
    case 'quiet':
      return quietRenderer(stderr, paintWith(wantsColor(env, stderr.isTTY ?? false)));
    case 'auto':
    case 'plain': {
      const isTerminal = stdout.isTTY ?? false;
      return plainRenderer({ stdout, isTerminal, colors: wantsColor(env, isTerminal) });
    }
  }
}
