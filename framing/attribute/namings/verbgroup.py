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
        if kind not in _GROUP and not adverb and not clitic:
            break
        if kind in {"auxiliary", "be", "modal"}:
            group.helpers.append(word)
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
    group.before = at
    return group


def is_first_person(view: View, cue: Cue, group: VerbGroup) -> bool:
    """'he observado', 'hemos pedido', 'digo que'."""
    own = not view.lexicon.groups["own-helper"].isdisjoint(group.helpers)
    return own or (cue.form == "base" and view.lexicon.lang == "es")
