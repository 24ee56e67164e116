"""Files where they are: a path, or an object s3://bucket/key."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from .errors import DataError, TaskError, TemporaryError, UsageError
from .settings import secret

_S3 = "s3://"
_IN_MEMORY = 16 * 1024 * 1024
_NOT_ALLOWED = ("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "403")
_NOT_THERE = ("NoSuchBucket", "NoSuchKey", "404")


@contextmanager
def reading(location: str) -> Iterator[IO[bytes]]:
    if location.startswith(_S3):
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
            _transfer("download_fileobj", location, file)
            file.seek(0)
            yield file
        return
    try:
        file = open(location, "rb")
    except FileNotFoundError:
        raise DataError(f"{location} does not exist") from None
    with file:
        yield file


@contextmanager
def writing(location: str) -> Iterator[IO[bytes]]:
    """A file that appears at its location whole, or not at all when an error passes through."""
    if location.startswith(_S3):
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
            yield file
            file.seek(0)
            _transfer("upload_fileobj", location, file)
        return
    directory = os.path.dirname(location) or "."
    os.makedirs(directory, exist_ok=True)
    part = f"{location}.part"
    try:
        with open(part, "wb") as file:
            yield file
        os.replace(part, location)
    except BaseException:
        if os.path.exists(part):
            os.unlink(part)
        raise


def _transfer(method: str, location: str, file: IO[bytes]) -> None:
    bucket, _, key = location.removeprefix(_S3).partition("/")
    if not bucket or not key:
        raise UsageError(f"{location} is no object: write s3://bucket/key")
    from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

    client = _client()
    try:
        if method == "upload_fileobj":
            client.upload_fileobj(file, bucket, key)
        else:
            client.download_fileobj(bucket, key, file)
    except ClientError as error:
        raise _translated(error.response, location) from None
    except NoCredentialsError:
        raise UsageError(f"{location}: S3_ACCESS_KEY and S3_SECRET_KEY (or S3_SECRET_KEY_FILE) are needed") from None
    except BotoCoreError as error:
        raise TemporaryError(f"{location}: {error}") from None


def _client() -> Any:
    """Without S3_ACCESS_KEY and S3_SECRET_KEY, boto3 looks for the identity that the platform gives."""
    import boto3
    from botocore.config import Config

    return boto3.client(
        "s3",
        endpoint_url=os.environ.get("S3_ENDPOINT") or None,
        region_name=os.environ.get("S3_REGION", "us-east-1"),
        aws_access_key_id=secret("S3_ACCESS_KEY"),
        aws_secret_access_key=secret("S3_SECRET_KEY"),
        config=Config(connect_timeout=10, read_timeout=60, s3={"addressing_style": "path"}),
    )


def _translated(response: dict[str, Any], location: str) -> TaskError:
    code = response["Error"].get("Code", "")
    message = f"{location}: {response['Error'].get('Message') or code}"
    if code in _NOT_ALLOWED:
        return UsageError(message)
    if code in _NOT_THERE:
        return DataError(message)
    status = response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return TemporaryError(message) if status >= 500 else TaskError(message)
