"""What the tests share."""

import contextlib
import csv
import io
import logging
import os
import sys
import tempfile
import unittest
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from datakit import task


class CommandTest(unittest.TestCase):
    """Runs commands as a process would: in a folder of their own, with the result file and the log in view."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.result = self.folder / "return.json"

    def command(self, name: str, main: Callable, *arguments: str, **environment: str) -> tuple[int, str]:
        """The exit code and the last line of the log, without its time."""
        log, root = io.StringIO(), logging.getLogger()
        with (
            mock.patch.object(sys, "argv", [name, *map(str, arguments)]),
            mock.patch.dict(os.environ, {"RESULT_PATH": str(self.result), **environment}),
            contextlib.redirect_stderr(log),
            self.assertRaises(SystemExit) as end,
        ):
            task.run(name, main)
        for handler in root.handlers[:]:
            root.removeHandler(handler)
        lines = log.getvalue().splitlines()
        return end.exception.code, lines[-1].split(" ", 1)[1] if lines else ""

    def write(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def rows(self, name: str) -> list[dict[str, str]]:
        with open(self.folder / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
