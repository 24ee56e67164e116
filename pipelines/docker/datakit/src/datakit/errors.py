"""What can end a task, each with the exit code that tells a runner what to do about it."""


class TaskError(Exception):
    """Anything else: exit code 1."""

    exit_code = 1


class UsageError(TaskError):
    """Arguments, environment, permissions or a missing table: trying again does not help."""

    exit_code = 2


class DataError(TaskError):
    """The data are wrong: trying again does not help."""

    exit_code = 64


class TemporaryError(TaskError):
    """Something does not answer at the moment: trying again may help."""

    exit_code = 75
