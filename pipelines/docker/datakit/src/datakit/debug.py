"""Prints what a container sees: who it is, environment (secrets masked), addresses, names, disk, memory, processors."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterable, Sequence

from .masking import mask_variable
from .task import Arguments, run

_CGROUP = ("/sys/fs/cgroup", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/cpu")
_CGROUP_FILES = (
    "memory.max", "memory.current", "cpu.max",
    "memory.limit_in_bytes", "memory.usage_in_bytes", "cpu.cfs_quota_us", "cpu.cfs_period_us",
)  # fmt: skip
_PSEUDO = ("proc", "sysfs", "cgroup", "cgroup2", "devpts", "mqueue")


def main(arguments: Sequence[str]) -> None:
    parser = Arguments(prog="datakit.debug", description=__doc__)
    parser.add_argument("--resolve", nargs="*", default=[], metavar="HOST", help="names to look up, beside those in *_HOST variables")
    parser.add_argument("--connect", nargs="*", default=[], metavar="HOST:PORT", help="addresses to try over TCP")
    options = parser.parse_args(arguments)
    hosts = [*options.resolve, *(value for name, value in sorted(os.environ.items()) if name.endswith("_HOST") and value)]
    _section("Identity", _identity())
    _section("Environment", (f"{name}={mask_variable(name, value)}" for name, value in sorted(os.environ.items())))
    _section("Addresses", _addresses())
    _section("DNS", [*_lines("/etc/resolv.conf"), *map(_lookup, dict.fromkeys(hosts))])
    _section("Connections", map(_connect, options.connect))
    _section("Disk", _disks())
    _section("Memory and processors", _limits())


def _section(title: str, lines: Iterable[str]) -> None:
    print(f"== {title}")
    for line in lines:
        print(f"  {line}")


def _identity() -> list[str]:
    groups = " ".join(map(str, sorted(os.getgroups())))
    capabilities = [line for line in _lines("/proc/self/status") if line.startswith(("CapEff", "NoNewPrivs", "Seccomp:"))]
    return [f"uid={os.getuid()} gid={os.getgid()} groups={groups}", f"host name {socket.gethostname()}", *capabilities]


def _addresses() -> list[str]:
    if shutil.which("ip"):
        return subprocess.run(["ip", "-brief", "address"], capture_output=True, text=True, check=False).stdout.splitlines()
    return sorted({str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None)})


def _lookup(host: str) -> str:
    try:
        return f"{host}: {' '.join(sorted({str(entry[4][0]) for entry in socket.getaddrinfo(host, None)}))}"
    except OSError as error:
        return f"{host}: {error.strerror}"


def _connect(address: str) -> str:
    host, _, port = address.rpartition(":")
    try:
        with socket.create_connection((host, int(port)), timeout=5):
            return f"{address}: open"
    except (OSError, ValueError) as error:
        return f"{address}: {error}"


def _disks() -> list[str]:
    found = []
    for line in _lines("/proc/mounts"):
        _, path, kind, options, *_ = line.split()
        if kind in _PSEUDO or path.startswith(("/proc", "/sys")) or not os.path.isdir(path):
            continue
        usage = shutil.disk_usage(path)
        found.append(f"{path} ({kind}, {options.split(',')[0]}): {_mebibytes(usage.free)} free of {_mebibytes(usage.total)}")
    return found


def _limits() -> list[str]:
    cgroup = (f"{name} {value}" for folder in _CGROUP for name in _CGROUP_FILES for value in _lines(f"{folder}/{name}"))
    memory = [line for line in _lines("/proc/meminfo") if line.startswith(("MemTotal", "MemAvailable"))]
    return [*dict.fromkeys(cgroup), *memory, f"processors {len(os.sched_getaffinity(0))}"]


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().splitlines()
    except OSError:
        return []


def _mebibytes(size: int) -> str:
    return f"{size // (1024 * 1024)} MiB"


if __name__ == "__main__":
    run("debug", main)
