"""The command line: one command a file, each a thin call on a documented function."""
