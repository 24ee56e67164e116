"""Cleans the rows of a CSV file (spaces, doubles, capitals) and, when asked to, computes a column or aggregates."""

import argparse
import csv
import io
import logging
import re
from collections.abc import Sequence
from typing import Any

from . import cleaning
from .errors import DataError
from .storage import reading, writing
from .task import Arguments, business_date, run

_log = logging.getLogger("datakit.transform")


def main(arguments: Sequence[str]) -> dict[str, Any]:
    options = _parser().parse_args(arguments)
    with reading(options.input) as source, writing(options.output) as target:
        read, written = _transform(source, target, options)
    _log.info("%d rows of %s -> %d rows in %s", read, options.input, written, options.output)
    return {"rows": written, "read": read, "path": options.output}


def _transform(source: Any, target: Any, options: argparse.Namespace) -> tuple[int, int]:
    rows = csv.reader(io.TextIOWrapper(source, encoding="utf-8-sig", newline=""), strict=True)
    counts = {"read": 0, "written": 0}

    def counted(items: Any, name: str) -> Any:
        for item in items:
            counts[name] += 1
            yield item

    try:
        columns = next(rows, [])
        if not columns:
            raise DataError(f"{options.input} is empty: not even a header")
        products = options.compute
        known = [*columns, *(product.name for product in products)]
        cleaning.require_columns(columns, [options.date_column, *options.lower, *(column for column, _ in options.drop)])
        cleaning.require_columns(columns, [column for product in products for column in (product.left, product.right)])
        cleaning.require_columns(known, [*options.group_by, *options.sum])

        steps = cleaning.tidy(counted(rows, "read"), columns, options.lower)
        steps = cleaning.of_date(steps, options.date_column, options.date)
        for column, value in options.drop:
            steps = cleaning.without(steps, column, value)
        for product in products:
            steps = cleaning.with_product(steps, product)
        if options.group_by:
            keys = list(dict.fromkeys([options.date_column, *options.group_by]))
            steps, known = cleaning.grouped(steps, keys, options.sum), [*keys, "row_count", *options.sum]

        text = io.TextIOWrapper(target, encoding="utf-8", newline="", write_through=True)
        writer = csv.DictWriter(text, known, lineterminator="\n")
        writer.writeheader()
        writer.writerows(counted(steps, "written"))
        text.detach()
    except (csv.Error, UnicodeDecodeError) as error:
        raise DataError(f"{options.input}: {error}") from None
    return counts["read"], counts["written"]


def _parser() -> Arguments:
    parser = Arguments(prog="datakit.transform", description=__doc__)
    parser.add_argument("--input", required=True, help="a path or s3://bucket/key")
    parser.add_argument("--output", required=True, help="a path or s3://bucket/key")
    parser.add_argument("--date", required=True, type=business_date, help="the business date, YYYY-MM-DD: a row of another one is an error")
    parser.add_argument("--date-column", default="business_date", help="the column that holds the date, default business_date")
    parser.add_argument("--lower", nargs="+", default=[], metavar="COLUMN", help="columns to put into lower case")
    parser.add_argument("--drop", nargs="+", default=[], type=_condition, metavar="COLUMN=VALUE", help="leave out rows (after --lower)")
    parser.add_argument("--compute", nargs="+", default=[], type=_product, metavar="NAME=A*B", help="add a column: the product of two")
    parser.add_argument("--group-by", nargs="+", default=[], metavar="COLUMN", help="one row per group, with the date and row_count")
    parser.add_argument("--sum", nargs="+", default=[], metavar="COLUMN", help="columns to add up in each group")
    return parser


def _condition(text: str) -> tuple[str, str]:
    column, equals, value = text.partition("=")
    if not column or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form COLUMN=VALUE")
    return column, value


def _product(text: str) -> cleaning.Product:
    match = re.fullmatch(r"(\w+)=(\w+)\*(\w+)", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form NAME=A*B")
    return cleaning.Product(*match.groups())


if __name__ == "__main__":
    run("transform", main)
