import { Project } from './project';

/**
 * The project that is being loaded: the scope of environments and of what several pipelines share.
 * Each load of `pipelines/` gets a new one.
 */
export const project: Project = new Project();
