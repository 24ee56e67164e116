/** A variable that every run gives to the tasks that refer to it. */
export interface RunVariable {
  readonly variable: string;
  /** What Airflow calls the same thing. */
  readonly airflow: string;
  /** The value in a template that somebody starts by hand, without a run. */
  readonly default: string;
}

/** What a run tells its tasks: the logical date and the data interval in the forms that Airflow has, and who is running. */
export const RUN_VARIABLES = {
  /** The id of the run. */
  id: { variable: 'RUN_ID', airflow: 'run_id', default: 'manual' },
  /** The logical date as `2026-01-31`, in the time zone of the schedule. */
  date: { variable: 'RUN_DATE', airflow: 'ds', default: '1970-01-01' },
  /** The logical date as `20260131`. */
  dateNoDash: { variable: 'RUN_DATE_NODASH', airflow: 'ds_nodash', default: '19700101' },
  /** The logical date with time and offset: `2026-01-31T02:00:00+01:00`. */
  timestamp: { variable: 'RUN_TIMESTAMP', airflow: 'ts', default: '1970-01-01T00:00:00+00:00' },
  /** The logical date with time as `20260131T020000`. */
  timestampNoDash: { variable: 'RUN_TIMESTAMP_NODASH', airflow: 'ts_nodash', default: '19700101T000000' },
  /** The logical date with time and offset as `20260131T020000+0100`. */
  timestampNoDashWithZone: {
    variable: 'RUN_TIMESTAMP_NODASH_WITH_ZONE',
    airflow: 'ts_nodash_with_tz',
    default: '19700101T000000+0000',
  },
  /** Start of the data interval, the last one that is complete: the tick of the schedule before the end. */
  intervalStart: {
    variable: 'RUN_INTERVAL_START',
    airflow: 'data_interval_start',
    default: '1970-01-01T00:00:00+00:00',
  },
  /** End of the data interval: the tick of the run; for a start by hand the tick before it. Without a schedule both are the logical date. */
  intervalEnd: {
    variable: 'RUN_INTERVAL_END',
    airflow: 'data_interval_end',
    default: '1970-01-01T00:00:00+00:00',
  },
  /** The number of the attempt, from 1. */
  attempt: { variable: 'RUN_ATTEMPT', airflow: 'task_instance.try_number', default: '1' },
} as const satisfies Readonly<Record<string, RunVariable>>;
