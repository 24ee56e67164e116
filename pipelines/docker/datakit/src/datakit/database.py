"""Connections to the source and target databases."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

from .errors import DataError, TaskError, TemporaryError, UsageError
from .settings import required, secret

_TEMPORARY = ("08", "40", "53", "57")
_WRONG_DATA = ("22", "23")
_WRONG_USE = ("28", "3D", "3F", "42")
_REFUSED = ("authentication failed", "does not exist", "no pg_hba.conf entry", "permission denied", "no password supplied")


@contextmanager
def connected(prefix: str) -> Iterator[psycopg.Connection]:
    """A connection to the database that PREFIX_HOST, _PORT, _NAME, _USER and _PASSWORD (or _PASSWORD_FILE) name.
    One transaction: committed at the end, rolled back when an error passes through.
    Without a password, libpq uses the Kerberos ticket in KRB5CCNAME."""
    password = secret(f"{prefix}_PASSWORD")
    if password is None and not os.environ.get("KRB5CCNAME"):
        raise UsageError(f"the environment variable {prefix}_PASSWORD or {prefix}_PASSWORD_FILE is needed")
    host, name, user = required(f"{prefix}_HOST"), required(f"{prefix}_NAME"), required(f"{prefix}_USER")
    port = os.environ.get(f"{prefix}_PORT", "5432")
    where = f"{host}:{port}/{name}"
    try:
        connection = psycopg.connect(
            host=host, port=port, dbname=name, user=user, password=password, connect_timeout=10, application_name="datakit"
        )
    except psycopg.OperationalError as error:
        message = _one_line(str(error))
        refused = any(reason in message for reason in _REFUSED)
        raise (UsageError if refused else TemporaryError)(f"cannot connect to {where} as {user}: {message}") from None
    try:
        with connection:
            yield connection
    except psycopg.Error as error:
        raise _translated(error, where) from None


def table_name(table: str) -> sql.Identifier:
    """'schema.table' or 'table' as an SQL name."""
    parts = table.split(".")
    if len(parts) > 2 or not all(parts):
        raise UsageError(f"{table!r} is no table name: write table or schema.table")
    return sql.Identifier(*parts)


def _translated(error: psycopg.Error, where: str) -> TaskError:
    state = error.sqlstate or ""
    message = f"{where}: {_one_line(error.diag.message_primary or str(error))}"
    if state.startswith(_WRONG_DATA):
        return DataError(" ".join(filter(None, [message, error.diag.context and f"({_one_line(error.diag.context)})"])))
    if state.startswith(_WRONG_USE):
        return UsageError(message)
    if not state or state.startswith(_TEMPORARY):
        return TemporaryError(message)
    return TaskError(message)


def _one_line(text: str) -> str:
    return " ".join(text.split())
