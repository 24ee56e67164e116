import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Change } from './change';
import type { ComparedFolder } from './compared-folder';
import { diffValues } from './diff-values';
import type { Document } from './document';
import { documentsOf } from './documents-of';
import { fieldWords } from './field-words';

/** What changes from one state of a folder to another; a task that came or went is one change, and so is a file that nobody can read. */
export function diffFolder(before: ComparedFolder, after: ComparedFolder): Change[] {
  const broken = differingFiles(before, after).filter(
    (file) => !isReadable(before, file) || !isReadable(after, file),
  );
  const rest = (folder: ComparedFolder) => ({
    ...folder,
    files: new Map([...folder.files].filter(([file]) => !broken.includes(file))),
  });
  return [
    ...broken.map(
      (file): Change => ({ ...placeOf(after), object: `file ${file}`, field: '', kind: 'changed' }),
    ),
    ...diffReadable(rest(before), rest(after)),
  ];
}

function placeOf({ environment, path }: ComparedFolder) {
  return { environment, folder: path };
}

function differingFiles(before: ComparedFolder, after: ComparedFolder): string[] {
  const files = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...files].filter((file) => before.files.get(file) !== after.files.get(file));
}

/** Somebody may have edited the file. */
function isReadable({ files }: ComparedFolder, file: string): boolean {
  const text = files.get(file);
  if (text === undefined) return true;
  try {
    documentsOf(new Map([[file, text]]));
    return true;
  } catch {
    return false;
  }
}

function diffReadable(before: ComparedFolder, after: ComparedFolder): Change[] {
  const differing = differingFiles(before, after);
  if (differing.length === 0) return [];

  const place = placeOf(after);
  const documents = sides(before, after);
  const [old, now] = [keyed(documents[0]), keyed(documents[1])];
  const explained = new Set<string>();
  const wholeTasks = new Set<string>();
  const changes: Change[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(key), now.get(key)];
    const { file, task } = (b ?? a) as Document;
    const found = task !== undefined && wholeTasks.has(task) ? [] : differences(a, b);
    if (!a || !b || found.length > 0) explained.add(file);
    if (task !== undefined && found[0]?.object === 'task') wholeTasks.add(task);
    changes.push(...found.map((change) => ({ ...place, ...(task !== undefined && { task }), ...change })));
  }
  const layout = differing.filter(
    (file) => !explained.has(file) && isDeepStrictEqual(meaning(before, file), meaning(after, file)),
  );
  return [
    ...changes,
    ...layout.map((file): Change => ({ ...place, object: `file ${file}`, field: 'layout', kind: 'changed' })),
  ];
}

/** The documents of both. A plan that one of them lacks says nothing about single tasks, whose objects may be there. */
function sides(before: ComparedFolder, after: ComparedFolder): readonly [Document[], Document[]] {
  const old = documentsOf(before.files, after.files);
  const now = documentsOf(after.files, before.files);
  const isPlan = ({ object, task }: Document) => object === 'plan' && task === undefined;
  if (old.some(isPlan) === now.some(isPlan)) return [old, now];
  const withoutTasks = (documents: Document[]) =>
    documents.filter(({ object, task }) => object !== 'plan' || task === undefined);
  return [withoutTasks(old), withoutTasks(now)];
}

function meaning({ files }: ComparedFolder, file: string): unknown {
  return file.endsWith('.yaml') ? parse(files.get(file) ?? '') : files.get(file);
}

type Difference = Omit<Change, 'environment' | 'folder' | 'task'>;

function differences(a: Document | undefined, b: Document | undefined): Difference[] {
  if (!a || !b) {
    const { task, object } = (b ?? a) as Document;
    const isTask = task !== undefined && object === 'plan';
    return [{ object: isTask ? 'task' : object, field: '', kind: a ? 'removed' : 'added' }];
  }
  return diffValues(a.value, b.value).map(({ path, before, after }) => ({
    object: b.object,
    field: fieldWords(path, b.target),
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }));
}

function keyed(documents: readonly Document[]): Map<string, Document> {
  return new Map(documents.map((document) => [`${document.task ?? ''}\0${document.object}`, document]));
}
