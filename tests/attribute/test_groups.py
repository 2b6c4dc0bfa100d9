"""The small word sets that the rules ask for by name are data, and every one of them is known."""

import re
from pathlib import Path

import framing.attribute
from framing.attribute.words.lists import load_speech_words

ASKED = re.compile(r"""(?:groups|endings)\["([\w-]+)"\]|among\([^()]*,\s"([\w-]+)"\)""")


def find_asked() -> set[str]:
    """Return the names of groups and endings that the attribution's code asks for."""
    folder = Path(framing.attribute.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    return {first or second for first, second in ASKED.findall(text)}


def test_every_group_that_is_asked_for_has_words() -> None:
    """No rule looks into a group that neither language fills: a slip of the pen would be silent."""
    filled = set()
    for lang in ("en", "es"):
        words = load_speech_words(lang)
        filled |= {name for name, found in words.groups.items() if found}
        filled |= {name for name, found in words.endings.items() if found}
    asked = find_asked()
    assert len(asked) > 50
    assert asked <= filled


def test_every_group_with_words_is_used() -> None:
    """What stands in the lexicon without effect would mislead whoever mends it."""
    known = {name for lang in ("en", "es") for name in load_speech_words(lang).groups}
    folder = Path(framing.attribute.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    assert {name for name in known if f'"{name}"' not in text} == set()
