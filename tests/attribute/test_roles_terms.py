"""Names and role words that are read when they are needed are those that the files hold."""

from collections import defaultdict
from pathlib import Path

import pytest

from framing.attribute.roles.data import (
    ACTOR_COLUMNS,
    ROLE_COLUMNS,
    find_actors_folder,
    read_actor,
    read_role,
)
from framing.attribute.roles.index import Term
from framing.attribute.roles.terms import Actors, RoleWords
from framing.errors import LexiconError
from framing.lexicon.rows import read_rows
from framing.text.language import LANGUAGES

FOLDER = find_actors_folder()


def group(terms: list[Term]) -> dict[str, list[Term]]:
    """Return terms by their first word, in order."""
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for term in terms:
        found[term[0][0]].append(term)
    return dict(found)


def test_every_shipped_actor_is_right_and_found_by_its_first_word() -> None:
    """Reading all rows at once gives no error and the very terms that single look-ups give."""
    rows = read_rows(FOLDER / "actors.csv", required=ACTOR_COLUMNS, optional=("note",))
    expected = group([term for row in rows for term in read_actor(row)])
    actors = Actors(FOLDER)
    assert {word: actors.find(word) for word in actors.list_words()} == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_shipped_role_word_is_right_and_found_by_its_first_word(lang: str) -> None:
    """The same for role words, with every inflected form; kinds go with the first words."""
    path = FOLDER / f"roles.{lang}.csv"
    rows = read_rows(path, required=ROLE_COLUMNS, optional=("note",))
    terms = [term for row in rows for term in read_role(row, lang)]
    expected, words = group(terms), RoleWords(FOLDER, lang)
    assert {word: words.find(word) for word in words.list_words()} == expected
    titles = {form[0] for form, entry in terms if entry.kind == "title"}
    assert set(words.list_words(["title"])) == titles


def test_a_users_wrong_row_is_an_error_at_once(tmp_path: Path) -> None:
    """A user's own actors are checked before anything is scored."""
    path = tmp_path / "mine.csv"
    path.write_text(f"{','.join(ACTOR_COLUMNS)}\nAna Prat,,person,chief,UY,,\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"mine\.csv:2: role is 'chief'"):
        Actors(FOLDER, [path])


def test_a_users_row_prevails(tmp_path: Path) -> None:
    """A name of the user's comes before the shipped one."""
    path = tmp_path / "mine.csv"
    path.write_text(f"{','.join(ACTOR_COLUMNS)}\nReuters,,body,other,,,\n", encoding="utf-8")
    assert [entry.role for _, entry in Actors(FOLDER, [path]).find("reuters")] == ["other", "media"]
