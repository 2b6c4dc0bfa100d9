"""Hostile texts: seconds for a size and for twice that size; fails where they grow with the square."""

import sys
import time
from collections.abc import Callable

from framing.codebook import Codebook, load_codebook
from framing.compare.words import count_phrases
from framing.pipeline import code_article
from framing.read.articles import read_text

SIZE = 50_000  # characters or pieces of the smaller text
SENTENCE = "The police said on Monday that “no one” was killed in the protest. "
TEXTS: dict[str, Callable[[int], str]] = {
    "a long article": lambda size: SENTENCE * (size // 20),
    "one long paragraph of cues": lambda size: "he said she said that they said " * (size // 20),
    "one long paragraph of terms": lambda size: "police clashed with no massacre " * (size // 10),
    "many words of distance": lambda size: "He supposedly said no. " * (size // 10),
    "opening quotation marks": lambda size: "“" * size + " end.",
    "terms in marks never closed": lambda size: "“The regime killed " * (size // 10),
    "opening marks and letters": lambda size: "“a " * size,
    "straight quotation marks": lambda size: '"' * size + " end.",
    "apostrophes": lambda size: "a' " * size,
    "one long word": lambda size: "a" * (size * 3) + " end.",
    "a word of apostrophes": lambda size: "a'" * size + " end.",
    "spaces": lambda size: "a" + " " * size + "b.",
    "newlines": lambda size: "a" + "\n" * (size * 10) + "b.",
    "short lines": lambda size: "a\n" * size,
    "full stops": lambda size: "." * size + " A end.",
    "initials": lambda size: "A. " * size,
    "capital names": lambda size: "Ana Ruiz " * size,
    "many speakers": lambda size: "".join(f"Ana Ruiz{n} said no. " for n in range(size // 10)),
    "pronouns in short paragraphs": lambda size: "Ana Ruiz said no.\n\nHe left.\n\n" * (size // 10),
    "commas": lambda size: "police, " * size,
    "questions": lambda size: "Why? Yes.\n" * size,
    "labels": lambda size: "ANA: yes\n" * size,
    "digits": lambda size: "1,234.5 " * size,
    "links": lambda size: "[a](http://b.example/c) " * (size // 5),
    "underscores": lambda size: "__a " * (size // 2),
    "stars": lambda size: "**a** " * (size // 2),
    "handles": lambda size: "@ana said " * (size // 5),
    "brackets": lambda size: "([" * size + " end.",
}


MOST_GROWTH = 3  # a doubled text that takes more than so many times as long
LEAST_SECONDS = 2  # below which noise tells


def main() -> None:
    """Print the seconds of every hostile text at two sizes; exit 1 where one grows too fast."""
    codebook = load_codebook()
    time_text(SENTENCE, codebook)  # so that loading the data is not counted
    slow: list[str] = []
    for name, build in TEXTS.items():
        small, large = (time_text(build(size), codebook) for size in (SIZE, 2 * SIZE))
        ratio = large / max(small, 1e-3)
        print(f"{name:28} {small:7.2f} s {large:7.2f} s, ratio {ratio:.1f}", flush=True)
        if large >= LEAST_SECONDS and ratio > MOST_GROWTH:
            slow.append(name)
    if slow:
        sys.exit(f"more than {MOST_GROWTH} times as long for twice the text: {', '.join(slow)}")


def time_text(text: str, codebook: Codebook) -> float:
    """Return the CPU seconds that coding one article and counting its phrases take."""
    article = read_text(text, lang="en")
    start = time.process_time()
    count_phrases(code_article(article, codebook))
    return time.process_time() - start


if __name__ == "__main__":
    main()
