"""A terminal names the article that takes long, and nothing else is ever said of progress."""

import pytest

from framing.cli.progress import Counter, show_progress
from framing.records import Article, Skipped

LONG = Article(
    id="a", outlet="", published="", lang="en", title="", text="Rain. " * 500, source="big.txt"
)  # fmt: skip


def test_only_a_slow_article_is_named() -> None:
    """It is named with its length after three seconds, until the next one is asked for."""
    now, done = [0.0], []
    counter = Counter(done.append, clock=lambda: now[0])
    found = counter.watch([LONG, Skipped(source="b", reason="empty"), LONG])
    assert not counter.name_slow()
    next(found)
    now[0] = 2.9
    assert not counter.name_slow()
    now[0] = 3.0
    assert counter.name_slow() == "at work on big.txt (3,000 characters)"
    assert next(found) == Skipped(source="b", reason="empty")
    assert not counter.name_slow()
    assert next(found) == LONG
    assert not counter.name_slow()
    assert next(found, None) is None
    counter(2)
    assert done == [2]


def test_none_is_named_where_several_are_at_work() -> None:
    """Nobody knows which of the articles sent to several processes takes so long."""
    now = [0.0]
    counter = Counter(print, clock=lambda: now[0])
    next(counter.watch([LONG], 2))
    now[0] = 9.0
    assert not counter.name_slow()


def test_nothing_is_said_where_no_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Logs and pipes get no counter, and the articles pass unchanged."""
    with show_progress() as counter:
        assert list(counter.watch([LONG])) == [LONG]
        counter(1)
    assert capsys.readouterr() == ("", "")
