"""What transform does to rows: a chain of steps over dictionaries of strings."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from .errors import DataError

Row = dict[str, str]


@dataclass(frozen=True)
class Product:
    """A new column: the product of two others."""

    name: str
    left: str
    right: str


def require_columns(columns: Sequence[str], needed: Iterable[str]) -> None:
    missing = [name for name in needed if name not in columns]
    if missing:
        raise DataError(f"the input has no column {', '.join(missing)}, only {', '.join(columns)}")


def tidy(rows: Iterable[Sequence[str]], columns: Sequence[str], lower: Sequence[str]) -> Iterator[Row]:
    """Rows without the spaces around values, `lower` columns in lower case, a row that came already left out."""
    seen: set[tuple[str, ...]] = set()
    for line, values in enumerate(rows, start=2):
        if len(values) != len(columns):
            raise DataError(f"line {line}: {len(values)} values for {len(columns)} columns")
        row = {name: value.strip() for name, value in zip(columns, values)}
        row.update({name: row[name].lower() for name in lower})
        key = tuple(row.values())
        if key not in seen:
            seen.add(key)
            yield row


def of_date(rows: Iterable[Row], column: str, date: datetime.date) -> Iterator[Row]:
    for row in rows:
        if row[column] != date.isoformat():
            raise DataError(f"a row is of {row[column] or 'no date'}, not of {date}")
        yield row


def without(rows: Iterable[Row], column: str, value: str) -> Iterator[Row]:
    return (row for row in rows if row[column] != value)


def with_product(rows: Iterable[Row], product: Product) -> Iterator[Row]:
    for row in rows:
        yield {**row, product.name: str(number(row, product.left) * number(row, product.right))}


def grouped(rows: Iterable[Row], keys: Sequence[str], sums: Sequence[str]) -> Iterator[Row]:
    """One row per group, in the groups' order: the keys, row_count and the sum of each column of `sums`."""
    groups: dict[tuple[str, ...], tuple[int, list[Decimal]]] = {}
    for row in rows:
        key = tuple(row[name] for name in keys)
        count, totals = groups.get(key, (0, [Decimal(0)] * len(sums)))
        groups[key] = (count + 1, [total + number(row, name) for total, name in zip(totals, sums)])
    for key, (count, totals) in sorted(groups.items()):
        yield dict(zip(keys, key)) | {"row_count": str(count)} | dict(zip(sums, map(str, totals)))


def number(row: Row, column: str) -> Decimal:
    try:
        return Decimal(row[column])
    except InvalidOperation:
        raise DataError(f"column {column}: {row[column]!r} is no number") from None
