"""Keeps secret values out of everything that a task prints."""

import logging
import re

MASK = "***"
_SECRET_NAME = re.compile(r"PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|PRIVATE|AUTH|(^|_)KEY(_|$)", re.IGNORECASE)
_URL_PASSWORD = re.compile(r"(?<=://)([^/\s:@]*):[^/\s@]+(?=@)")
_secrets: set[str] = set()


def remember(secret: str) -> None:
    """From now on the value is masked wherever it appears."""
    if secret:
        _secrets.add(secret)


def mask(text: str) -> str:
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, MASK)
    return text


def mask_variable(name: str, value: str) -> str:
    """An environment variable's value as it may be shown. The path in a NAME_FILE is no secret."""
    if _SECRET_NAME.search(name) and not name.endswith("_FILE"):
        return MASK
    return mask(_URL_PASSWORD.sub(rf"\1:{MASK}", value))


class MaskingFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return mask(super().format(record))
