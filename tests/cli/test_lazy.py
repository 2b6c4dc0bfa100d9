"""Commands are imported when they are used, and the list of them tells what they are."""

import subprocess
import sys
from inspect import getdoc

import pytest

from framing.cli.commands import COMMANDS, load_command


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_the_command_says(name: str) -> None:
    """The help line in the list is the first line of the command's own help."""
    command = load_command(name)
    assert command.name == name
    help_text = command.help or getdoc(command.callback) or ""
    assert help_text.split("\n")[0] == COMMANDS[name]


def test_help_and_version_load_no_library_of_the_analysis() -> None:
    """`framing --help` and `--version` answer without numpy, scikit-learn or the pipeline."""
    code = (
        "import sys\nfrom framing.cli.app import app\n"
        "for option in ('--help', '--version'):\n    app([option], standalone_mode=False)\n"
        "print([name for name in ('numpy', 'sklearn', 'pandas', 'framing.pipeline')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert all(name in done.stdout for name in COMMANDS)
