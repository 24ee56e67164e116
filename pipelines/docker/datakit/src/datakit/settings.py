"""Reads settings from the environment."""

import os

from .errors import UsageError
from .masking import remember


def required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise UsageError(f"the environment variable {name} is needed")
    return value


def secret(name: str) -> str | None:
    """A secret from NAME, or from the file that NAME_FILE names; None when neither is set."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            with open(path, encoding="utf-8") as file:
                value = file.read().rstrip("\n")
        except OSError as error:
            raise UsageError(f"{name}_FILE: {path}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise UsageError(f"{name}_FILE: {path}: not UTF-8") from None
    else:
        value = os.environ.get(name, "")
    remember(value)
    return value or None
