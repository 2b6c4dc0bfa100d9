"""Run the command line with `python -m framing`."""

from framing.cli.main import run

if __name__ == "__main__":
    run()
