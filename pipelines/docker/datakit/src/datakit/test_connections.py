"""Waits until the source and target databases answer; a refused password ends it at once."""

import logging
import time
from collections.abc import Sequence
from typing import Any

from .database import connected
from .errors import TemporaryError
from .task import Arguments, run

CONNECTIONS = {"source": "SOURCE_DB", "target": "TARGET_DB"}
_PAUSE = 1.0
_log = logging.getLogger("datakit.test_connections")


def main(arguments: Sequence[str]) -> dict[str, Any]:
    parser = Arguments(prog="datakit.test_connections", description=__doc__)
    parser.add_argument("--connections", nargs="+", choices=CONNECTIONS, default=list(CONNECTIONS), help="default: both")
    parser.add_argument("--timeout", type=float, default=60, help="seconds to go on trying, default 60")
    options = parser.parse_args(arguments)
    deadline = time.monotonic() + options.timeout
    for name in options.connections:
        _wait(name, deadline)
    return {"connections": options.connections}


def _wait(name: str, deadline: float) -> None:
    while True:
        try:
            with connected(CONNECTIONS[name]) as connection:
                connection.execute("SELECT 1")
            _log.info("%s answers", name)
            return
        except TemporaryError as error:
            if time.monotonic() + _PAUSE > deadline:
                raise TemporaryError(f"{name}: {error}") from None
            _log.debug("%s: %s", name, error)
            time.sleep(_PAUSE)


if __name__ == "__main__":
    run("test_connections", main)
