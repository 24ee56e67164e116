import json

from datakit import transform
from support import CommandTest

ORDERS = """order_id,business_date,quantity,unit_price,status
1,2026-01-31,3,23.50,completed
2,2026-01-31,4,33.50, Completed 
2,2026-01-31,4,33.50, Completed 
3,2026-01-31,6,10.00,Cancelled
"""


class TransformTest(CommandTest):
    def transform(self, text: str, *arguments: str) -> tuple[int, str]:
        source = self.write("in.csv", text)
        return self.command(
            "transform", transform.main, "--input", source, "--output", str(self.folder / "out.csv"), "--date", "2026-01-31", *arguments
        )

    def test_cleans_drops_and_computes(self) -> None:
        code, _ = self.transform(ORDERS, "--lower", "status", "--drop", "status=cancelled", "--compute", "amount=quantity*unit_price")
        self.assertEqual(code, 0)
        self.assertEqual(
            self.rows("out.csv"),
            [
                {"order_id": "1", "business_date": "2026-01-31", "quantity": "3", "unit_price": "23.50", "status": "completed", "amount": "70.50"},
                {"order_id": "2", "business_date": "2026-01-31", "quantity": "4", "unit_price": "33.50", "status": "completed", "amount": "134.00"},
            ],
        )
        self.assertEqual(json.loads(self.result.read_text()), {"rows": 2, "read": 4, "path": str(self.folder / "out.csv")})

    def test_aggregates(self) -> None:
        code, _ = self.transform(
            ORDERS, "--lower", "status", "--compute", "amount=quantity*unit_price", "--group-by", "status", "--sum", "amount", "quantity"
        )
        self.assertEqual(code, 0)
        self.assertEqual(
            self.rows("out.csv"),
            [
                {"business_date": "2026-01-31", "status": "cancelled", "row_count": "1", "amount": "60.00", "quantity": "6"},
                {"business_date": "2026-01-31", "status": "completed", "row_count": "2", "amount": "204.50", "quantity": "7"},
            ],
        )

    def test_a_header_alone_gives_a_header_alone(self) -> None:
        self.assertEqual(self.transform("business_date,status\n")[0], 0)
        self.assertEqual((self.folder / "out.csv").read_text(), "business_date,status\n")

    def test_wrong_data_end_with_64_and_leave_no_output(self) -> None:
        source = self.folder / "in.csv"
        for text, arguments, message in [
            ("", [], f"{source} is empty: not even a header"),
            ("a,b\n", [], "the input has no column business_date, only a, b"),
            ("business_date,n\n2026-01-31\n", [], "line 2: 1 values for 2 columns"),
            ("business_date\n2026-02-01\n", [], "a row is of 2026-02-01, not of 2026-01-31"),
            ("business_date,n\n2026-01-31,x\n", ["--compute", "m=n*n"], "column n: 'x' is no number"),
            ("business_date\n", ["--group-by", "k"], "the input has no column k, only business_date"),
            ('business_date\n"2026', [], f"{source}: unexpected end of data"),
        ]:
            with self.subTest(text=text):
                self.assertEqual(self.transform(text, *arguments), (64, f"ERROR datakit.transform: {message}"))
                self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["in.csv"])

    def test_a_missing_input_is_wrong_data(self) -> None:
        arguments = ("--input", "/nowhere.csv", "--output", str(self.folder / "out.csv"), "--date", "2026-01-31")
        self.assertEqual(self.command("transform", transform.main, *arguments), (64, "ERROR datakit.transform: /nowhere.csv does not exist"))

    def test_wrong_arguments_end_with_2(self) -> None:
        for arguments, message in [
            (["--drop", "status"], "argument --drop: 'status' is not of the form COLUMN=VALUE (see --help)"),
            (["--compute", "a=b+c"], "argument --compute: 'a=b+c' is not of the form NAME=A*B (see --help)"),
            (["--date", "20260131"], "argument --date: '20260131' is no date of the form YYYY-MM-DD (see --help)"),
        ]:
            with self.subTest(arguments=arguments):
                self.assertEqual(self.transform(ORDERS, *arguments), (2, f"ERROR datakit.transform: {message}"))
