import { readFileSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { ComposePipeline } from '../dist/compose-pipeline';
import type { KeptTemplates } from '../docker/template/kept-templates';
import type { RecordedContainers } from '../docker/template/recorded-containers';
import type { Template } from '../docker/template/template';
import { keepFile } from './keep-file';
import type { RunFiles } from './run-files';
import { writeWhole } from './write-whole';

/** What the containers of a run were made from. */
export interface RecordedTemplates extends KeptTemplates {
  /** The files of `dist/` that they mount: path there to the digest by which the record has a copy. */
  readonly files: Readonly<Record<string, string>>;
}

/** A record from which containers are made again. */
export interface RecordedSource {
  readonly files: RunFiles;
  readonly templates: RecordedTemplates;
}

/** Records templates, with a copy of every file of the environment's `dist/` that they mount. */
export function keepTemplates(
  files: RunFiles,
  start: number,
  { file }: ComposePipeline,
  templates: KeptTemplates,
): void {
  const folder = `${dirname(dirname(file))}${sep}`;
  const sources = new Set(Object.values(templates.templates).flatMap(boundFiles));
  const own = [...sources].filter((source) => source.startsWith(folder) && statSync(source).isFile());
  const kept = Object.fromEntries(own.map((source) => [source, keepFile(files, source)]));
  const recorded: RecordedTemplates = { ...templates, files: kept };
  writeWhole(files.templates(start), recorded);
}

/** What the containers of a run were made from since one of its starts. */
export function readTemplates({ templates }: RunFiles, start: number): RecordedTemplates {
  return JSON.parse(readFileSync(templates(start), 'utf8')) as RecordedTemplates;
}

/** The same with the paths of the copies. */
export function recordedCopies({ files, templates }: RecordedSource): RecordedContainers {
  const copies = Object.entries(templates.files).map(([path, digest]) => [path, files.file(digest)]);
  return { ...templates, copies: Object.fromEntries(copies) };
}

/** Records once more what another run has recorded, so that each record is whole. */
export function keepAgain(files: RunFiles, start: number, { files: old, templates }: RecordedSource): void {
  for (const digest of Object.values(templates.files)) keepFile(files, old.file(digest));
  writeWhole(files.templates(start), templates);
}

function boundFiles({ HostConfig }: Template): string[] {
  return (HostConfig.Mounts ?? []).flatMap(({ Type, Source }) => (Type === 'bind' && Source ? [Source] : []));
}
