"""Puts a CSV file's rows into a table of the target database (TARGET_DB_…), in the place of that date's rows."""

import logging
from collections.abc import Sequence
from typing import Any

from .storage import reading
from .task import Arguments, business_date, run
from .warehouse import replace_rows

_log = logging.getLogger("datakit.load")


def main(arguments: Sequence[str]) -> dict[str, Any]:
    parser = Arguments(prog="datakit.load", description=__doc__)
    parser.add_argument("--input", required=True, help="a path or s3://bucket/key")
    parser.add_argument("--table", required=True, help="schema.table")
    parser.add_argument("--date", required=True, type=business_date, help="the business date, YYYY-MM-DD")
    parser.add_argument("--date-column", default="business_date", help="the column that holds the date, default business_date")
    options = parser.parse_args(arguments)
    with reading(options.input) as file:
        added, removed = replace_rows(file, options.table, options.date, options.date_column)
    _log.info("%d rows of %s -> %s, in the place of %d", added, options.date, options.table, removed)
    return {"rows": added, "replaced": removed, "table": options.table}


if __name__ == "__main__":
    run("load", main)
