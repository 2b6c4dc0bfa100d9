"""What the tests of attribution share."""

import pytest

from framing.attribute.rules import RuleAttributor


@pytest.fixture(scope="session")
def attributor() -> RuleAttributor:
    """Return the attributor with the shipped data, loaded once."""
    return RuleAttributor.load()
