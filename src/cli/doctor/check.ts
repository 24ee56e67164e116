import type { Io } from '../io';

/** What a check looks at. */
export interface Patient {
  readonly io: Io;
  /** The project. @default - there is none */
  readonly root?: string;
  /** The environment that is asked about. @default - all that run on this machine */
  readonly environment?: string;
}

/** What a check found. */
export interface Diagnosis {
  /** `skipped`: something that it needs is missing, and another check says so. */
  readonly state: 'ok' | 'failed' | 'skipped';
  /** What is there, or what is wrong. */
  readonly detail: string;
  /** The next step. @default - the check's own */
  readonly fix?: string;
}

/** One thing that must be right for fairlead to work. */
export interface DoctorCheck {
  readonly name: string;
  /** Whether nothing can run without it. */
  readonly vital?: boolean;
  /** What to do when it fails. */
  readonly fix: string;
  run(patient: Patient): Promise<Diagnosis> | Diagnosis;
}
