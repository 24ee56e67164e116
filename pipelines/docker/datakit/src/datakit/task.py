"""What every command shares: arguments, logging, the result file and the exit code."""

import argparse
import datetime
import json
import logging
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from .errors import TaskError, UsageError
from .masking import MaskingFormatter, mask

RESULT_PATH = "/airflow/xcom/return.json"
_INTERRUPTED, _TERMINATED = 130, 143
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class Arguments(argparse.ArgumentParser):
    """A command line whose mistakes are one line each."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see --help)")


def business_date(text: str) -> datetime.date:
    """The type of a --date argument."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no date of the form YYYY-MM-DD")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: {error}") from None


def run(name: str, main: Callable[[Sequence[str]], dict[str, Any] | None]) -> NoReturn:
    """Runs a command to its end: its result goes to the result file, an error to one line and an exit code."""
    logger = logging.getLogger(f"datakit.{name}")
    # The first process of a container has no default action for SIGTERM: without this it would go on.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))
    try:
        _configure_logging()
        result = main(sys.argv[1:])
        if result is not None:
            write_result(result)
    except TaskError as error:
        logger.error("%s", error)
        sys.exit(error.exit_code)
    except OSError as error:
        logger.error("%s", describe(error))
        sys.exit(TaskError.exit_code)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    sys.exit(0)


def describe(error: OSError) -> str:
    """The error as 'path: reason'."""
    return ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)


def write_result(result: dict[str, Any]) -> None:
    """Writes the result in place, where its directory exists: a rename onto a mounted file would fail."""
    path = os.environ.get("RESULT_PATH", RESULT_PATH)
    if not os.path.isdir(os.path.dirname(path)):
        logging.getLogger("datakit.result").debug("%s: no such directory, no result written", os.path.dirname(path))
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write(mask(json.dumps(result)))


def _configure_logging() -> None:
    handler = logging.StreamHandler(sys.stderr)
    formatter = MaskingFormatter("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    logging.getLogger().addHandler(handler)
    level = os.environ.get("LOG_LEVEL", "INFO").upper()
    if level not in _LEVELS:
        raise UsageError(f"LOG_LEVEL is {level}; known: {', '.join(_LEVELS)}")
    logging.getLogger("datakit").setLevel(level)
