"""python -m datakit: the list of commands."""

COMMANDS = {
    "extract": "rows of a table for a business date to a file, S3 or a table",
    "transform": "cleans and aggregates an extract",
    "load": "puts a file's rows into a table in the place of that date's",
    "schema": "creates the warehouse's schemas and tables",
    "test_connections": "waits until the databases answer",
    "orchestrator": "extracts several tables in parallel",
    "monitor": "serves the progress of the orchestrator over HTTP",
    "debug": "prints what a container sees: environment, network, disk, memory",
}

if __name__ == "__main__":
    for name, purpose in COMMANDS.items():
        print(f"python -m datakit.{name:<17} {purpose}")
