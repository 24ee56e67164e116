import datetime
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from datakit.progress import Progress
from support import CommandTest


class MonitorTest(CommandTest):
    def setUp(self) -> None:
        super().setUp()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.progress = str(self.folder / "progress.json")
        self.monitor = subprocess.Popen(
            [sys.executable, "-m", "datakit.monitor", "--port", str(port), "--progress", self.progress],
            env={**os.environ, "LOG_LEVEL": "ERROR"},
        )
        self.addCleanup(self.monitor.wait)
        self.addCleanup(self.monitor.kill)
        for _ in range(100):
            try:
                self.get("/health")
                return
            except urllib.error.URLError:
                time.sleep(0.1)
        self.fail("the monitor does not answer")

    def get(self, path: str) -> object:
        with urllib.request.urlopen(self.url + path, timeout=5) as answer:
            return json.load(answer)

    def test_serves_health_and_the_progress_as_it_goes(self) -> None:
        self.assertEqual(self.get("/health"), {"status": "ok"})
        self.assertEqual(self.get("/progress"), {"state": "waiting"})
        progress = Progress(self.progress, ["orders", "customers"], datetime.date(2026, 1, 31))
        progress.set("orders", "done", rows=4)
        self.assertEqual(
            self.get("/progress"),
            {
                "state": "running",
                "date": "2026-01-31",
                "finished": 1,
                "total": 2,
                "tables": {"orders": {"state": "done", "rows": 4}, "customers": {"state": "waiting"}},
            },
        )
        progress.set("customers", "failed")
        self.assertEqual(self.get("/progress")["state"], "failed")

    def test_an_unknown_path_is_404(self) -> None:
        with self.assertRaises(urllib.error.HTTPError) as error:
            self.get("/nothing")
        self.assertEqual(error.exception.code, 404)
        error.exception.close()

    def test_sigterm_ends_it_promptly_with_0(self) -> None:
        start = time.monotonic()
        self.monitor.send_signal(signal.SIGTERM)
        self.assertEqual(self.monitor.wait(5), 0)
        self.assertLess(time.monotonic() - start, 1)
