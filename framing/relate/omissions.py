"""What other outlets carry on an event and one outlet does not: sources, figures, frames, names.

That something is left out is the strongest thing said of an outlet, so frames and roles are
listed on firm ground only: surely carried there, and nothing near them here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from framing.attribute.fullest import find_full_names
from framing.attribute.identity import find_name
from framing.attribute.people import NameBook, name_speaker
from framing.attribute.summary import list_reported
from framing.records import CodedArticle, FrameCode, Table
from framing.tables.relation_schemas import OMISSIONS

LEAST_CARRIERS = 2
KINDS = ("source", "role", "figure", "frame", "naming")
SURE_FRAME, NEAR_FRAME = 0.5, 0.1  # probabilities of a sentence
SURE_SENTENCES = 2
UNKNOWN = ("unknown",)
Item = tuple[str, tuple[str, ...], str]
Named = Mapping[str, Sequence[tuple[str, str, int]]]
ROUNDING = 1e-9  # three thirds of a group are one


class Carried(NamedTuple):
    """How an outlet carries an item: the weight of its weightiest article, and where it stands first.

    Without weight it may carry the item: neither a carrier nor an outlet that leaves it out.
    """

    weight: float
    article: str
    sentence: int


Carriers = dict[str, Carried]
Found = tuple[Item, int, bool]  # an item, its first sentence, whether the article surely carries it


def relate_omissions(
    coded: Sequence[CodedArticle],
    tables: Mapping[str, Table],
    events: Mapping[str, str] | None = None,
    namings: Named | None = None,
    weights: Mapping[str, float] | None = None,
) -> Table:
    """Return the `omissions` table: items that at least two other outlets carry on the event.

    With exactly two outlets on an event no item is listed: one outlet alone is no measure of
    what belongs in the news. Sources and roles are who is reported, figures come from the
    `figures` table in `tables`, frames are coded in any voice, namings are (concept, variant,
    sentence) by article id. `events` maps article ids to events; without it their own events hold.
    `weights` says how much an article counts, by its id: one text in three outlets is not three
    that carry an item.
    """
    homes = {
        item.article.id: item.article.event if events is None else events.get(item.article.id, "")
        for item in coded
    }
    outlets: dict[str, list[str]] = defaultdict(list)
    carried: dict[str, dict[Item, Carriers]] = defaultdict(lambda: defaultdict(dict))
    figures = _list_figures(tables)
    for item in coded:
        event, outlet = homes[item.article.id], item.article.outlet
        weight = (weights or {}).get(item.article.id, 1.0)
        if not event or not weight:
            continue
        if outlet not in outlets[event]:
            outlets[event].append(outlet)
        found = [*_list_items(item), *figures.get(item.article.id, ())]
        for concept, variant, place in (namings or {}).get(item.article.id, ()):
            found.append((("naming", (concept, variant), f"{concept}: {variant}"), place, True))
        for one, place, sure in found:
            counts = weight if sure else 0.0
            _carry(carried[event][one], outlet, Carried(counts, item.article.id, place))
    joined = {event: _doubt_roles(_join_names(items)) for event, items in carried.items()}
    return _build_table(outlets, joined)


def _carry(carriers: Carriers, outlet: str, carried: Carried) -> None:
    """Note that an outlet carries an item: the first sure place stays, the greater weight counts."""
    known = carriers.setdefault(outlet, carried)
    first = known if known.weight else carried
    carriers[outlet] = first._replace(weight=max(known.weight, carried.weight))


def _build_table(
    outlets: Mapping[str, Sequence[str]], carried: Mapping[str, Mapping[Item, Carriers]]
) -> Table:
    table = Table(OMISSIONS.name, OMISSIONS.names)
    for event, present in outlets.items():
        items = sorted(
            carried.get(event, {}).items(),
            key=lambda pair: (KINDS.index(pair[0][0]), -len(pair[1]), pair[0][2]),
        )
        for (kind, _, label), carriers in items:
            if sum(one.weight for one in carriers.values()) < LEAST_CARRIERS - ROUNDING:
                continue
            sure = {outlet: one for outlet, one in carriers.items() if one.weight}
            names = "; ".join(sure)
            first = next(iter(sure.values()))
            for outlet in present:
                if outlet not in carriers:
                    row = (event, kind, label, names, len(sure), outlet)
                    table.rows.append((*row, first.article, first.sentence))
    return table


def _list_items(item: CodedArticle) -> Iterator[Found]:
    """Yield every source, role and frame of an article, and who is reported in which role."""
    full = find_full_names(item.attributions)
    reported = list_reported(item.speech, item.attributions)
    often = Counter(role for role, _ in {(said.role, said.segment) for said in reported})
    for said in reported:
        if said.role and said.role not in {"other", "outlet"}:
            sure = often[said.role] >= SURE_SENTENCES
            yield ("role", (said.role,), said.role), said.segment, sure
        name = name_speaker(said.speaker, full.tell(said), item.article.lang)
        if name:
            named = find_name(said.speaker, item.article.lang)
            label = said.speaker if named else full.tell(said)
            yield ("source", name, label), said.segment, True
            yield ("cast", (said.role, *name), ""), said.segment, True
    yield from _list_frames(item.codes)


def _list_frames(codes: Sequence[FrameCode]) -> Iterator[Found]:
    """Yield the frames that an article carries or all but carries.

    Surely: in two sentences, or in one that more likely than not carries the frame. All but:
    in a sentence with a chance of one in ten (terms of the frame, where a scorer tells no chance).
    """
    grouped: dict[str, list[FrameCode]] = defaultdict(list)
    for code in codes:
        near = code.lexicon_hits if code.probability is None else code.probability >= NEAR_FRAME
        if code.present or near:
            grouped[code.frame].append(code)
    for frame, near_codes in grouped.items():
        present = [code for code in near_codes if code.present]
        sure = len(present) >= SURE_SENTENCES or any(
            (code.probability or 0.0) >= SURE_FRAME for code in present
        )
        first = min(present or near_codes, key=attrgetter("segment"))
        yield ("frame", (frame,), frame), first.segment, sure


def _list_figures(tables: Mapping[str, Table]) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = defaultdict(list)
    if "figures" not in tables:
        return found
    for row in tables["figures"].records():
        value = _write_range(row["low"], row["high"])
        plain = f"{row['quantity']} {value}"
        item = ("figure", (plain,), f"{plain} ({row['unit']})" if row["unit"] else plain)
        found[str(row["article_id"])].append((item, int(str(row["sentence"])), True))
    return found


def _write_range(low: object, high: object) -> str:
    least, most = (f"{end:,}" if isinstance(end, int | float) else "" for end in (low, high))
    if least == most:
        return least
    if least and most:
        return f"{least}–{most}"
    return f"at least {least}" if least else f"up to {most}"


def _join_names(items: Mapping[Item, Carriers]) -> dict[Item, Carriers]:
    """Join items with one key under the longest label, carriers in order, each once.

    Who quotes a 'Paz' that may be 'Ana Paz' carries her without weight: nobody knows that she is left out.
    """
    book = NameBook(key for kind, key, _ in items if kind == "source")
    joined: dict[tuple[str, tuple[str, ...]], tuple[str, Carriers]] = {}
    for (kind, given, label), carriers in items.items():
        key = book.tell(given) if kind == "source" else given
        if kind == "cast":
            key = (given[0], *book.tell(given[1:]))
        known, names = joined.get((kind, key), ("", {}))
        for outlet, carried in carriers.items():
            _carry(names, outlet, carried)
        joined[kind, key] = (max(known, label, key=len), names)
    for (kind, key), (_, names) in joined.items():
        for other in sorted(book.list_possible(key) - {key}) if kind == "source" else ():
            for outlet, carried in joined[kind, other][1].items():
                names.setdefault(outlet, carried._replace(weight=0.0))
    return {(kind, key, label): names for (kind, key), (label, names) in joined.items()}


def _doubt_roles(items: dict[Item, Carriers]) -> dict[Item, Carriers]:
    """Let who may report a role carry it without weight, and return the items that are listed.

    So may who reports somebody of unknown role, or quotes whom another outlet has in that role.
    """
    by_key = {(kind, key): carriers for (kind, key, _), carriers in items.items()}
    roles = [key for kind, key in by_key if kind == "role"]
    doubts = [(role, by_key.get(("role", UNKNOWN), {})) for role in roles]
    for kind, key in by_key:
        if kind == "cast" and key[:1] in roles:
            doubts.append((key[:1], by_key["source", key[1:]]))
    for role, carriers in doubts:
        for outlet, carried in carriers.items():
            by_key["role", role].setdefault(outlet, carried._replace(weight=0.0))
    return {
        item: who
        for item, who in items.items()
        if item[0] in KINDS and item[:2] != ("role", UNKNOWN)
    }
