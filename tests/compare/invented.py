"""Invented stored tables for tests: outlets, events, sentences by voice and frame."""

from collections.abc import Sequence

from framing.records import Table

Sentence = tuple[str, bool]  # role, carries the frame
FRAME = "government"


def build_tables(
    articles: Sequence[tuple[str, str, Sequence[Sentence]]], wire: Sequence[str] = ()
) -> dict[str, Table]:
    """Return articles, sentences, frames and scores of (outlet, event, sentences) articles."""
    made = {
        "articles": Table(
            "articles",
            ("article_id", "outlet", "published", "sentences", "event_id", "wire_group", "lang"),
        ),
        "sentences": Table("sentences", ("article_id", "sentence", "kind", "mode", "role")),
        "frames": Table("frames", ("article_id", "sentence", "frame", "present", "voice")),
        "scores": Table("scores", ("article_id", "frame", "role", "sentences", "basis", "value")),
    }
    for number, (outlet, event, sentences) in enumerate(articles):
        name = f"a{number:04d}"
        group = wire[number] if wire else ""
        made["articles"].rows.append((name, outlet, "2021", len(sentences), event, group, "en"))
        counts = {"outlet": 0}
        for place, (role, framed) in enumerate(sentences, start=1):
            mode = "none" if role == "outlet" else "indirect"
            said_by = "" if role == "outlet" else role
            made["sentences"].rows.append((name, place, "body", mode, said_by))
            voice = role if framed else ""
            made["frames"].rows.append((name, place, FRAME, int(framed), voice))
            if framed:
                counts[role] = counts.get(role, 0) + 1
        for role, count in counts.items():
            value = round(count / len(sentences), 8) if sentences else None
            made["scores"].rows.append((name, FRAME, role, count, len(sentences), value))
    return made


def add_evidence(tables: dict[str, Table], terms: Sequence[str] = ("seize",)) -> dict[str, Table]:
    """Return the tables with evidence: framed sentences carry the terms in turn."""
    names = ("article_id", "sentence", "frame", "role", "term_id", "weight", "negated")
    evidence = Table("evidence", names)
    for row in tables["frames"].records():
        if row["present"]:
            term = terms[int(str(row["sentence"])) % len(terms)]
            evidence.rows.append(
                (row["article_id"], row["sentence"], FRAME, row["voice"], term, 1.0, 0)
            )
    return {**tables, "evidence": evidence}
