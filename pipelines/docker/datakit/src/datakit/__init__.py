"""The tasks of the example pipelines, each a module with a command line: python -m datakit.extract."""
