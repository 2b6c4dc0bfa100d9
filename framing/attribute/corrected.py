"""Let a user's own actors decide who speaks, after an article's speakers are linked.

So a corrected role changes what its speaker is, never whom 'she' or 'the ministry' means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.attribute.fullest import name_speakers
from framing.attribute.roles.article import keep_forces
from framing.attribute.roles.data import fold_words
from framing.attribute.roles.find import RoleEvidence, RoleFinder
from framing.attribute.roles.grounds import OWN_RULE, tell_correction
from framing.attribute.roles.own import OwnRow, choose_own
from framing.attribute.roles.place import Setting
from framing.attribute.words.lists import choose_speech_words
from framing.notes import write_note
from framing.provenance import Notice
from framing.records import Article, Attribution


def correct_roles(
    attributions: Sequence[Attribution],
    finder: RoleFinder,
    lang: str,
    dates: Sequence[str],
    setting: Setting,
) -> tuple[Attribution, ...]:
    """Return the attributions with the roles of the user's rows, each speaker by the fullest naming."""
    if not finder.own.rows:
        return tuple(attributions)
    decided: dict[int | str, tuple[OwnRow, RoleEvidence]] = {}
    for key, naming in name_speakers(attributions).items():
        rows = _find_rows(finder, naming, lang)
        entry = choose_own(rows, dates, setting.country)
        if entry is not None:
            told = keep_forces(finder.settle(entry, setting.country), setting.parties)
            decided[key] = rows[0], told
    return tuple(_correct(item, decided) for item in attributions)


def _correct(
    item: Attribution, decided: dict[int | str, tuple[OwnRow, RoleEvidence]]
) -> Attribution:
    key = item.speaker if item.speaker_id is None else item.speaker_id
    if key not in decided:
        return item
    row, told = decided[key]
    if not row.listed:
        return replace(item, role=told.role, role_rule=OWN_RULE)
    if item.role == told.role:
        return item
    return replace(item, role=told.role, role_rule=tell_correction(item.role, item.role_rule))


class ActorWatch:
    """Notes which of a user's rows are about somebody in the articles that pass."""

    def __init__(self, finder: RoleFinder) -> None:
        self._finder = finder
        self._unmet = {n: row for n, row in enumerate(finder.own.rows) if row.entry is not None}

    def see(self, article: Article, attributions: Sequence[Attribution]) -> None:
        """Note the rows that an article's speakers are told by, and those it names anywhere."""
        if not self._unmet:
            return
        used: list[OwnRow] = []
        for naming in name_speakers(attributions).values():
            used += _find_rows(self._finder, naming, article.lang)
        words = f" {' '.join(fold_words(f'{article.title} {article.text}'))} "
        for number, row in [*self._unmet.items()]:
            named = not row.listed and any(f" {one} " in words for one in row.plain)
            if named or row in used:
                del self._unmet[number]

    def list_notices(self) -> list[Notice]:
        """Return one notice for each file with rows that are about nobody, with the first names."""
        by_path: dict[str, list[str]] = {}
        for row in self._unmet.values():
            by_path.setdefault(row.path, []).append(row.names[0])
        return [_tell_unmet(path, names) for path, names in by_path.items()]


def _tell_unmet(path: str, names: Sequence[str]) -> Notice:
    some = ", ".join(f"\u2018{name}\u2019" for name in names[:_NAMED])
    more = " …" if len(names) > _NAMED else ""
    rows = "row is" if len(names) == 1 else "rows are"
    told = (
        f"{{count}} {rows} about nobody in these articles: {{names}}; "
        "write names as 'framing sources' lists them"
    )
    return Notice(path, write_note("unmet_actors", told, count=len(names), names=f"{some}{more}"))


_NAMED = 3  # names that a notice gives


def _find_rows(finder: RoleFinder, naming: str, lang: str) -> list[OwnRow]:
    return finder.own.find(naming, choose_speech_words(lang).classes)
