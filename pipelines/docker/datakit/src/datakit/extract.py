"""Copies the rows of a table for a business date from the source database (SOURCE_DB_…) to a CSV file."""

import argparse
import datetime
import logging
import tempfile
from collections.abc import Sequence
from typing import IO, Any

from psycopg import sql

from .database import connected, table_name
from .storage import writing
from .task import Arguments, business_date, run
from .warehouse import replace_rows

OUTPUT = "/shared/{table}/{date}.csv"
_TABLE = "table:"
_IN_MEMORY = 16 * 1024 * 1024
_log = logging.getLogger("datakit.extract")


def extract(table: str, date: datetime.date, output: str, date_column: str) -> dict[str, Any]:
    """Extracts one table. `output` is a path, s3://bucket/key or table:schema.table (in the target database, TARGET_DB_…)."""
    location = output.replace("{table}", table).replace("{date}", date.isoformat())
    if location.startswith(_TABLE):
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
            rows = _copy_rows(table, date, date_column, file)
            file.seek(0)
            replace_rows(file, location.removeprefix(_TABLE), date, date_column)
    else:
        with writing(location) as file:
            rows = _copy_rows(table, date, date_column, file)
    _log.info("%d rows of %s for %s -> %s", rows, table, date, location)
    return {"rows": rows, "path": location, "table": table, "date": date.isoformat()}


def add_output_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", default=OUTPUT, help=f"default {OUTPUT}; {{table}} and {{date}} are filled in".replace("%", "%%"))
    parser.add_argument("--date-column", default="business_date", help="the column that holds the date, default business_date")


def main(arguments: Sequence[str]) -> dict[str, Any]:
    parser = Arguments(prog="datakit.extract", description=__doc__)
    parser.add_argument("--table", required=True, help="table or schema.table")
    parser.add_argument("--date", required=True, type=business_date, help="the business date, YYYY-MM-DD")
    add_output_arguments(parser)
    options = parser.parse_args(arguments)
    return extract(options.table, options.date, options.output, options.date_column)


def _copy_rows(table: str, date: datetime.date, date_column: str, file: IO[bytes]) -> int:
    query = sql.SQL("COPY (SELECT * FROM {} WHERE {} = {} ORDER BY 1, 2) TO STDOUT (FORMAT csv, HEADER)").format(
        table_name(table), sql.Identifier(date_column), sql.Literal(date)
    )
    with connected("SOURCE_DB") as connection, connection.cursor() as cursor:
        with cursor.copy(query) as copy:
            for chunk in copy:
                file.write(chunk)
        return cursor.rowcount


if __name__ == "__main__":
    run("extract", main)
