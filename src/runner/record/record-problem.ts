import { ProblemsError } from '../../support/problems-error';

/** What to tell when the folder of runs cannot be written; an error that is none of the file system stays as it is. */
export function recordProblem(error: unknown): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  return new ProblemsError([
    {
      message: `the record of the run cannot be written: ${message}`,
      help: 'make room on the disk of `.fairlead`, or let this user write there; nothing was started',
    },
  ]);
}
