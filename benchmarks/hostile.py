"""Hostile texts: seconds for a size and for twice that size, whose ratio must stay near 2."""

import time
from collections.abc import Callable

from framing.codebook import Codebook, load_codebook
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
    "brackets": lambda size: "([" * size + " end.",
}


def main() -> None:
    """Print the seconds of every hostile text at two sizes."""
    codebook = load_codebook()
    time_text(SENTENCE, codebook)  # so that loading the data is not counted
    for name, build in TEXTS.items():
        small, large = (time_text(build(size), codebook) for size in (SIZE, 2 * SIZE))
        print(f"{name:28} {small:7.2f} s {large:7.2f} s, ratio {large / max(small, 1e-3):.1f}")


def time_text(text: str, codebook: Codebook) -> float:
    """Return the CPU seconds that one article takes."""
    article = read_text(text, lang="en")
    start = time.process_time()
    code_article(article, codebook)
    return time.process_time() - start


if __name__ == "__main__":
    main()
