"""Ask who somebody is in one article: by a naming, by introductions, by the surname of a seat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from framing.attribute.roles.acronyms import has_acronym, index_initials, spell_acronyms, spell_out
from framing.attribute.roles.article import (
    find_fuller,
    find_introduced,
    keep_forces,
    settle_seat,
    try_dates,
)
from framing.attribute.roles.find import RoleEvidence, RoleFinder
from framing.attribute.roles.grounds import drop_shifts, tell_shift, tell_way
from framing.attribute.roles.introductions import find_mentions
from framing.attribute.roles.place import Setting
from framing.attribute.speakers.describe import find_bearer
from framing.attribute.words.view import Naming, View

_ELSEWHERE = tell_shift("body", "abroad")
_REACH = 3000  # words back in which a body's full name is looked for


@dataclass(slots=True)
class RoleReader:
    """What is known of an article as a whole; `dates` are those of `list_dates`, `lows` the first words of segments."""

    finder: RoleFinder
    lang: str
    dates: Sequence[str]
    setting: Setting
    title: str = ""
    title_views: tuple[View, ...] = ()
    lows: list[int] = field(default_factory=list)
    initials: dict[str, str] | None = None

    def find_role(self, text: str, described: str = "") -> RoleEvidence:
        """Return the role of a naming with its apposition, and what decided."""
        return self._try_dates(lambda date: self._ask_at(date)(text, description=described))

    def cut_place(self, view: View, naming: Naming, rule: str) -> Naming:
        """Return the name in 'Mr. Paz in Oxford'; `rule` found the role of the whole."""
        return find_bearer(view, naming, rule, lambda word: self.finder.names_post(word, self.lang))

    def search_role(self, view: View, words: list[str]) -> RoleEvidence:
        """Return the role of a name by where the article introduces it."""
        views = (view, *self.title_views)
        return self._try_dates(
            lambda date: find_introduced(self.finder, views, words, self._ask_at(date))
        )

    def tell_named(self, view: View, words: list[str], told: RoleEvidence) -> RoleEvidence:
        """Return what the article tells elsewhere of a name, `told` by the naming alone where nothing."""
        found = self.search_role(view, words)
        found = told if found.role == "unknown" else found
        return settle_seat(self.finder, found, words[-1], self.dates[0], self.setting.country)

    def tell_acronym(self, view: View, naming: Naming, told: RoleEvidence) -> RoleEvidence:
        """Return what an acronym stands for, `told` where the article does not spell it out.

        What is known of a body of that name holds, but not of another country's.
        """
        if naming.last - naming.first > 1 or not (
            told.role == "unknown" or told.rule == _ELSEWHERE
        ):
            return told
        full = spell_out(view, naming.last)
        found = self.find_role(full) if full else told
        return (
            told
            if found.role == "unknown"
            else found._replace(rule=tell_way("spelled out", found.rule))
        )

    def tell_initials(
        self, view: View, text: str, described: str, told: RoleEvidence
    ) -> RoleEvidence:
        """Return what 'director of the AFU' is where the article names 'the Alba Farmers Union'."""
        if told.role != "unknown" or self.lang != "en":
            return told
        if not (has_acronym(text) or has_acronym(described)):
            return told
        if self.initials is None:
            self.initials = index_initials(view)
        known = self.initials
        full = spell_acronyms(view, text, known), spell_acronyms(view, described, known)
        if full == (text, described):
            return told
        found = self.find_role(*full)
        return (
            told
            if found.role == "unknown"
            else found._replace(rule=tell_way("spelled out", found.rule))
        )

    def tell_short(self, view: View, naming: Naming, told: RoleEvidence) -> RoleEvidence:
        """Return what 'the Brotherhood' is where the article named 'the Muslim Brotherhood' before."""
        first, last = naming.first, naming.last
        opened = view.words[first] in view.lexicon.groups["article-noun"] and last == first + 1
        head = view.words[last]
        firm = told.role != "unknown" and (told.rule != "body" or told.matched != head)
        if firm or not opened or not view.capital(last):
            return told
        for text in find_mentions(view, head, first, least=2, near=_REACH):
            found = self.find_role(text)
            if drop_shifts(found.rule) == "body" and head in found.matched.split():
                return found._replace(rule=tell_way("named before", found.rule))
        return told

    def tell_label(self, view: View, words: list[str], told: RoleEvidence) -> RoleEvidence:
        """Return what an article tells of the name before a colon: 'ANA PAZ, HOST: …', 'PAZ: …'."""
        return self.search_role(view, words) if told.role == "unknown" and words else told

    def tell_surname(self, surname: str) -> RoleEvidence:
        """Return what the known persons of a surname in the country of the events were."""
        date, country = self.dates[0], self.setting.country
        return self.finder.find_surname(surname, published=date, country=country)

    def tell_fuller(
        self, view: View, naming: Naming, words: Sequence[str], told: RoleEvidence
    ) -> RoleEvidence:
        """Return the role of 'the ministry' by where the article named it more fully."""
        found = find_fuller(view, words, naming.first, told, self._ask_at(self.dates[0]))
        return keep_forces(found, self.setting.parties)

    def _ask_at(self, date: str) -> partial[RoleEvidence]:
        country = self.setting.country
        return partial(self.finder.find_role, lang=self.lang, published=date, country=country)

    def _try_dates(self, find: Callable[[str], RoleEvidence]) -> RoleEvidence:
        return try_dates(self.dates, self.setting.parties, find)
