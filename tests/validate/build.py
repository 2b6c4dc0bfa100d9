"""Tables of an invented scored corpus and codings of it."""

from framing.records import Table

FRAMES = ("government", "opposition", "human_rights")
WORDS = ("Calm returned", "The mayor spoke", "Shops closed", "A bridge opened", "Rain fell")


def score_tables(articles: int = 8, sentences: int = 10) -> dict[str, Table]:
    """Return articles, sentences and frames of an invented corpus of two outlets."""
    facts = [
        (f"a{n}", ("Harbour Post", "El Faro")[n % 2], f"Title {n}", ("en", "es")[n % 2], f"a{n}.txt", "")
        for n in range(articles)
    ]  # fmt: skip
    lines, frames = [], []
    for n in range(articles):
        for number in range(1, sentences + 1):
            text = f"{WORDS[number % 5]} in village {n} on day {number}."
            kind = "junk" if number == sentences else "body"
            start = number * 60
            cells = (f"a{n}", number, start, start + len(text), kind, "none", "", "", text)
            lines.append(cells)
            for place, frame in enumerate(FRAMES):
                chance = ((number * 7 + place * 3 + n) % 10) / 10
                frames.append((f"a{n}", number, frame, int(chance >= 0.5), chance, 0, "", ""))
    return {
        "articles": Table(
            "articles", ("article_id", "outlet", "title", "lang", "source", "event_id"), facts
        ),
        "sentences": Table(
            "sentences",
            ("article_id", "sentence", "start", "end", "kind", "mode", "speaker", "role", "text"),
            lines,
        ),
        "frames": Table(
            "frames",
            (
                "article_id", "sentence", "frame", "present", "probability", "lexicon_hits",
                "voice", "stance",
            ),
            frames,
        ),
    }  # fmt: skip
