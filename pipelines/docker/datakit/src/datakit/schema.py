"""Creates the warehouse's schemas and tables in the target database (TARGET_DB_…); what is there already stays."""

import logging
from collections.abc import Sequence
from importlib import resources
from typing import Any

from .database import connected
from .task import Arguments, run

SCHEMAS = ("bronze", "silver")
_LOCK = 0x64617461  # two that create the same schema at once would disturb each other
_log = logging.getLogger("datakit.schema")


def main(arguments: Sequence[str]) -> dict[str, Any]:
    parser = Arguments(prog="datakit.schema", description=__doc__)
    parser.add_argument("--schemas", nargs="+", choices=SCHEMAS, default=list(SCHEMAS), help="default: all")
    options = parser.parse_args(arguments)
    with connected("TARGET_DB") as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        for name in options.schemas:
            connection.execute(resources.files("datakit").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8"))
            _log.info("schema %s is there", name)
        found = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = ANY(%s)", [options.schemas]).fetchone()
    return {"schemas": options.schemas, "tables": found[0] if found else 0}


if __name__ == "__main__":
    run("schema", main)
