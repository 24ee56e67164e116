import type { EnvironmentSpec } from '../../../model/spec/environment-spec';
import type { Orchestrator } from './orchestrator';
import { runner } from './runner/runner';

/** What an environment can choose with `orchestrator`. */
export const ORCHESTRATORS: Readonly<Record<EnvironmentSpec['orchestrator'], Orchestrator>> = { runner };
