import type { TemplateValues } from './template-values';

/** The files around `pipelines/`. */
export function projectFiles({ name, versions }: TemplateValues): Record<string, string> {
  return {
    'package.json': `${JSON.stringify(
      {
        name,
        private: true,
        scripts: { check: 'tsc && fairlead synth --check', synth: 'fairlead synth' },
        dependencies: { constructs: versions.constructs, fairlead: versions.fairlead },
        devDependencies: { typescript: versions.typescript },
      },
      null,
      2,
    )}\n`,
    'tsconfig.json': `${JSON.stringify(
      {
        compilerOptions: {
          target: 'es2023',
          module: 'nodenext',
          strict: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: true,
          noEmit: true,
        },
        include: ['pipelines'],
      },
      null,
      2,
    )}\n`,
    '.gitignore': 'node_modules/\n/secrets/\n.fairlead/\n.env\n',
    'README.md': readme(name),
  };
}

function readme(name: string): string {
  return `# ${name}

Data pipelines, described once in \`pipelines/\` and synthesized into \`dist/\` for every environment. Commit both.

\`\`\`sh
npx fairlead synth             # write dist/ from pipelines/
npx fairlead run hello         # run a pipeline in containers on this machine
npx fairlead show hello        # what each environment will run, side by side
npx fairlead diff              # what pipelines/ would change in dist/
npx fairlead synth --check     # for CI: is dist/ what pipelines/ says?
npx fairlead promote production
\`\`\`

| file | holds |
|---|---|
| \`pipelines/hello.ts\` | a pipeline; one file for each |
| \`pipelines/environments.ts\` | where pipelines run: this machine, a cluster |
| \`pipelines/shared.ts\` | what several pipelines use: configs, volumes, secrets |
| \`pipelines/images.ts\` | the images that tasks run |
| \`dist/\` | generated: never edit it |
| \`secrets/<environment>/<secret>/<key>\` | values of secrets for local runs; never in Git |
`;
}
