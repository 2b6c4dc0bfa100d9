"""Say who a named person is from the whole article: where it introduces the name, and how."""

from __future__ import annotations

from collections.abc import Sequence

from framing.attribute.introductions import find_introductions
from framing.attribute.roles import RoleEvidence, RoleFinder
from framing.attribute.view import View

# What stands right before a name may be the end of something else: 'on CNN Ana Paz said'.
_LOOSE_BEFORE = frozenset({"body", "country", "either", "qualifier"})
_LOOSE_TITLE = frozenset({*_LOOSE_BEFORE, "relay"})
_LOOSE_AFTER = frozenset({"country", "qualifier"})
_WEAK = "private"  # an age or a trade: holds where nothing firmer is said anywhere
NOTHING = RoleEvidence("unknown", "nothing decides", "")


def find_introduced(
    finder: RoleFinder, view: View, words: Sequence[str], *, published: str, country: str
) -> RoleEvidence:
    """Return the role of a name by where the article introduces it, 'unknown' if nowhere.

    `words` are the words of the name in lower case. The first firm introduction decides; an
    age or a trade only where there is none.
    """
    lang = view.lexicon.lang
    weak = NOTHING
    given = words[-2] if len(words) > 1 else ""
    for made in find_introductions(view, words[-1], given):
        for text, loose in (
            (made.titled, _LOOSE_BEFORE),
            (made.title, _LOOSE_TITLE),
            (made.told, _LOOSE_AFTER),
        ):
            if not text:
                continue
            found = finder.find_role(text, lang=lang, published=published, country=country)
            if found.role == "unknown" or found.rule.partition(",")[0] in loose:
                continue
            found = found._replace(rule=f"introduced: {found.rule}")
            if not found.rule.endswith(_WEAK):
                return found
            weak = weak if weak.role != "unknown" else found
    return weak
