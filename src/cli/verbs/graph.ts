import { listPipelines } from '../../assembly/list-pipelines';
import { readPipeline } from '../../assembly/read-pipeline';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import type { Graph } from '../graph/graph';
import { graphOf } from '../graph/graph-of';
import { toDot } from '../graph/to-dot';
import { toMermaid } from '../graph/to-mermaid';
import { jsonText } from '../json-text';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

export interface GraphOptions extends GlobalOptions {
  readonly env?: string;
  readonly output: keyof typeof FORMATS;
}

type Draw = (graph: Graph) => string | Promise<string>;

const FORMATS = {
  mermaid: toMermaid,
  dot: toDot,
  json: jsonText,
  svg: (graph) => (require('../graph/to-svg') as typeof import('../graph/to-svg')).toSvg(graph),
} as const satisfies Readonly<Record<string, Draw>>;

/** `fairlead graph`: the tasks of a pipeline and their order, as text or as a picture. */
export const graph: Verb<[string], GraphOptions> = async (io, options, pipeline) => {
  const dist = distFolder(io, {}, projectFolder(io, options, 'dist'));
  const environment = options.env ?? environmentWith(dist, pipeline);
  const { plan } = readPipeline(dist, environment, pipeline);
  io.stdout.write(await FORMATS[options.output](graphOf(plan)));
  return EXIT.ok;
};

/** The first environment that has the pipeline; a wrong name is told by the reader. */
function environmentWith(dist: string, pipeline: string): string {
  const environments = [...listPipelines(dist)];
  const [name = ''] =
    environments.find(([, pipelines]) => pipelines.includes(pipeline)) ?? environments[0] ?? [];
  return name;
}
