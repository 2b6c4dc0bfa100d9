"""Sentences end where a reader would say so, in English and Spanish."""

import pytest

from framing.records import Span
from framing.segment.boundaries import load_writing_rules, split_sentences

RULES = load_writing_rules()

CASES = [
    ("en", "The U.S. sent aid.|The U.S. President spoke.|It left the U.S.|The rest stayed."),
    ("en", "Dr. Ana Ruiz met Gen. J. M. Paz at 5 a.m. on Monday.|Nobody was hurt."),
    ("en", "“We ran.|They fired at us,” she said.|“It was “war.””|Then silence."),
    ("en", "No. 5 was hit.|It cost $3.5 million.|Was it 4.2 per cent?|Yes."),
    ("en", "“Why did they shoot?” Ana Paz asked.|“Nobody knows!”|The street was empty."),
    ("en", "He paused… then spoke.|She waited...|The door opened."),
    ("en", "Acme Inc. said it would close.|It belongs to Acme Inc.|The owners left."),
    ("en", "ANNVILLE, Pa. -- Ana Paz heard shots.|A. Nobody did.|It ended [...]|The rest fled."),
    ("en", "They left.[2]|It was Oct. 7 when they fled.|Sgt. Paz et al. did so on Sept. 3, too."),
    ("en", "(He stayed.)|“They said: ‘Go.’”|Nobody went to St. Ives, Calif., or to D.C."),
    ("en", "They fell in the crisis.|it was dark and the dept. of health said no.|#Peace now."),
    ("en", "The Z.K.P. Front said so.|It blamed the Z.K.P.|The rest stayed."),
    ("en", "**He met Dr. Paz.**|_It was late._|Then *he* left."),
    ("en", "They shot at us.|🚨 The mayor denied it.|😡😡 The families demand justice.|▶ Watch."),
    ("es", "**P.** ¿Quién fue?|**R.** Nadie.|**Lima, 3 de mayo.**|El resto huyó."),
    ("es", "Huyeron todos.|(…)|No volvió nadie.|@anapaz lo grabó."),
    ("es", "P. ¿Quién fue?|R. Nadie lo sabe.|Las FF.AA. dispararon.|El resto huyó a EE. UU."),
    ("es", "El Sr. Paz llegó a las 5 p. m. del lunes.|La Dra. Ruiz no.|EE.UU. respondió."),
    ("es", "Volvió de EE. UU.|El viaje fue largo.|Ganó el 3,5 % de los votos.|Nada más."),
    ("es", "—No vi nada —dijo Ana.|—¿Quién fue?|—preguntó otro."),
    ("es", "¿Quién disparó?, preguntó.|¡Nadie!|«No lo sabemos.»|Así terminó."),
    ("es", "El art. 5 y la pág. 12 lo prohíben.|Así lo dijo el Gral. Paz."),
    ("es", "“Nos dispararon.|Corrimos”, relató.|“Fue una masacre”.|El alcalde calló."),
]


@pytest.mark.parametrize(("lang", "marked"), CASES)
def test_sentences_are_cut_at_the_bars(lang: str, marked: str) -> None:
    """The bars show the cuts; everything else stays together."""
    expected = marked.split("|")
    text = " ".join(expected)
    found = split_sentences(text, Span(0, len(text)), RULES[lang])
    if "—preguntó" in text:  # a remark in lower case stays with the speech before it
        expected = ["—No vi nada —dijo Ana.", "—¿Quién fue? —preguntó otro."]
    assert [span.of(text) for span in found] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [("They ran.The army shot.", 2), ("They ran.”The army shot.", 2), ("See acme.Org or U.The army.", 1)],
)  # fmt: skip
def test_a_lost_space_is_seen(text: str, count: int) -> None:
    """A sentence ends without a space behind it only before a word that often starts one."""
    assert len(split_sentences(text, Span(0, len(text)), RULES["en"])) == count
