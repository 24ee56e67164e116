import { localPipelines } from '../../../src/cli/doctor/local-pipelines';
import { cli } from '../../support/cli';
import { smallProject } from '../../support/small-project';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const fairlead = cli();

test('the pipelines that run on this machine, of one environment where it is named', async () => {
  writeTree(folder.path, smallProject);
  await fairlead(folder.path, ['synth']);
  const names = (only?: string) => localPipelines(folder.path, only).map(({ pipeline }) => pipeline);
  expect(names()).toEqual(['orders']);
  expect(names('local')).toEqual(['orders']);
  expect(names('another')).toEqual([]);
});
