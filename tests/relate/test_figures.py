"""Figures: numbers that say how many were killed, arrested, deployed, and whose claim it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.records import Table
from framing.relate.figures.digits import parse_digits
from framing.relate.figures.find import FigureFinder
from framing.relate.figures.matrix import compare_figures
from framing.relate.figures.table import relate_figures
from framing.tables.relation_schemas import FIGURES
from tests.relate.coding import code_text

FINDER = FigureFinder.load()

ENGLISH = [
    ("At least 31 miners have died in the valley.", [("killed", 31, None)]),
    ("More than 40 students were arrested on Monday.", [("arrested", 41, None)]),
    ("The blast killed a dozen people and wounded sixty-two others.",
     [("killed", 12, 12), ("injured", 62, 62)]),
    ("Dozens of villagers fled across the river.", [("displaced", 24, None)]),
    ("Hundreds of soldiers were deployed along the coast.", [("deployed", 200, 999)]),
    ("The ministry offered a reward of up to $250,000 for the smuggler.", [("reward", None, 250000)]),
    ("Customs officers seized 12,500 rounds, six rifles and two boats.",
     [("seized", 12500, 12500), ("seized", 6, 6), ("seized", 2, 2)]),
    ("The province saw seven separate attacks in a week.", [("attacks", 7, 7)]),
    ("That is a rate of 18.4 per 100,000 inhabitants.", [("rate", 18.4, 18.4)]),
    ("The death toll has risen to 87.", [("killed", 87, 87)]),
    ("Blast in port leaves dozen dead", [("killed", 12, 12)]),
    ("A few dozen people were arrested.", [("arrested", 24, None)]),
    ("The arbitrary detention of 60 people was condemned.", [("arrested", 60, 60)]),
    ("Between 10 and 15 protesters were injured.", [("injured", 10, 15)]),
    ("Police detained 90 people, 14 of whom remain in prison.",
     [("arrested", 90, 90), ("arrested", 14, 14)]),
    ("The fire left 20 people dead and dozens of others injured.",
     [("killed", 20, 20), ("injured", 24, None)]),
    ("Six people, including two nurses, a cook and a driver, were killed in the raid.",
     [("killed", 6, 6), ("killed", 2, 2)]),
    ("At least two bakers were shot and wounded.", [("injured", 2, None)]),
    ("Nine gunmen and two officers dead, the army said.", [("killed", 9, 9), ("killed", 2, 2)]),
    ("She named the 23 people who died in the fire.", [("killed", 23, 23)]),
    ("There were 31 deaths per million in May.", [("rate", 31, 31)]),
    ("The injured on both sides of the river rose to 31.", [("injured", 31, 31)]),
]  # fmt: skip
SPANISH = [
    ("Al menos 31 mineros murieron en el valle.", [("killed", 31, None)]),
    ("La explosión dejó una docena de muertos y treinta y cinco heridos.",
     [("killed", 12, 12), ("injured", 35, 35)]),
    ("Murieron 14 personas en el puerto.", [("killed", 14, 14)]),
    ("Denunciaron la detención arbitraria de sesenta personas.", [("arrested", 60, 60)]),
    ("Unos 1.200 soldados fueron desplegados en la costa.", [("deployed", 1200, 1200)]),
    ("Ofrecen una recompensa de hasta 250.000 dólares.", [("reward", None, 250000)]),
    ("La policía detuvo a 90 manifestantes el lunes.", [("arrested", 90, 90)]),
    ("Más de dos mil personas han huido del pueblo.", [("displaced", 2001, None)]),
    ("Cientos de estudiantes resultaron heridos.", [("injured", 200, 999)]),
    ("La tasa es de 18,4 por cada 100.000 habitantes.", [("rate", 18.4, 18.4)]),
    ("Hubo 47 muertes por millón de habitantes.", [("rate", 47, 47)]),
    ("Informaron al menos de 30 detenidos.", [("arrested", 30, None)]),
    ("Habló de las 23 personas que han fallecido desde marzo.", [("killed", 23, 23)]),
    ("La cifra de víctimas mortales ha ascendido a 26, de las cuales al menos 5 habrían sido por golpes.",
     [("killed", 26, 26), ("killed", 5, None)]),
    ("Llegaron 2 mil 350 heridos y mil 200 evacuados.", [("injured", 2350, 2350), ("displaced", 1200, 1200)]),
    ("Hay más de ocho mil contagios y 900 muertes.", [("killed", 900, 900)]),
    ("Los detenidos por destrozos en la plaza y el mercado se elevan a seis mil.",
     [("arrested", 6000, 6000)]),
    ("Hay 217 personas con heridas oculares por perdigones.", [("injured", 217, 217)]),
    ("La ola cobró más de 545 000 muertes.", [("killed", 545001, None)]),
    ("Mató a decenas de millones de personas.", [("killed", 20_000_000, 99_999_999)]),
    ("Quieren reducir las muertes por COVID-19 en la región.", []),
    ("Hubo 47 muertes de tifus cada millón de habitantes.", [("rate", 47, 47)]),
    ("El número de muertes descendió hasta 4.100 en marzo.", [("killed", 4100, 4100)]),
    ("Un panadero de 39 años de edad no vino y un hombre de 41 años fue detenido.", [("arrested", 1, 1)]),
    ("Detuvieron hasta la fecha a 60 mineros.", [("arrested", 60, 60)]),
    ("Tenía 14 heridas de bala.", []),
    ("La helada causó dos centenares de muertos y tres docenas de heridos.", [("killed", 200, 200), ("injured", 36, 36)]),
    ("Hubo centenares de muertos y millares de heridos.", [("killed", 200, 999), ("injured", 2000, 9999)]),
    ("Dos mujeres heridas de bala llegaron al hospital.", [("injured", 2, 2)]),
    ("Hay miles de juicios detenidos.", []),
    ("Dispararon 900 cartuchos, de los cuales 400 fueron ejecutados en mayo.", []),
    ("La mezcla lleva 0,2 de polvo por mil litros de agua.", []),
]  # fmt: skip
NOTHING = [
    "The 2014 death of the miner led to a trial.",
    "Thousands of sailors might die in a war.",
    "The mayor, 46, was killed in 2019.",
    "He was killed two days after the vote.",
    "A 40-year-old baker was wounded near Pier 17.",
    "About 60% of those arrested were released on 12 March.",
    "Three hundred people attended the funeral of a student who was killed by police.",
    "The company paid $3 million for the building.",
    "Two officers killed a man on the bridge.",
    "Three out of four people in jail cannot read.",
    "The town has 40 families that wait for the dead.",
    "The law protects a person who is detained.",
    "More at https://harbour.example/blast-leaves-two-people-dead/884 today.",
]


def find(text: str, lang: str = "en") -> list[tuple[str, float | None, float | None]]:
    """Return quantity, least and greatest value of each figure."""
    return [(f.quantity, f.low, f.high) for f in FINDER.find(code_text(text, lang))]


@pytest.mark.parametrize(("text", "figures"), ENGLISH)
def test_english_figures(text: str, figures: list[tuple[str, float | None, float | None]]) -> None:
    """English counts, ranges, money and rates are read with their quantity."""
    assert find(text) == figures


@pytest.mark.parametrize(("text", "figures"), SPANISH)
def test_spanish_figures(text: str, figures: list[tuple[str, float | None, float | None]]) -> None:
    """Spanish counts, ranges, money and rates are read with their quantity."""
    assert find(text, "es") == figures


@pytest.mark.parametrize(
    ("text", "lang", "figures"),
    [
        ("El choque elevó a 134 los muertos.", "es", [("killed", 134, 134)]),
        ("Sube a más de 40 la cifra de presos políticos.", "es", [("arrested", 41, None)]),
        ("Los heridos ya ascienden a 62 personas.", "es", [("injured", 62, 62)]),
        ("Suman 31 los detenidos.", "es", [("arrested", 31, 31)]),
        ("El número de desplazados pasó de 1.200 a 3.400.", "es", [("displaced", 3400, 3400)]),
        ("The blast brought to 31 the number of people killed.", "en", [("killed", 31, 31)]),
        ("Arrests rose from 12 to 20 in a week.", "en", [("arrested", 20, 20)]),
        ("The tally of wounded jumped to at least 40.", "en", [("injured", 40, None)]),
        ("The dead numbered 87.", "en", [("killed", 87, 87)]),
        ("The death toll rose by 14 to 134.", "en", [("killed", 134, 134)]),
        ("The fire raised the death toll from 40 to 44.", "en", [("killed", 44, 44)]),
        ("Arrests have now exceeded 300.", "en", [("arrested", 301, None)]),
        ("The death toll surpassed more than 150.", "en", [("killed", 151, None)]),
        ("La cifra de muertos aumentó en 14 a 134.", "es", [("killed", 134, 134)]),
        ("Superan los 300 los detenidos.", "es", [("arrested", 301, None)]),
    ],
)
def test_what_rises_to_a_number_is_counted(
    text: str, lang: str, figures: list[tuple[str, float | None, float | None]]
) -> None:
    """A bare number behind a verb of rising or falling counts what rose; what it rose from or by does not."""
    assert find(text, lang) == figures


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Arrests rose 12 last year.", "en"),
        ("The death toll rose by 14 on Monday.", "en"),
        ("Deaths did not reach 134.", "en"),
        ("Attacks on refugees rose to 134.", "en"),
        ("La cifra de muertos aumentó en 14.", "es"),
        ("Los campos para refugiados suman 134.", "es"),
        ("The death toll could rise to 134.", "en"),
        ("Trials for murders rose to 134.", "en"),
        ("Reports of killings climbed to 12.", "en"),
        ("La tasa de homicidios subió a 45 en el país.", "es"),
        ("La cifra de muertos podría llegar a 134.", "es"),
        ("Los heridos llegaron a 12 hospitales.", "es"),
        ("El precio subió a 134, los muertos no cuentan.", "es"),
    ],
)
def test_what_rises_otherwise_is_no_figure(text: str, lang: str) -> None:
    """Rates, trials and reports are others' counts; a rise by a number, one that may come or is denied is none."""
    assert find(text, lang) == []


@pytest.mark.parametrize(
    "text",
    [
        "El 12 por ciento de los heridos murió.",
        "Entre 30 y 40 por ciento de los detenidos son menores.",
        "Un treinta por cien de los desplazados volvió.",
    ],
)
def test_neither_number_of_a_share_is_a_figure(text: str) -> None:
    """Of 'el 12 por ciento' neither 12 nor a hundred died; a rate by the hundred thousand is one."""
    assert find(text, "es") == []
    assert find("La tasa es de 18,4 por cien mil habitantes.", "es") == [("rate", 18.4, 18.4)]


@pytest.mark.parametrize(("lang", "unit"), [("en", "US dollars"), ("es", "$")])
def test_a_lone_dollar_sign_is_no_dollar_in_spanish(lang: str, unit: str) -> None:
    """'$' stands for pesos in most countries that write Spanish: the sign is kept as it is."""
    text = {"en": "A reward of $900 was offered.", "es": "Ofrecen una recompensa de $900."}[lang]
    assert [figure.unit for figure in FINDER.find(code_text(text, lang))] == [unit]


@pytest.mark.parametrize("text", NOTHING)
def test_other_numbers_are_no_figures(text: str) -> None:
    """Ages, dates, shares, addresses, prices and mere attendance are left out."""
    assert [f for f in find(text) if f[0] != "killed" or f[1] != 1] == []


@pytest.mark.parametrize(
    ("text", "lang", "what"),
    [
        ("Dozens of families fled their homes.", "en", "families"),
        ("Decenas de familias huyeron del pueblo.", "es", "familias"),
        ("Police killed 12 miners.", "en", "miners"),
    ],
)
def test_what_is_counted(text: str, lang: str, what: str) -> None:
    """What is counted is named without the word that joins it to the number."""
    (figure,) = FINDER.find(code_text(text, lang))
    assert figure.what == what


def test_claim_and_place() -> None:
    """A figure inside reported speech is its speaker's claim; its span covers the words."""
    text = "The river was calm. Captain Ida Moss said 22 smugglers were arrested."
    table = relate_figures([code_text(text)], FINDER, {"a1": "e7"})
    (row,) = table.records()
    assert row["event_id"] == "e7"
    assert row["voice"] != "outlet"
    assert "Moss" in str(row["speaker"])
    assert text[int(str(row["start"])) : int(str(row["end"]))] == "22 smugglers"


@given(st.integers(1, 10**9))
def test_digits_round_trip(value: int) -> None:
    """A number grouped by the language's own habit keeps its value."""
    english = f"{value:,}"
    assert parse_digits(english, "en") == value
    assert parse_digits(english.replace(",", "."), "es") == value


@given(st.text(alphabet="ab 12,.-%$killedof\n", max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever the text, every figure lies within it and its range is in order."""
    for figure in FINDER.find(code_text(text)):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def test_matrix_marks_disagreement() -> None:
    """A headline above its own text is marked, and values that cannot both hold conflict."""
    rows = [
        (
            "a",
            "North Star",
            "e",
            1,
            0,
            6,
            "killed",
            40,
            None,
            "Scores",
            "people",
            "",
            "outlet",
            "",
            "",
        ),
        (
            "a",
            "North Star",
            "e",
            2,
            9,
            12,
            "killed",
            26,
            None,
            "At least 26",
            "people",
            "",
            "outlet",
            "",
            "",
        ),
        (
            "b",
            "South Star",
            "e",
            2,
            9,
            12,
            "killed",
            12,
            12,
            "a dozen",
            "people",
            "",
            "outlet",
            "",
            "",
        ),
    ]
    (compared,) = compare_figures(Table(FIGURES.name, FIGURES.names, list(rows)))
    assert compared.agreement == "conflict"
    assert compared.claims["North Star"].inner
    assert not compared.claims["South Star"].inner


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The army offered a reward of $500 for him.",
            "The army offered a reward of €900 for him.",
        ),
        ("Gunmen killed 26 people.", "Gunmen killed two police officers."),
        ("Police seized 24,000 rounds of ammunition.", "Police seized three rifles."),
    ],
)
def test_what_is_counted_must_be_alike(first: str, second: str) -> None:
    """Dollars and euros, all dead and dead officers are not set against each other."""
    said = {"North Star": first, "South Star": second}
    coded = [code_text(text, id=outlet, outlet=outlet) for outlet, text in said.items()]
    table = relate_figures(coded, FINDER, dict.fromkeys(said, "e1"))
    assert table.column("agreement") == ["", ""]
    assert len(set(table.column("quantity"))) == 1
    assert len(set(table.column("unit"))) == len(said)


@pytest.mark.parametrize(
    ("first", "second", "agreement"),
    [
        ("2021-03-01", "2021-03-01", "conflict"),
        ("2021-03-01", "2021-03-02", "differ"),
        ("2021-03-01", "2021-03", "conflict"),
        ("2021-03-01", "", "conflict"),
    ],
)
def test_figures_of_two_days_do_not_conflict(first: str, second: str, agreement: str) -> None:
    """A toll rises from day to day; only what is said on one day, or may be, cannot both hold."""
    said = {
        "North Star": ("Police arrested 40 miners.", first),
        "South Star": ("Police arrested 12 miners.", second),
    }
    coded = [
        code_text(text, id=outlet, outlet=outlet, published=day)
        for outlet, (text, day) in said.items()
    ]
    table = relate_figures(coded, FINDER, dict.fromkeys(said, "e1"))
    assert set(table.column("agreement")) == {agreement}


def test_every_row_says_whether_the_outlets_agree() -> None:
    """All rows of an event and quantity say the same; nothing is said of one outlet or no event."""
    said = {
        "North Star": "Police killed 40 miners. The storm injured 7 people.",
        "South Star": "Police killed 12 miners.",
    }
    coded = [code_text(text, id=outlet, outlet=outlet) for outlet, text in said.items()]
    table = relate_figures(coded, FINDER, dict.fromkeys(said, "e1"))
    found = [(row["quantity"], row["agreement"]) for row in table.records()]
    assert found == [("killed", "conflict"), ("injured", ""), ("killed", "conflict")]
    assert set(relate_figures(coded, FINDER, {}).column("agreement")) == {""}


def test_spanish_shares_are_no_rates() -> None:
    """'Por ciento' is a share, not a rate per hundred."""
    assert find("Los precios bajaron un 40 por ciento.", "es") == []


@pytest.mark.parametrize(
    ("text", "lang", "written"),
    [
        ("Police arrested 134 “delinquents” on Monday.", "en", "134 “delinquents”"),
        ("Police arrested 134 “delinquents and their helpers” on Monday.", "en", "134 delinquents"),
        ('Police arrested 134 "delinquents" on Monday.', "en", '134 "delinquents"'),
        ("La policía arrestó 134 «delincuentes» el lunes.", "es", "134 «delincuentes»"),
    ],
)
def test_a_figure_is_written_with_both_quotation_marks_or_none(
    text: str, lang: str, written: str
) -> None:
    """A quotation opened inside a figure is closed in it, or its lone mark is left out."""
    table = relate_figures([code_text(text, lang)], FINDER)
    assert table.column("as_written") == [written]
    assert not set(str(table.column("what")[0])) & set('“”«»"')


def test_links_to_other_articles_give_no_figures() -> None:
    """A line that an outlet prints under many articles is no news of theirs; its background sentence is."""
    link, known = "Mine fire leaves five people dead", "At least 31 miners have died since May."
    coded = [
        code_text(f"{opening}\n\n{known}\n\n{link}", id=opening, outlet="North", event="e")
        for opening in ("It rained.", "It snowed.", "It cleared.")
    ]
    table = relate_figures(coded, FINDER)
    assert [row["as_written"] for row in table.records()] == ["At least 31 miners"] * 3
