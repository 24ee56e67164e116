"""Extracts several tables in parallel and writes its progress to a file. One that fails does not stop the others."""

import datetime
import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from .errors import DataError, TaskError, TemporaryError, UsageError
from .extract import add_output_arguments, extract
from .progress import PATH, Progress
from .task import Arguments, business_date, describe, run

_log = logging.getLogger("datakit.orchestrator")


def main(arguments: Sequence[str]) -> dict[str, Any]:
    parser = Arguments(prog="datakit.orchestrator", description=__doc__)
    parser.add_argument("--tables", nargs="+", required=True, metavar="TABLE")
    parser.add_argument("--date", required=True, type=business_date, help="the business date, YYYY-MM-DD")
    add_output_arguments(parser)
    parser.add_argument("--parallel", type=int, default=4, help="how many at a time, default 4")
    parser.add_argument("--progress", default=PATH, help=f"the progress file, default {PATH}")
    options = parser.parse_args(arguments)
    tables = list(dict.fromkeys(options.tables))
    if len(tables) > 1 and "{table}" not in options.output:
        raise UsageError("--output needs {table} when there are several tables")
    if options.parallel < 1:
        raise UsageError("--parallel must be at least 1")

    progress = Progress(options.progress, tables, options.date)
    with ThreadPoolExecutor(options.parallel) as pool:
        outcomes = list(pool.map(lambda table: _one(table, options.date, options.output, options.date_column, progress), tables))
    errors = {table: outcome for table, outcome in zip(tables, outcomes) if isinstance(outcome, TaskError)}
    if errors:
        raise _summary(errors, len(tables))
    rows = {table: outcome for table, outcome in zip(tables, outcomes) if isinstance(outcome, int)}
    return {"rows": sum(rows.values()), "tables": rows}


def _one(table: str, date: datetime.date, output: str, date_column: str, progress: Progress) -> int | TaskError:
    progress.set(table, "running")
    try:
        rows = extract(table, date, output, date_column)["rows"]
    except OSError as error:
        failure = TaskError(describe(error))
    except TaskError as error:
        failure = error
    else:
        progress.set(table, "done", rows=rows)
        return rows
    progress.set(table, "failed")
    _log.error("%s: %s", table, failure)
    return failure


def _summary(errors: dict[str, TaskError], total: int) -> TaskError:
    """Temporary only when every failure is: else another try cannot succeed."""
    kinds = {type(error) for error in errors.values()}
    kind = next((kind for kind in (UsageError, DataError, TaskError) if kind in kinds), TemporaryError)
    return kind(f"{len(errors)} of {total} tables failed: {', '.join(errors)}")


if __name__ == "__main__":
    run("orchestrator", main)
