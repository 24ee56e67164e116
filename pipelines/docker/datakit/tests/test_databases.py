"""Against the real databases and the real object store that pipelines/docker/test starts."""

import json
import os
import unittest

from datakit import extract, load, orchestrator, schema, test_connections, transform
from datakit.database import connected
from support import CommandTest

DATE = "2026-01-31"


@unittest.skipUnless("SOURCE_DB_HOST" in os.environ, "needs the databases of pipelines/docker/test")
class DatabasesTest(CommandTest):
    def setUp(self) -> None:
        super().setUp()
        with connected("TARGET_DB") as connection:
            connection.execute("DROP SCHEMA IF EXISTS bronze CASCADE; DROP SCHEMA IF EXISTS silver CASCADE")
        self.run_well("schema", schema.main)

    def run_well(self, name: str, main: object, *arguments: str) -> dict:
        code, line = self.command(name, main, *arguments)
        self.assertEqual(code, 0, line)
        return json.loads(self.result.read_text())

    def warehouse(self, query: str) -> list[tuple]:
        with connected("TARGET_DB") as connection:
            return [tuple(map(str, row)) for row in connection.execute(query).fetchall()]

    def extracted(self, table: str = "orders", date: str = DATE) -> str:
        path = str(self.folder / "extracted.csv")
        self.run_well("extract", extract.main, "--table", table, "--date", date, "--output", path)
        return path

    def test_extract_transform_load(self) -> None:
        raw, clean = str(self.folder / "orders" / "{date}.csv"), str(self.folder / "clean.csv")
        self.assertEqual(
            self.run_well("extract", extract.main, "--table", "orders", "--date", DATE, "--output", raw),
            {"rows": 4, "path": raw.replace("{date}", DATE), "table": "orders", "date": DATE},
        )
        steps = ["--lower", "status", "--drop", "status=cancelled", "--compute", "amount=quantity*unit_price"]
        arguments = ["--input", raw.replace("{date}", DATE), "--output", clean, "--date", DATE, *steps]
        self.assertEqual(self.run_well("transform", transform.main, *arguments), {"rows": 3, "read": 4, "path": clean})
        loading = ["--input", clean, "--table", "silver.orders", "--date", DATE]
        self.assertEqual(self.run_well("load", load.main, *loading), {"rows": 3, "replaced": 0, "table": "silver.orders"})
        self.assertEqual(self.run_well("load", load.main, *loading), {"rows": 3, "replaced": 3, "table": "silver.orders"})
        self.assertEqual(
            self.warehouse("SELECT order_id, business_date, amount, status FROM silver.orders ORDER BY 1"),
            [("8889", DATE, "70.50", "completed"), ("8890", DATE, "134.00", "completed"), ("8891", DATE, "67.50", "shipped")],
        )

    def test_aggregates_fit_their_table(self) -> None:
        clean = str(self.folder / "clean.csv")
        steps = ["--compute", "amount=quantity*unit_price", "--group-by", "customer_id", "--sum", "amount"]
        self.run_well("transform", transform.main, "--input", self.extracted(), "--output", clean, "--date", DATE, *steps)
        self.run_well("load", load.main, "--input", clean, "--table", "silver.orders_by_customer", "--date", DATE)
        self.assertEqual(self.warehouse("SELECT count(*), sum(amount) FROM silver.orders_by_customer"), [("4", "413.00")])

    def test_every_day_has_rows(self) -> None:
        for date in ("2020-01-01", "2024-02-29", "2039-12-31"):
            for table, rows in (("customers", 2), ("products", 3), ("orders", 4)):
                with self.subTest(date=date, table=table):
                    self.extracted(table, date)
                    self.assertEqual(json.loads(self.result.read_text())["rows"], rows)

    def test_a_table_as_output(self) -> None:
        for _ in range(2):
            result = self.run_well("extract", extract.main, "--table", "orders", "--date", DATE, "--output", "table:bronze.orders")
        self.assertEqual(result["path"], "table:bronze.orders")
        self.assertEqual(self.warehouse("SELECT count(*) FROM bronze.orders"), [("4",)])

    def test_an_object_there_and_back(self) -> None:
        url = f"s3://bronze/orders/{DATE}.csv"
        self.run_well("extract", extract.main, "--table", "orders", "--date", DATE, "--output", url)
        self.assertEqual(self.run_well("load", load.main, "--input", url, "--table", "bronze.orders", "--date", DATE)["rows"], 4)

    def test_objects_that_cannot_be_had(self) -> None:
        loading = ["--table", "bronze.orders", "--date", DATE, "--input"]
        self.assertEqual(self.command("load", load.main, *loading, "s3://bronze/none.csv")[0], 64)
        self.assertEqual(
            self.command("load", load.main, *loading, "s3://bronze"), (2, "ERROR datakit.load: s3://bronze is no object: write s3://bucket/key")
        )
        self.assertEqual(self.command("load", load.main, *loading, "s3://bronze/x", S3_SECRET_KEY="wrong", S3_SECRET_KEY_FILE="")[0], 2)
        self.assertEqual(self.command("load", load.main, *loading, "s3://bronze/x", S3_ENDPOINT="http://127.0.0.1:1")[0], 75)

    def test_data_that_do_not_fit_change_nothing(self) -> None:
        loading = ["--table", "bronze.products", "--date", DATE, "--input"]
        self.run_well("load", load.main, *loading, self.extracted("products"))
        for text, message in [
            ("", "the file is empty: not even a header"),
            ("product_id,name\n", "the file has no column business_date, only product_id, name"),
            ("product_id,business_date,name,unit_price\n1,2026-02-01,Anchor,1\n", "1 rows of the file are not of 2026-01-31"),
            (
                "product_id,business_date,name,unit_price\nx,2026-01-31,Anchor,1\n",
                f"{self.target()}: invalid input syntax for type integer: \"x\" (COPY incoming, line 2, column product_id: \"x\")",
            ),
            (
                "product_id,business_date,name,unit_price\n1,2026-01-31,A,1\n1,2026-01-31,B,1\n",
                f'{self.target()}: duplicate key value violates unique constraint "products_pkey"',
            ),
        ]:
            with self.subTest(text=text):
                self.assertEqual(self.command("load", load.main, *loading, self.write("bad.csv", text)), (64, f"ERROR datakit.load: {message}"))
        self.assertEqual(self.warehouse("SELECT count(*) FROM bronze.products"), [("3",)])

    def test_tables_columns_and_passwords_that_are_wrong_end_with_2(self) -> None:
        source = f"{os.environ['SOURCE_DB_HOST']}:5432/operational"
        cases = [
            (["--table", "nothing"], {}, f'{source}: relation "nothing" does not exist'),
            (["--table", "orders", "--date-column", "day"], {}, f'{source}: column "day" does not exist'),
            (["--table", "a.b.c"], {}, "'a.b.c' is no table name: write table or schema.table"),
            (
                ["--table", "orders"],
                {"SOURCE_DB_PASSWORD": "wrong", "SOURCE_DB_PASSWORD_FILE": ""},
                f"cannot connect to {source} as etl_user: ",
            ),
        ]
        for arguments, environment, message in cases:
            with self.subTest(arguments=arguments):
                output = ["--date", DATE, "--output", str(self.folder / "x.csv")]
                code, line = self.command("extract", extract.main, *arguments, *output, **environment)
                self.assertEqual((code, line[: len(message) + 23]), (2, f"ERROR datakit.extract: {message}"))
                self.assertNotIn("wrong", line)

    def test_no_answer_is_temporary(self) -> None:
        arguments = ["--table", "orders", "--date", DATE, "--output", str(self.folder / "x.csv")]
        self.assertEqual(self.command("extract", extract.main, *arguments, SOURCE_DB_HOST="nowhere.invalid")[0], 75)
        self.assertEqual(self.command("extract", extract.main, *arguments, SOURCE_DB_PORT="1")[0], 75)

    def test_connections(self) -> None:
        self.assertEqual(self.run_well("test_connections", test_connections.main), {"connections": ["source", "target"]})
        code, line = self.command("test_connections", test_connections.main, "--timeout", "2", TARGET_DB_PORT="1")
        self.assertEqual(code, 75)
        self.assertTrue(line.startswith("ERROR datakit.test_connections: target: cannot connect to "), line)

    def test_the_orchestrator_extracts_tables_in_parallel(self) -> None:
        progress = str(self.folder / "scratch" / "progress.json")
        arguments = ["--date", DATE, "--output", str(self.folder / "{table}.csv"), "--progress", progress, "--tables"]
        result = self.run_well("orchestrator", orchestrator.main, *arguments, "customers", "orders", "products")
        self.assertEqual(result, {"rows": 9, "tables": {"customers": 2, "orders": 4, "products": 3}})
        self.assertEqual(len(self.rows("products.csv")), 3)
        with open(progress, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["state"], "done")

        self.assertEqual(
            self.command("orchestrator", orchestrator.main, *arguments, "orders", "nothing"),
            (2, "ERROR datakit.orchestrator: 1 of 2 tables failed: nothing"),
        )
        with open(progress, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["tables"], {"orders": {"state": "done", "rows": 4}, "nothing": {"state": "failed"}})

    def test_the_schema_can_be_made_again(self) -> None:
        self.assertEqual(self.run_well("schema", schema.main), {"schemas": ["bronze", "silver"], "tables": 6})
        self.assertEqual(self.run_well("schema", schema.main, "--schemas", "bronze"), {"schemas": ["bronze"], "tables": 3})

    def target(self) -> str:
        return f"{os.environ['TARGET_DB_HOST']}:5432/analytics"
