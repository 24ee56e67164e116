const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { stampContainer } = require('../../../lib/runner/docker/template/stamp-container');

/** What the engine is asked for by a run of a pipeline of the project: a file with one body for each container, which `engine-api.js` reads. */
function bodiesFile(root, pipeline, count) {
  const cache = join(root, `.fairlead/cache/local.${pipeline}/templates.cache`);
  const { templates } = JSON.parse(readFileSync(cache, 'utf8').split('\n').slice(1).join('\n'));
  const stamp = { labels: { 'fairlead.bench': 'true' }, volumes: new Map(), containers: new Map() };
  const bodies = Object.values(templates).map((template) => stampContainer(template, stamp).body);
  if (bodies.length < count) throw new Error(`${bodies.length} templates, not ${count}`);
  const file = join(root, 'bodies.json');
  writeFileSync(file, JSON.stringify(bodies.slice(0, count)));
  return file;
}

module.exports = { bodiesFile };
