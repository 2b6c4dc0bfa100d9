"""Agreement beyond chance, held against published and hand-computed figures."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance

from framing.errors import InputError
from framing.records import Span
from framing.validate.agree import agree_codings
from framing.validate.agreement import (
    LEVELS,
    Judgement,
    Level,
    measure_alpha,
    measure_kappa,
    measure_percentage,
)
from framing.validate.codings import Coding

# Krippendorff (2011), section C and D: four observers, twelve units, values missing.
OBSERVERS = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}


def build_published() -> list[Judgement]:
    """Return the worked example with its gaps."""
    return [
        Judgement(unit=unit, coder=coder, value=float(cell))
        for coder, row in OBSERVERS.items()
        for unit, cell in enumerate(row.split())
        if cell != "."
    ]


def build_pairs(*pairs: tuple[object, object]) -> list[Judgement]:
    """Return two coders' values."""
    return [
        Judgement(unit=unit, coder=coder, value=str(value))
        for unit, pair in enumerate(pairs)
        for coder, value in zip("AB", pair, strict=True)
    ]


@pytest.mark.parametrize(
    ("level", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)]
)
def test_published_example(level: Level, published: float) -> None:
    """Krippendorff's own example with missing data comes out to the printed digit."""
    found = measure_alpha(build_published(), level=level, fewest=5)
    assert found.value is not None
    assert round(found.value, 3) == published
    assert (found.units, found.coders) == (11, 4)


def test_rare_label_trap() -> None:
    """Two coders who mark 11 and 0 of 1,000 items do not agree, whatever the percentage says."""
    pairs = [(int(unit < 11), 0) for unit in range(1000)]
    alpha, share = measure_alpha(build_pairs(*pairs)), measure_percentage(build_pairs(*pairs))
    assert alpha.value == pytest.approx(-0.005, abs=0.0005)
    assert share.value == 0.989
    assert measure_kappa(build_pairs(*pairs)).value == pytest.approx(0)


def test_one_label_is_undefined() -> None:
    """Where one label was used there is nothing to agree on: no number, and the reason."""
    same = build_pairs(*[(0, 0)] * 40)
    for found in (measure_alpha(same), measure_kappa(same)):
        assert found.value is None
        assert "same value, '0'" in found.reason
    assert measure_percentage(same).value == 1


def test_overlap_is_required() -> None:
    """No overlap and too little overlap are told apart and both refused."""
    apart = [Judgement(unit=n, coder="AB"[n % 2], value="x") for n in range(50)]
    assert "no overlap" in measure_alpha(apart).reason
    assert (
        "12 units coded twice, 30 are needed" in measure_alpha(build_pairs(*[(1, 0)] * 12)).reason
    )
    assert measure_kappa(build_pairs(*[(1, 0)] * 12)).value is None


def test_kappa_needs_two_coders() -> None:
    """Cohen's kappa of four observers is refused with advice."""
    assert "4 coded; use alpha" in measure_kappa(build_published(), fewest=2).reason


def test_kappa_by_hand() -> None:
    """Cohen's kappa of 20+5+10+15 pairs: observed .70, expected .50, so .40."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert measure_kappa(build_pairs(*pairs)).value == pytest.approx(0.4)


def test_interval_repeats_and_covers() -> None:
    """A seed gives the same interval twice, and the value lies inside it."""
    judged = build_pairs(*[(n % 3 == 0, n % 4 == 0) for n in range(90)])
    one, two = measure_alpha(judged, seed=7), measure_alpha(judged, seed=7)
    assert one == two
    assert one.low is not None
    assert one.low < (one.value or 0) < (one.high or 0)
    assert measure_alpha(judged, seed=8) != one


def test_unstable_interval_is_withheld() -> None:
    """One case in fifty vanishes from many resamples: then no interval is given."""
    found = measure_alpha(build_pairs(*[(1, 1)], *[(0, 0)] * 49))
    assert found.value == 1
    assert found.low is None
    assert "resamples" in found.note


@given(
    st.lists(
        st.lists(st.one_of(st.none(), st.integers(1, 4)), min_size=3, max_size=3),
        min_size=4,
        max_size=12,
    )
)
def test_equals_nltk(rows: list[list[int | None]]) -> None:
    """Nominal and interval alpha equal nltk's wherever they are defined."""
    kept = [row for row in rows if sum(cell is not None for cell in row) > 1]
    judged = [
        Judgement(unit=unit, coder="ABC"[place], value=cell)
        for unit, row in enumerate(kept)
        for place, cell in enumerate(row)
        if cell is not None
    ]
    cells = [(item.coder, item.unit, item.value) for item in judged]
    for level, distance in (("nominal", binary_distance), ("interval", interval_distance)):
        found = measure_alpha(judged, level=level, fewest=1, resamples=1)
        if found.value is not None:
            assert found.value == pytest.approx(AnnotationTask(cells, distance=distance).alpha())


def test_missing_and_words() -> None:
    """A nan is a missing judgement; levels that need numbers refuse words in one line."""
    judged = [
        Judgement(unit=unit, coder=coder, value=float(unit % 3))
        for unit in range(40)
        for coder in "AB"
    ]
    gap = [Judgement(unit=unit, coder="C", value=float("nan")) for unit in range(40)]
    for level in LEVELS:
        assert measure_alpha([*judged, *gap], level=level) == measure_alpha(judged, level=level)
    assert measure_kappa([*judged, *gap]) == measure_kappa(judged)
    words = [*judged, Judgement(unit=1, coder="C", value="often")]
    with pytest.raises(InputError, match="level interval needs numbers, 'often' is none"):
        measure_alpha(words, level="interval")


def test_one_unit_is_counted_in_the_singular() -> None:
    """The reason reads well for a single unit, too."""
    assert "1 unit coded twice" in measure_alpha(build_pairs((1, 0))).reason


def code_units(*marks: tuple[bool, ...]) -> list[Coding]:
    """Return what coders said of one frame, a unit after the other."""
    return [
        Coding(article="a", span=Span(n, n + 1), coder=coder, frames={"harm": mark})
        for n, unit in enumerate(marks)
        for coder, mark in zip("ABC", unit, strict=False)
    ]


def list_reasons(codings: list[Coding]) -> dict[str, object]:
    """Return the row of the frame in the table of agreement."""
    table = agree_codings(codings, seed=1)
    return dict(zip(table.columns, table.rows[0], strict=True))


def test_a_reason_names_its_coefficient() -> None:
    """A missing interval of alpha is not told as if the one of kappa beside it were missing."""
    rare = [(True, True), (True, True), (True, False), *[(False, False)] * 397]
    row = list_reasons(code_units(*rare))
    assert row["cases"] == 5  # codings with the frame
    assert list_reasons(code_units((False, True), *[(True, True)] * 40))["cases"] == 81
    assert row["alpha_low"] is None
    assert row["kappa_low"] == 0
    assert str(row["reason"]).startswith("alpha: no interval: undefined in ")
    three = list_reasons(code_units(*[(True, True, False), (False, False, False)] * 20))
    assert str(three["reason"]).startswith("kappa: undefined: kappa compares two coders, 3 coded")


def test_a_reason_of_all_coefficients_stands_alone() -> None:
    """Too little overlap leaves nothing defined, so no coefficient need be named."""
    row = list_reasons(code_units((True, True), (False, False)))
    assert str(row["reason"]).startswith("undefined: too little overlap, 2 units")
    same = list_reasons(code_units(*[(False, False)] * 40))
    assert same["percentage"] == 1
    assert str(same["reason"]).startswith("alpha, kappa: undefined: every coder gave every unit")


def test_roles_are_compared_where_both_see_somebody_reported() -> None:
    """Who reports nobody names no role: such sentences neither raise nor lower the agreement on roles."""
    roles = [("rights", "rights")] * 20 + [("media", "media")] * 15 + [("rights", "media")] * 5
    codings = []
    for number, pair in enumerate([*roles, ("", "rights"), *[("", "")] * 30]):
        codings += [
            Coding(article="a", span=Span(number * 9, number * 9 + 5), coder=coder, role=role,
                   mode="indirect" if role else "none", frames={"hr": False})
            for coder, role in zip("AB", pair, strict=True)
        ]  # fmt: skip
    (row,) = [row for row in agree_codings(codings).records() if row["what"] == "role"]
    assert (row["units"], row["percentage"]) == (40, 35 / 40)
    assert row["cases"] == 15 * 2 + 5  # codings without the commonest role


def test_voices_are_compared_where_all_saw_the_frame() -> None:
    """Of forty sentences in which two coders hear a voice, a third sees no frame in ten."""
    codings = [
        replace(item, voices={"harm": "rights" if item.span.start % 2 else "resident"})
        if item.coder in "AB" else item
        for item in code_units(*[(True, True)] * 30, *[(True, True, False)] * 10)
    ]  # fmt: skip
    rows = {str(row["what"]): row for row in agree_codings(codings).records()}
    assert (rows["voice"]["units"], rows["voice"]["alpha"]) == (30, 1)
    assert rows["frame"]["units"] == 40


def test_a_blank_is_no_code() -> None:
    """Where one coder left frame or voice blank the sentence is neither compared nor counted as a case."""
    codings = [
        replace(item, voices={"harm": "rights"} if item.frames["harm"] else {})
        for item in code_units(*[(True, True)] * 30, *[(False, False)] * 5)
    ]
    codings[0] = replace(codings[0], voices={})
    codings[2] = replace(codings[2], frames={"harm": None}, voices={})
    rows = {str(row["what"]): row for row in agree_codings(codings).records()}
    assert (rows["frame"]["units"], rows["frame"]["cases"]) == (34, 58)
    voiced = rows["frame in voice"]
    assert (voiced["units"], voiced["cases"], voiced["percentage"]) == (33, 56, 1)
