const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { kubernetesTarget } = require('../../../lib/targets/kubernetes');

/** Writes all pipelines of a project below a folder, and prints the most memory that this process has had, in KiB. */
function writeFolders(project, folder) {
  const [environment] = project.environments;
  for (const pipeline of project.pipelines) {
    const { folders, problems } = kubernetesTarget.pipeline(pipeline, environment, project);
    if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
    for (const { path, files } of folders) {
      mkdirSync(join(folder, path), { recursive: true });
      for (const [file, content] of files) writeFileSync(join(folder, path, file), content);
    }
  }
  console.log(process.resourceUsage().maxRSS);
}

module.exports = { writeFolders };
