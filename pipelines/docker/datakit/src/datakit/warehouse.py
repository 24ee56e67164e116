"""Rows into a table of the target database."""

import csv
import datetime
import io
from typing import IO

from psycopg import sql

from .database import connected, table_name
from .errors import DataError

_CHUNK = 1024 * 1024


def replace_rows(file: IO[bytes], table: str, date: datetime.date, date_column: str) -> tuple[int, int]:
    """Puts the CSV file's rows in the place of the table's rows of that date: however often it runs, each row is there once.
    Returns how many rows were put in and how many went out. Columns that the file lacks get their defaults."""
    columns = _header(file)
    if date_column not in columns:
        raise DataError(f"the file has no column {date_column}, only {', '.join(columns)}")
    target, day, list_of_columns = table_name(table), sql.Identifier(date_column), sql.SQL(", ").join(map(sql.Identifier, columns))
    with connected("TARGET_DB") as connection, connection.cursor() as cursor:
        cursor.execute(sql.SQL("CREATE TEMPORARY TABLE incoming (LIKE {} INCLUDING DEFAULTS) ON COMMIT DROP").format(target))
        with cursor.copy(sql.SQL("COPY incoming ({}) FROM STDIN (FORMAT csv, HEADER)").format(list_of_columns)) as copy:
            while chunk := file.read(_CHUNK):
                copy.write(chunk)
        cursor.execute(sql.SQL("SELECT count(*) FROM incoming WHERE {} IS DISTINCT FROM %s").format(day), [date])
        (strays,) = cursor.fetchone() or (0,)
        if strays:
            raise DataError(f"{strays} rows of the file are not of {date}")
        removed = cursor.execute(sql.SQL("DELETE FROM {} WHERE {} = %s").format(target, day), [date]).rowcount
        added = cursor.execute(sql.SQL("INSERT INTO {0} ({1}) SELECT {1} FROM incoming").format(target, list_of_columns)).rowcount
    return added, removed


def _header(file: IO[bytes]) -> list[str]:
    try:
        first = file.readline().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DataError("the file is not UTF-8") from None
    file.seek(0)
    columns = next(csv.reader(io.StringIO(first)), [])
    if not columns:
        raise DataError("the file is empty: not even a header")
    return columns
