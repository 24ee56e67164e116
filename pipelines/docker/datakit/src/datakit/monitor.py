"""Serves the orchestrator's progress over HTTP: GET /health, GET /progress. SIGTERM ends it with 0."""

import json
import logging
import os
import signal
import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .progress import PATH
from .task import Arguments, run

_log = logging.getLogger("datakit.monitor")


class Monitor(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, progress: str) -> None:
        super().__init__(("", port), _Handler)
        self.progress = progress


class _Handler(BaseHTTPRequestHandler):
    server: Monitor
    timeout = 10

    def do_GET(self) -> None:
        if self.path == "/health":
            self._answer(200, b'{"status": "ok"}')
        elif self.path == "/progress":
            self._answer(200, self._progress())
        else:
            self._answer(404, b'{"error": "known: /health, /progress"}')

    def log_message(self, format: str, *args: object) -> None:
        _log.debug(format, *args)

    def _progress(self) -> bytes:
        try:
            with open(self.server.progress, "rb") as file:
                return file.read()
        except FileNotFoundError:
            return json.dumps({"state": "waiting"}).encode()

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main(arguments: Sequence[str]) -> None:
    parser = Arguments(prog="datakit.monitor", description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="default 8080")
    parser.add_argument("--progress", default=os.environ.get("PROGRESS_FILE", PATH), help=f"the progress file, default PROGRESS_FILE or {PATH}")
    options = parser.parse_args(arguments)
    with Monitor(options.port, options.progress) as server:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
        _log.info("listening on port %d", options.port)
        server.serve_forever(poll_interval=0.1)
    _log.info("stopped")


if __name__ == "__main__":
    run("monitor", main)
