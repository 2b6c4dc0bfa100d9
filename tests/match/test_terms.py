"""Terms are found as the lexicon's author meant them, and only there."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import LexiconError
from framing.lexicon.load import load_lexicon
from framing.lexicon.patterns import parse_pattern
from framing.match.terms import TermMatcher
from framing.records import Article, Hit, Segment, Span
from framing.text.tokens import tokenize_text

LEXICON = load_lexicon(Path(__file__).resolve().parents[1] / "data" / "weather-frames")
MATCHER = TermMatcher.build(LEXICON)


def match_text(text: str, lang: str = "en", segments: tuple[Segment, ...] = ()) -> tuple[Hit, ...]:
    """Match one text that is a single sentence unless segments are given."""
    article = Article(
        id="a", outlet="o", published="", lang=lang, title="", text=text, source="a.txt"
    )
    whole = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body")
    return MATCHER.match(article, segments or (whole,), tokenize_text(text))


def find_ids(text: str, lang: str = "en") -> list[str]:
    """Return the terms found, negated ones with an exclamation mark before them."""
    return [("!" if hit.negated else "") + hit.term_id for hit in match_text(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Floods hit the coast", ["en:flood"]),
        ("It FLOODED again", ["en:flood"]),
        ("Flash floods hit", ["en:flash flood"]),
        ("flash, floods", ["en:flood"]),
        ("Flash-flooded", ["en:flash flood"]),
        ("the flood's path", ["en:flood"]),
        ("excessive rain", ["en:excessive ~2 rain"]),
        ("excessive, cold rains", ["en:excessive ~2 rain"]),
        ("excessive and cold rains", ["en:excessive ~2 rain"]),
        ("excessive and very cold rain", []),
        ("excessive; rain", []),
        ("it destabilized slopes", ["en:destabilise"]),
        ("it was destabilising slopes", ["en:destabilise"]),
        ("neighborhoods destroyed", ["en:neighbourhood* destroyed"]),
        ("neighbourhoods were destroyed", []),
        ("evacuations and evacuated", ["en:evacuat*", "en:evacuat*"]),
        ("A State of Emergency", ["en:state of emergency"]),
        ("states of emergency", []),
        ("he saves", []),
        ("he saved", ["en:saved"]),
        ("a flood of letters", []),
        ("a flood light and a flood", ["en:flood"]),
        ("levees", ["en:levee", "en:levee@rescue"]),
    ],
)
def test_each_match_kind_finds_its_forms(text: str, expected: list[str]) -> None:
    """Exact, wildcard, lemma and phrase terms, spelling, gaps, exclusions, longest match."""
    assert find_ids(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "víctimas de la inundación",
        "vi\u0301ctimas de la inundacio\u0301n",
        "VICTIMAS DE LA INUNDACION",
    ],
)
def test_spanish_accents_do_not_matter_but_the_enye_does(text: str) -> None:
    """Composed, decomposed and missing accents find the term; dano is not daño."""
    assert find_ids(text, "es") == ["es:víctima", "es:inundación"]
    assert find_ids("dano", "es") == []
    assert find_ids("los dan\u0303os", "es") == ["es:daño"]


@pytest.mark.parametrize(
    ("text", "lang", "negated"),
    [
        ("There was no flood", "en", True),
        ("It was not a flood", "en", True),
        ("It wasn't really a flood", "en", True),
        ("no evidence of a flood", "en", True),
        ("neither a levee", "en", True),
        ("Nobody was evacuated", "en", True),
        ("No, a flood came", "en", False),
        ("not only a flood", "en", False),
        ("no less than a flood", "en", False),
        ("did not investigate the flood", "en", False),
        ("not rain but flood", "en", False),
        ("They should not be evacuated", "en", False),
        ("no immediate reports of a flood", "en", True),
        ("no hubo inundaciones", "es", True),
        ("no tienen víctimas", "es", True),
        ("nunca más inundaciones", "es", False),
        ("sin víctimas", "es", True),
        ("sin duda inundaciones", "es", False),
        ("no solo inundaciones", "es", False),
        ("no lluvia sino inundaciones", "es", False),
    ],
)
def test_grammatical_negation_is_marked(text: str, lang: str, negated: bool) -> None:
    """A negator counts across light words only, and pseudo-negations never do."""
    hits = match_text(text, lang)
    assert hits
    assert {hit.negated for hit in hits} == {negated}


def test_terms_never_cross_segments_and_junk_is_skipped() -> None:
    """Words of two sentences make no term, a negator stays in its sentence, junk has no hits."""
    text = "It came in a flash\nfloods followed. Not\na flood. Flood."
    cuts = [(0, 18, "body"), (19, 40, "body"), (41, 48, "body"), (50, 56, "junk")]
    segments = tuple(
        Segment(article_id="a", number=number, span=Span(start, end), kind=kind)  # type: ignore[arg-type]
        for number, (start, end, kind) in enumerate(cuts, start=1)
    )
    hits = match_text(text, segments=segments)
    assert [(hit.segment, hit.term_id, hit.negated) for hit in hits] == [
        (2, "en:flood", False),
        (3, "en:flood", False),
    ]


def test_a_language_without_terms_has_no_hits() -> None:
    """An article in a language that the lexicon lacks is not matched by another's terms."""
    assert match_text("flood", "fr") == ()
    assert match_text("flood", "en-GB")


WORDS = st.sampled_from(
    [
        "flash",
        "flood",
        "floods",
        "excessive",
        "rain",
        "no",
        "not",
        "only",
        "evacuate",
        "of",
        "letters",
        "saved",
        ",",
        ";",
        "“",
        "levee",
        "destabilising",
        "’s",
        "́",
        "á",
        "-",
        ".",
    ]
)


@given(st.lists(st.lists(WORDS, max_size=12), max_size=5))
def test_hits_keep_their_promises(sentences: list[list[str]]) -> None:
    """Hits lie inside their segment, in order, never share a place in a frame, and repeat."""
    lines = [" ".join(words) for words in sentences]
    segments = []
    start = 0
    for number, line in enumerate(lines, start=1):
        span = Span(start, start + len(line))
        kind = "junk" if number % 4 == 0 else "body"
        segments.append(Segment(article_id="a", number=number, span=span, kind=kind))
        start += len(line) + 1
    text = "\n".join(lines)
    hits = match_text(text, segments=tuple(segments))
    assert hits == match_text(text, segments=tuple(segments))
    assert list(hits) == sorted(hits, key=lambda hit: hit.span.start)
    terms = {term.id: term for term in LEXICON.list_terms()}
    for hit in hits:
        segment = segments[hit.segment - 1]
        assert segment.kind != "junk"
        assert segment.span.start <= hit.span.start < hit.span.end <= segment.span.end
        assert find_ids(hit.span.of(text)), (hit, text)
        assert terms[hit.term_id].frame == hit.frame
        if "~" not in hit.term_id:
            same = [other for other in hits if other.frame == hit.frame and other is not hit]
            assert all(
                hit.span.overlap(other.span) == 0 for other in same if "~" not in other.term_id
            )


def test_choice_between_words_needs_only_one_of_them(tmp_path: Path) -> None:
    """A '/' lists words of which any may stand in that place; '=' asks for one form."""
    (tmp_path / "lexicon.toml").write_text(
        'id = "choice"\nkind = "frames"\ntitle = "t"\nversion = "1"\nlanguages = ["en"]\n'
        'licence = "CC0"\n[[frames]]\nname = "storm"\ntitle = "Storm"\n',
        encoding="utf-8",
    )
    row = "los*/damage/ruin ~2 roof/hous*/=tree,storm,,phrase,1\n"
    (tmp_path / "terms.en.csv").write_text(f"term,frame,theme,match,weight\n{row}", "utf-8")
    matcher = TermMatcher.build(load_lexicon(tmp_path))
    for text, count in (("it ruined the houses", 1), ("lost trees", 0), ("lost a tree", 1)):
        article = Article(
            id="a", outlet="o", published="", lang="en", title="", text=text, source="a.txt"
        )
        whole = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body")
        assert len(matcher.match(article, (whole,), tokenize_text(text))) == count


def test_choice_of_several_words_is_refused() -> None:
    """A '/' parts single words; a hyphenated option is named in the error."""
    with pytest.raises(LexiconError, match="between single words"):
        parse_pattern("anti-gang/police raid", "phrase", where="terms.en.csv:2")
