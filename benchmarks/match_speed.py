"""Time the matcher alone: milliseconds per 600-word article, for a lexicon given by name.

Run with: python -m benchmarks.match_speed [LEXICON] [REPEATS]
"""

import random
import sys
import time

from framing.lexicon.load import load_lexicon
from framing.match.terms import TermMatcher
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text

FILLER = tokenize_text("the of a in and to police said people city he was they on for by it").words


def make_article(number: int, words: list[str]) -> tuple[Article, tuple[Segment, ...]]:
    """Return an invented article of 30 segments with 20 words each, a tenth of them from terms."""
    draw = random.Random(number)
    lines = [
        " ".join(
            draw.choice(words) if draw.random() < 0.1 else draw.choice(FILLER) for _ in range(20)
        )
        for _ in range(30)
    ]
    segments = []
    start = 0
    for index, line in enumerate(lines, start=1):
        span = Span(start, start + len(line))
        segments.append(Segment(article_id="a", number=index, span=span, kind="body"))
        start += len(line) + 1
    text = "\n".join(lines)
    article = Article(
        id="a", outlet="", published="", lang="en", title="", text=text, source="invented"
    )
    return article, tuple(segments)


def run_benchmark(name: str, repeats: int) -> None:
    """Print the time of compiling and of matching, the first time and again."""
    lexicon = load_lexicon(name)
    terms = lexicon.terms.get("en", ())
    words = [word for term in terms for word in tokenize_text(term.text).words]
    articles = [make_article(number, words) for number in range(repeats)]
    tokens = [tokenize_text(article.text) for article, _ in articles]
    begin = time.perf_counter()
    matcher = TermMatcher.build(lexicon)
    print(f"compile {1000 * (time.perf_counter() - begin):.1f} ms for {len(terms)} English terms")
    for label in ("cold", "warm"):
        begin = time.perf_counter()
        hits = sum(
            len(matcher.match(article, segments, token))
            for (article, segments), token in zip(articles, tokens, strict=True)
        )
        each = 1000 * (time.perf_counter() - begin) / repeats
        print(f"{label}: {each:.3f} ms per 600 words, {hits / repeats:.1f} hits each")


if __name__ == "__main__":
    run_benchmark(
        sys.argv[1] if len(sys.argv) > 1 else "political-violence",
        int(sys.argv[2]) if len(sys.argv) > 2 else 300,
    )
