import contextlib
import io
import os
from unittest import mock

from datakit import debug
from support import CommandTest


class DebugTest(CommandTest):
    def test_shows_the_container_and_no_secret(self) -> None:
        out = io.StringIO()
        with mock.patch.dict(os.environ, {"API_TOKEN": "hunter2"}), contextlib.redirect_stdout(out):
            self.assertEqual(self.command("debug", debug.main, "--resolve", "localhost", "--connect", "127.0.0.1:1"), (0, ""))
        lines = out.getvalue().splitlines()
        self.assertEqual(
            [line for line in lines if line.startswith("==")],
            ["== Identity", "== Environment", "== Addresses", "== DNS", "== Connections", "== Disk", "== Memory and processors"],
        )
        self.assertIn("  API_TOKEN=***", lines)
        self.assertIn("  127.0.0.1:1: [Errno 111] Connection refused", lines)
        self.assertTrue(any(line.startswith("  localhost: ") and "127.0.0.1" in line for line in lines))
        self.assertNotIn("hunter2", out.getvalue())
