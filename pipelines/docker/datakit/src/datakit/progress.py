"""The orchestrator's progress: a JSON file that the monitor reads."""

import datetime
import json
import os
import threading
from collections.abc import Sequence
from typing import Any

PATH = "/scratch/progress.json"


class Progress:
    """Keeps the state of each table and writes the file anew at every change, whole or not at all."""

    def __init__(self, path: str, tables: Sequence[str], date: datetime.date) -> None:
        self._path = path
        self._date = date.isoformat()
        self._tables: dict[str, dict[str, Any]] = {table: {"state": "waiting"} for table in tables}
        self._lock = threading.Lock()
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        self._write()

    def set(self, table: str, state: str, **details: Any) -> None:
        """State: running, done or failed."""
        with self._lock:
            self._tables[table] = {"state": state, **details}
            self._write()

    def _write(self) -> None:
        states = [entry["state"] for entry in self._tables.values()]
        finished = sum(state in ("done", "failed") for state in states)
        state = "running" if finished < len(states) else "failed" if "failed" in states else "done"
        content = {"state": state, "date": self._date, "finished": finished, "total": len(states), "tables": self._tables}
        with open(f"{self._path}.part", "w", encoding="utf-8") as file:
            json.dump(content, file)
        os.replace(f"{self._path}.part", self._path)
