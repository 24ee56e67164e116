import json
import logging
import signal

from datakit.errors import TemporaryError
from datakit.masking import mask_variable
from datakit.settings import required, secret
from support import CommandTest


class TaskTest(CommandTest):
    def test_a_result_is_written_in_place(self) -> None:
        self.result.write_text("something longer from before, which must not shine through")
        before = self.result.stat().st_ino
        self.assertEqual(self.command("x", lambda _: {"rows": 3}), (0, ""))
        self.assertEqual(json.loads(self.result.read_text()), {"rows": 3})
        self.assertEqual(self.result.stat().st_ino, before)

    def test_without_the_directory_no_result_is_written(self) -> None:
        self.assertEqual(self.command("x", lambda _: {"rows": 3}, RESULT_PATH=str(self.folder / "no" / "return.json")), (0, ""))
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_an_error_is_one_line_and_its_exit_code(self) -> None:
        def fail(_: object) -> None:
            raise TemporaryError("no answer")

        self.assertEqual(self.command("x", fail), (75, "ERROR datakit.x: no answer"))
        self.assertEqual(self.command("x", lambda _: open("/no/file")), (1, "ERROR datakit.x: /no/file: No such file or directory"))

    def test_secrets_are_masked_in_log_and_result(self) -> None:
        def leak(_: object) -> dict[str, str]:
            value = secret("DB_PASSWORD")
            logging.getLogger("datakit.x").info("the password is %s", value)
            return {"leak": str(value)}

        path = self.write("password", "hunter2\n")
        self.assertEqual(self.command("x", leak, DB_PASSWORD_FILE=path), (0, "INFO datakit.x: the password is ***"))
        self.assertEqual(json.loads(self.result.read_text()), {"leak": "***"})

    def test_settings_that_are_missing_or_wrong_end_with_2(self) -> None:
        for main, environment, message in [
            (lambda _: required("NO_SUCH"), {}, "the environment variable NO_SUCH is needed"),
            (lambda _: secret("P"), {"P_FILE": "/no/file"}, "P_FILE: /no/file: No such file or directory"),
            (lambda _: None, {"LOG_LEVEL": "loud"}, "LOG_LEVEL is LOUD; known: DEBUG, INFO, WARNING, ERROR"),
        ]:
            with self.subTest(message=message):
                self.assertEqual(self.command("x", main, **environment), (2, f"ERROR datakit.x: {message}"))

    def test_variables_that_look_secret_are_masked(self) -> None:
        for name, value, shown in [
            ("SOURCE_DB_PASSWORD", "a", "***"),
            ("S3_SECRET_KEY", "a", "***"),
            ("API_TOKEN", "a", "***"),
            ("SOURCE_DB_PASSWORD_FILE", "/secrets/p", "/secrets/p"),
            ("DB_URL", "postgresql://user:pass@host/db", "postgresql://user:***@host/db"),
            ("MONKEY_NAME", "george", "george"),
        ]:
            with self.subTest(name=name):
                self.assertEqual(mask_variable(name, value), shown)

    def test_sigterm_ends_a_task(self) -> None:
        self.assertEqual(self.command("x", lambda _: signal.raise_signal(signal.SIGTERM)), (143, ""))

    def test_the_level_is_respected(self) -> None:
        def chat(_: object) -> None:
            logging.getLogger("datakit.x").info("hello")

        self.assertEqual(self.command("x", chat, LOG_LEVEL="warning"), (0, ""))
