"""What outlets call things: confrontation, clash or massacre, and in whose voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.lexicon.folder import find_lexicon
from framing.lexicon.model import Lexicon, Term
from framing.lexicon.patterns import MATCHES, Match
from framing.lexicon.rows import read_rows, read_toml
from framing.match.terms import TermMatcher
from framing.records import CodedArticle, Hit, Role, Stance, Table
from framing.score.voice import give_hits_voice
from framing.tables.build import round_value
from framing.tables.corpus_schemas import NAMING
from framing.tables.wire import write_count

LEANINGS = ("government", "opposition", "human_rights", "neutral")
_COLUMNS = ("concept", "variant", "term", "match", "leaning")
Key = tuple[str, str, str, Role, Stance]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingFinder:
    """Finds the listed variants of each concept, with the voice in which they stand."""

    matcher: TermMatcher
    leanings: Mapping[tuple[str, str], str]

    @classmethod
    def load(cls, name: str = "naming") -> NamingFinder:
        """Load a naming lexicon by name or path; a wrong row is a LexiconError with its line."""
        folder = find_lexicon(name)
        about = read_toml(folder / "lexicon.toml")
        terms: dict[str, tuple[Term, ...]] = {}
        leanings: dict[tuple[str, str], str] = {}
        for lang in about["languages"]:
            rows = read_rows(
                folder / f"variants.{lang}.csv", required=_COLUMNS, optional=("unless", "note")
            )
            terms[lang] = tuple(
                Term(
                    id=f"{lang}:{row['concept']}:{row['term']}",
                    text=row["term"],
                    lang=lang,
                    frame=row["concept"],
                    theme=row["variant"],
                    match=_as_match(row.choose("match", MATCHES)),
                    unless=row.split("unless"),
                    where=row.where,
                )
                for row in rows
            )
            for row in rows:
                leanings[row["concept"], row["variant"]] = row.choose("leaning", LEANINGS)
        lexicon = Lexicon(
            id=about["id"],
            kind="naming",
            title=about["title"],
            version=about["version"],
            languages=tuple(about["languages"]),
            licence=about["licence"],
            terms=terms,
        )
        return cls(matcher=TermMatcher.build(lexicon), leanings=leanings)

    def find(self, coded: CodedArticle) -> tuple[Hit, ...]:
        """Return the namings in an article; `frame` holds the concept, `theme` the variant."""
        found = self.matcher.match(coded.article, coded.segments, coded.tokens)
        return give_hits_voice(found, coded.attributions, {})


def _as_match(kind: str) -> Match:
    return next(match for match in MATCHES if match == kind)


def relate_naming(
    coded: Sequence[CodedArticle],
    found: Mapping[str, Sequence[Hit]],
    leanings: Mapping[tuple[str, str], str],
    weights: Mapping[str, float] | None = None,
) -> Table:
    """Return the `naming` table: how often each outlet uses each variant, by voice and stance.

    `found` maps an article's id to what `NamingFinder.find` returned. The share is of the
    outlet's namings of the concept, in every voice together. `weights` says how much an
    article counts, by its id (1 where not given, 0 leaves it out).
    """
    counts: defaultdict[Key, float] = defaultdict(float)
    totals: defaultdict[tuple[str, str], float] = defaultdict(float)
    places: dict[Key, tuple[str, int]] = {}
    for item in coded:
        outlet, weight = item.article.outlet, (weights or {}).get(item.article.id, 1.0)
        for hit in found[item.article.id] if weight else ():
            key = (outlet, hit.frame, hit.theme, hit.role, hit.stance)
            counts[key] += weight
            places.setdefault(key, (item.article.id, hit.segment))
            totals[outlet, hit.frame] += weight
    table = Table(NAMING.name, NAMING.names)
    for key in sorted(counts, key=lambda k: (k[0], k[1], -counts[k], k[2:])):
        outlet, concept, variant, role, stance = key
        share = counts[key] / totals[outlet, concept]
        leaning = leanings[concept, variant]
        count = write_count(counts[key])
        table.rows.append(
            (
                outlet,
                concept,
                variant,
                leaning,
                role,
                stance,
                count,
                round_value(share),
                *places[key],
            )
        )
    return table
