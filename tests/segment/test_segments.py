"""Segments are spans of the unchanged text: ordered, apart, complete, whatever the input."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.read.articles import read_text
from framing.records import Article, Segment, SegmentKind
from framing.segment.segments import RuleSegmenter

SEGMENTER = RuleSegmenter.load()

PIECES = st.sampled_from(
    [
        "The army shot", " at 5 a.m.", " “We ran", ".”", " he said", ". ", "\n", "\n\n", "… ", "?", "!",
        "READ MORE: ", "El Sr. ", "EE.UU. ", "«No", "» ", "—", " (AFP)", "\u200b", "\xa0", "...", '"',
        "https://x.y/z ", "12.5", "[1]", "\r\n", "NOTICIAS RELACIONADAS", "é", "\x0b", "\U0001f534",
    ]
)  # fmt: skip


def make(text: str, **facts: str) -> Article:
    """Return an English article unless told otherwise."""
    known = {"outlet": "", "published": "", "lang": "en", "title": "", "source": "x", **facts}
    return Article(id="x", text=text, **known)


def cut(text: str, **facts: str) -> list[tuple[SegmentKind, str]]:
    """Return kind and text of each segment."""
    article = make(text, **facts)
    return [(item.kind, item.span.of(text)) for item in SEGMENTER.segment(article)]


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join)),
    st.sampled_from(["en", "es"]),
)
def test_segments_are_ordered_apart_and_complete(text: str, lang: str) -> None:
    """Every character that is not white space lies in exactly one segment."""
    check_segments(text, SEGMENTER.segment(make(text, lang=lang)))


def check_segments(text: str, segments: Sequence[Segment]) -> None:
    """Segments are numbered, in order, apart, and hold all that is not white space."""
    covered = [False] * len(text)
    end = 0
    for number, segment in enumerate(segments, start=1):
        assert segment.number == number
        assert end <= segment.span.start < segment.span.end
        end = segment.span.end
        part = segment.span.of(text)
        assert part == part.strip()
        covered[segment.span.start : end] = [True] * len(part)
    assert all(flag or char.isspace() for flag, char in zip(covered, text, strict=True))


@pytest.mark.parametrize(
    "text", ["." * 200_000, '"' * 100_000, ". " * 100_000, " " * 200_000, "a. “" * 50_000, "(" * 100_000, "\n." * 50_000]
)  # fmt: skip
def test_hostile_texts_are_cut(text: str) -> None:
    """Long runs of marks are cut like any other text (the suite's limit on time watches)."""
    check_segments(text, SEGMENTER.segment(make(text)))


def test_parts_of_a_page_are_told_apart() -> None:
    """Headline, caption, body, subhead and junk each get their kind."""
    text = (
        "Three killed in clashes\n\nThe army shot at a crowd. Nobody took the blame.\n"
        "SEE ALSO: Profiles of generals\n\nFear in the streets\n\n"
        "Soldiers guard the bridge over the river on Friday.\nReuters\n\n"
        "“We ran,” a man said.\n\nLeave a Comment"
    )
    assert cut(text) == [
        ("headline", "Three killed in clashes"),
        ("body", "The army shot at a crowd."),
        ("body", "Nobody took the blame."),
        ("junk", "SEE ALSO: Profiles of generals"),
        ("subhead", "Fear in the streets"),
        ("caption", "Soldiers guard the bridge over the river on Friday."),
        ("junk", "Reuters"),
        ("body", "“We ran,” a man said."),
        ("junk", "Leave a Comment"),
    ]


def test_a_block_quotation_follows_its_lead_in() -> None:
    """The paragraph after 'she wrote:' is quoted though it has no marks."""
    text = "The rector answered.\n\nIn a letter she wrote:\n\nWe saw it all. Nobody helped.\n\nThe army denied it."
    assert [kind for kind, _ in cut(text)] == ["body", "body", "quote-block", "quote-block", "body"]


JUNK = [
    "READ MORE: Ten things to know", "LEA TAMBIÉN: Diez cosas", "Related article Ten things", "AFP",
    "(AP Photo/Ana Paz)", "Foto: Ana Paz/ EFE.", "(Con información de EFE)", "By Ana Paz",
    "Por Ana Paz", "© 2024 Acme News.", "Published: 9 July 2021", "July 9, 2021", "2021-07-09",
    "9 de julio de 2021", "Follow us on Twitter", "Síguenos en Facebook", "Share on Facebook",
    "Sign up for our newsletter", "Suscríbete a nuestro boletín", "https://example.org/a",
    "pic.twitter.com/abc", "— Ana Paz (@anapaz) July 9, 2021", "Todos los derechos reservados",
    "( Also on THE POST: Ten things to know)", "Contributing: Ana Paz, The Post",
    "This story has been updated.", "Last Updated at 11:14 a.m. ET.",
    "This text may not be in its final form and may be revised.",
    "Editor’s note: Ana Paz is a writer.", "You may also like", "* * *", "Te puede interesar:",
]  # fmt: skip
TEXT = [
    "Read more books, the teacher told them.", "By noon the square was empty.", "Por la tarde huyeron.",
    "Related problems went unsolved.", "Video of the shooting shows a man falling.",
    "Follow us, the soldier shouted.", "AFP reported three deaths.", "The share of the poor grew.",
    "Fotos del ataque muestran a dos heridos.", "See also the soldiers’ own account of it.",
    "Published reports blame the army.",
    "The story has been told before.", "Image captions were changed by the army.",
    "Contributing to the fund, she said, helps.", "The list was updated on Monday by the court.", "Foto a foto, el video muestra la matanza.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "label", "kind"),
    [
        ("Image copyright AFP Image caption Two men wait.", "Image copyright AFP Image caption", "caption"),
        ("Image caption The army on the bridge", "Image caption", "caption"),
        ("Media playback is unsupported on your device Media caption Ana Paz: we ran",
         "Media playback is unsupported on your device Media caption", "caption"),
        ("Story highlights The army shot at a crowd", "Story highlights", "body"),
    ],
)  # fmt: skip
def test_a_label_that_opens_a_line_is_cut_off(line: str, label: str, kind: str) -> None:
    """The label is no article text, what it labels is."""
    text = f"The army shot at a crowd.\n\n{line}\n\nNobody took the blame."
    assert cut(text)[1:3] == [("junk", label), (kind, line[len(label) :].strip())]


@pytest.mark.parametrize("line", JUNK)
def test_junk_is_found(line: str) -> None:
    """Links, credits, bylines, dates and prompts on a line of their own are no article text."""
    text = f"The army shot at a crowd.\n\n{line}\n\nNobody took the blame."
    assert cut(text)[1] == ("junk", line)


@pytest.mark.parametrize("line", TEXT)
def test_sentences_are_never_junk(line: str) -> None:
    """A real sentence that begins like a label stays."""
    text = f"The army shot at a crowd.\n\n{line}\n\nNobody took the blame."
    assert ("body", line) in cut(text)


def test_a_list_of_links_ends_at_the_next_sentence() -> None:
    """Headings below 'related news' go with it; the article goes on at the next full sentence."""
    text = "Hubo tres muertos.\nNOTICIAS RELACIONADAS\nEl ministro niega la matanza\n12\nEl ejército calla."
    assert [kind for kind, _ in cut(text, lang="es")] == ["body", "junk", "junk", "junk", "body"]


def test_a_link_heading_may_be_stuck_to_a_paragraph() -> None:
    """'READ MORE:' at the end of a paragraph makes the next heading a link, not a quotation."""
    text = "Three died. READ MORE:\n\nMinister denies it\n\nThe army said nothing."
    assert [kind for kind, _ in cut(text)] == ["body", "junk", "junk", "body"]


@pytest.mark.parametrize(("between", "kind"), [(1, "caption"), (2, "caption"), (3, "body")])
def test_a_caption_repeats_its_picture(between: int, kind: SegmentKind) -> None:
    """A line that stands again close by is a caption; one repeated far away is not."""
    line = "Soldiers guard the bridge over the river on Friday."
    apart = "\n\n".join(f"Nobody took blame {number}." for number in range(between))
    found = cut(f"Three died.\n\n{line}\n\n{apart}\n\n{line}\n\nThe army denied it.")
    assert [kind for kind, text in found if text == line] == [kind, kind]


def test_a_line_with_a_credit_at_its_end_is_a_caption() -> None:
    """'(Photo: …)' makes a caption of a line; other words in brackets do not."""
    text = (
        "Three died.\n\nSoldiers guard the bridge (Photo: Ana Prat)\n\n"
        "They had all the bridges (three of them)\n\nNobody took the blame."
    )
    assert [kind for kind, _ in cut(text)] == ["body", "caption", "subhead", "body"]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("SEE ALSO: Nobody helped them.", ["junk"]),  # a finished line, but a label's
        ("He fled. SEE ALSO: Profiles The police said so.", ["body", "body"]),
        ("Trending\n\nFear in the streets", ["junk", "subhead"]),  # one label, no list of links
        ("See also\n\nFear in the streets", ["junk", "subhead"]),
        ("Aftermath", ["subhead"]),  # no outlet's name where no outlet is known
        ("Editor’s note: he was there. He fled.", ["junk", "junk"]),
        ("Editor’s note: he was there." + " He fled." * 110, ["junk", *["body"] * 110]),
    ],
)  # fmt: skip
def test_junk_takes_no_text_with_it(line: str, kinds: list[SegmentKind]) -> None:
    """A label takes its line, a note its paragraph; neither the text behind it nor a long one."""
    text = f"The army shot at a crowd.\n\n{line}\n\nNobody took the blame."
    assert [kind for kind, _ in cut(text)] == ["body", *kinds, "body"]


@pytest.mark.parametrize(
    ("title", "first", "kind"),
    [
        ("Three died.", "Three died.", "headline"),
        ("Related: how it ended", "Related: how it ended", "headline"),
        ("A day of fear", "## The march", "subhead"),
        ("A day of fear", "Three died.", "body"),
    ],
)
def test_the_title_is_known_again(title: str, first: str, kind: str) -> None:
    """The first line is the headline where it is the title, whatever it reads as."""
    assert cut(f"{first}\n\nNobody took the blame.", title=title)[0] == (kind, first)


def test_a_stray_label_may_end_a_text() -> None:
    """Few words without a stop below the last sentence are no article text."""
    text = "Three died.\n\nNobody took the blame.\n\nLocal News"
    assert cut(text)[2] == ("junk", "Local News")


def test_the_outlets_own_name_is_a_label() -> None:
    """A line that is the outlet's name, alone or with one word, is no article text."""
    text = "The army shot at a crowd.\n\nAcme Watch Analysis\n\nNobody took the blame."
    assert cut(text, outlet="Acme Watch")[1][0] == "junk"
    assert cut(text, outlet="Other")[1][0] == "subhead"


def test_a_tagged_headline_is_no_link() -> None:
    """'VIDEO: …' is a headline on the first line and a link further down."""
    text = "VIDEO: Army shoots at crowd\n\nNobody took the blame.\n\nVIDEO: Storm hits coast\n\nThree died."
    assert [kind for kind, _ in cut(text)] == ["headline", "body", "junk", "body"]


def test_markdown_front_matter_is_no_text() -> None:
    """The facts at the head of a Markdown file are junk; its heading is the headline."""
    text = "---\noutlet: Acme\n---\n# The march\n\nThree died."
    assert [kind for kind, _ in cut(text)] == ["junk", "junk", "junk", "headline", "body"]


def test_encodings_give_the_same_segments() -> None:
    """What was read from any encoding is cut alike."""
    text = "“Corrimos”, dijo la señora. El ejército calló…\n\nLea también: Otra marcha\n"
    plain = SEGMENTER.segment(read_text(text))
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-32"):
        again = SEGMENTER.segment(read_text(text.encode(encoding).decode(encoding)))
        assert again == plain


def test_wrapped_lines_are_joined() -> None:
    """A text of fixed width is cut by sentences, not by its lines."""
    text = (
        "The army shot at a crowd that had come to the square on Friday to ask\n"
        "for the release of prisoners held since May. Nobody took the blame for\n"
        "it, and the governor said that he had known nothing of any such order.\n\n"
        "Three people died, the doctors of the hospital said on Saturday, and\nMonday."
    )
    assert [part[-8:] for _, part in cut(text)] == ["nce May.", "h order.", "\nMonday."]


@pytest.mark.parametrize(("stop", "count"), [("", 1), (".", 2)])
def test_a_line_broken_by_accident_is_joined(stop: str, count: int) -> None:
    """A long line goes on in the next where that opens in lower case, unless it was finished."""
    text = f"The army shot at a crowd that had come to the square on{stop}\nthe day of the march."
    assert len(cut(text)) == count


@pytest.mark.parametrize(
    "lines",
    [
        ["The army shot at a crowd that had come to the square.", "Fear in the streets"] * 4,
        [
            "The army shot at a crowd that had come to the square of the city on the day of the march for"
        ]
        * 4
        + ["The rest " * 12],
    ],
)
def test_short_paragraphs_are_no_wrapped_lines(lines: list[str]) -> None:
    """Finished lines, and lines wider than any page, are no text of fixed width."""
    assert [part.rstrip() for _, part in cut("\n".join(lines))] == [line.rstrip() for line in lines]
