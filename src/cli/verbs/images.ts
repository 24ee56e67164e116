import { join } from 'node:path';
import { listPipelines } from '../../assembly/list-pipelines';
import { systemClock } from '../../runner/clock';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { EngineClient } from '../../runner/docker/engine/engine-client';
import { bringImages } from '../../runner/docker/images/bring-images';
import { type ListedImage, listImages } from '../../runner/docker/images/list-images';
import { mergeNeeds, neededImages } from '../../runner/docker/images/needed-images';
import type { RunEventBody } from '../../runner/events/run-event';
import { RunStop } from '../../runner/stop/run-stop';
import { tellError } from '../../runner/tell-error';
import { callLogger } from '../call-logger';
import { catchSignals } from '../catch-signals';
import { EXIT } from '../exit';
import { formatBytes } from '../format-bytes';
import type { Io } from '../io';
import { jsonText } from '../json-text';
import { projectFolder } from '../project-folder';
import { table } from '../table';
import { terminalWidth } from '../terminal-width';
import type { GlobalOptions, Verb } from '../verb';

/** What `fairlead images` is asked for. */
export interface ImagesOptions extends GlobalOptions {
  readonly env: string;
  readonly build?: boolean;
  readonly buildArg?: readonly string[];
  readonly pull?: boolean;
  readonly output: 'text' | 'json';
}

/** `fairlead images`: the images that the pipelines of an environment run here, and where each comes from. */
export const images: Verb<[pipeline?: string], ImagesOptions> = async (io, options, pipeline) => {
  const dist = join(projectFolder(io, options, 'dist'), 'dist');
  const names = pipeline === undefined ? listPipelines(dist).get(options.env) : [pipeline];
  const needs = mergeNeeds(
    (names ?? ['']).flatMap((name) => neededImages(readComposePipeline(dist, options.env, name))),
  );
  const { build = false, buildArg = [], pull = false } = options;
  const wanted = needs.filter((need) => (need.build ? build : pull));
  const stop = new RunStop();
  const release = catchSignals((exitCode) => stop.interrupt(exitCode));
  const emit = (event: RunEventBody) => tell(io, event);
  const logging = options.verbose ? { logCall: callLogger(io.stderr) } : {};
  let engine: EngineClient | undefined;
  try {
    engine = await EngineClient.connect(io.env, logging.logCall);
    const work = {
      env: io.env,
      stop: stop.signals,
      emit,
      clock: systemClock,
      buildArgs: buildArg,
      ...logging,
    };
    await bringImages(engine, wanted, work, { build, pull });
    const listed = await listImages(engine, needs);
    io.stdout.write(
      options.output === 'json' ? jsonText(listed) : formatList(listed, terminalWidth(io.stdout)),
    );
    return EXIT.ok;
  } catch (error) {
    return stop.reason ? stop.exitCode : tellError(error, emit);
  } finally {
    release();
    engine?.close();
  }
};

const HEADINGS = ['IMAGE', 'WHERE', 'SIZE', 'ID', 'DIGEST'];

const NARROWING = [
  ['DIGEST', 17],
  ['DIGEST', 0],
  ['ID', 0],
  ['IMAGE', 20],
] as const;

function formatList(listed: readonly ListedImage[], width: number | undefined): string {
  return table({ headings: HEADINGS, rows: listed.map(rowOf), width, narrowing: NARROWING });
}

const WHERE: Readonly<Record<ListedImage['where'], string>> = {
  here: 'here',
  build: 'to build',
  registry: 'to pull',
  missing: 'missing',
};

function rowOf({ image, where, id, digest, bytes }: ListedImage): string[] {
  return [
    image,
    WHERE[where],
    bytes === undefined ? '-' : formatBytes(bytes),
    id === undefined ? '-' : short(id),
    digest === undefined ? '-' : digest,
  ];
}

/** As `docker images` shows an id. */
function short(id: string): string {
  return id.replace('sha256:', '').slice(0, 12);
}

function tell({ stderr }: Io, event: RunEventBody): void {
  if (event.type === 'image')
    stderr.write(`${event.image} > ${event.state}${event.detail ? `: ${event.detail}` : ''}\n`);
  if (event.type === 'message')
    stderr.write(`${event.level}: ${event.text}\n${event.help ? `  = help: ${event.help}\n` : ''}`);
}
