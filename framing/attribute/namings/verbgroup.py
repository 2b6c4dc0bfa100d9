"""Read the auxiliaries and adverbs that stand with a verb of saying, leftwards."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.attribute.words.lists import Cue
from framing.attribute.words.view import View

_GROUP = frozenset({"auxiliary", "be", "modal", "negation", "adverb", "clitic", "time"})


@dataclass(slots=True)
class VerbGroup:
    """The auxiliaries and adverbs before a verb: `before` is the word left of them."""

    before: int
    helpers: list[str] = field(default_factory=list)
    passive: bool = False
    negated: bool = False
    modal: bool = False
    reflexive: bool = False


def read_verb_group(view: View, verb: int, low: int) -> VerbGroup:
    """Return the verb group that ends in word `verb`, reading leftwards."""
    group = VerbGroup(before=verb - 1)
    at = verb - 1
    while at >= low and not view.hard(at + 1):
        kind = view.classes[at]
        word = view.words[at]
        adverb = not kind and word.endswith(view.lexicon.endings["adverb"]) and not view.capital(at)
        clitic = (
            at == verb - 1
            and word in view.lexicon.groups["clitic-article"]
            and view.lexicon.lang == "es"
        )
        adverb = adverb or (at < verb - 1 and view.among(at, "degree"))  # 'very purposefully'
        floating = at > low and view.among(at, "floating") and _floats(view, at)
        if kind not in _GROUP and not adverb and not clitic and not floating:
            break
        if kind in {"auxiliary", "be", "modal"}:
            group.helpers.append(word)
            if view.among(at, "contracted"):
                group.before = at  # 'he's been accusing'
                return group
            group.passive = group.passive or (kind == "be" and len(group.helpers) == 1)
            group.modal = group.modal or kind == "modal"
        group.reflexive = group.reflexive or word == "se"
        group.negated = group.negated or kind == "negation" or word.endswith(("n't", "cannot"))
        at -= 1
    dated = at + 1 < verb and view.classes[at + 1] == "time"
    if at >= low and dated and view.classes[at] in {"preposition", "link", "determiner", "pronoun"}:
        at -= 1
        if at >= low and view.classes[at] == "preposition":
            at -= 1
        if at >= low and view.classes[at] == "auxiliary" and not view.hard(at + 1):
            group.helpers.append(view.words[at])  # 'have for years accused'
            at -= 1
        elif at >= low and view.classes[at] == "adverb" and not view.hard(at + 1):
            at -= 1  # 'protesters here this morning said'
    elif at > low and dated and view.among(at, "dating") and view.lexicon.lang == "en":
        at -= not view.hard(at)  # 'the party last week said'
    group.before = at
    return group


def _floats(view: View, at: int) -> bool:
    """'Alba and its ally, Nord, both said', 'have both said'; not 'what both said'."""
    return view.hard(at) or view.classes[at - 1] in {"", "auxiliary"}


def is_first_person(view: View, cue: Cue, group: VerbGroup) -> bool:
    """'he observado', 'hemos pedido', 'digo que'."""
    own = not view.lexicon.groups["own-helper"].isdisjoint(group.helpers)
    return own or (cue.form == "base" and view.lexicon.lang == "es")


def is_plural_verb(view: View, at: int, cue: Cue) -> bool | None:
    """Tell 'añadieron', 'han dicho' from 'añadió', 'ha dicho'; None where a form has no number."""
    if view.lexicon.lang != "es":
        return None
    if cue.form in _NUMBERED:
        return view.words[at].endswith("n")
    helpers = read_verb_group(view, at, 0).helpers if cue.form == "participle" else []
    return helpers[-1].endswith("n") if helpers else None


_NUMBERED = frozenset({"past", "third"})
