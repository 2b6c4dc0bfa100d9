"""Make the inflected forms of a reporting verb from its lemma, by rule."""

from __future__ import annotations

_VOWELS = "aeiou"
# Verbs of more than one syllable whose last one is stressed double their consonant.
_DOUBLING = (
    "admit",
    "commit",
    "rebut",
    "refer",
    "submit",
    "concur",
    "quip",
    "begin",
    "forg",
    "prefer",
    "deadpan",
)


def inflect_english(lemma: str, past: str = "", participle: str = "") -> dict[str, str]:
    """Return each form of an English verb with what it is: base, third, past, participle, gerund.

    `past` and `participle` are given for irregular verbs only; a form that is both past and
    participle is listed as "past".

    >>> inflect_english("deny")
    {'deny': 'base', 'denies': 'third', 'denied': 'past', 'denying': 'gerund'}
    >>> "agreed" in inflect_english("agree"), "concurred" in inflect_english("concur")
    (True, True)
    """
    forms = {lemma: "base", _add_s(lemma): "third"}
    if not past and lemma.endswith("y") and lemma[-2] not in _VOWELS:
        past = lemma[:-1] + "ied"
    past = past or _add_suffix(lemma, "ed")
    forms.setdefault(past, "past")
    if participle:
        forms.setdefault(participle, "participle")
    forms[_add_suffix(lemma, "ing")] = "gerund"
    return forms


def _add_s(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z")) or lemma == "go":
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _add_suffix(lemma: str, suffix: str) -> str:
    kept = lemma.endswith(("ee", "oe", "ye")) and suffix == "ing"  # 'agreeing' but 'agreed'
    if lemma.endswith("e") and not kept:
        return lemma[:-1] + suffix
    one_beat = sum(letter in _VOWELS for letter in lemma) == 1
    closed = lemma[-1] not in "aeiouwxy" and len(lemma) > 2 and lemma[-2] in _VOWELS  # noqa: PLR2004 - a consonant before
    if closed and ((one_beat and lemma[-3] not in _VOWELS) or lemma.startswith(_DOUBLING)):
        return lemma + lemma[-1] + suffix
    return lemma + suffix


_AR = {
    "base": ("o", "as", "amos", "é"),
    "third": ("a", "an"),
    "past": ("ó", "aron", "aba", "aban", "ara", "aran", "ará", "arán", "aría", "arían"),
    "participle": ("ado", "ada", "ados", "adas"),
    "gerund": ("ando", "ándose"),
    "infinitive": ("ar", "arse", "arlo", "arla"),
    "subjunctive": ("e", "en"),
}
_IR = {
    "base": ("o", "es", "imos", "í"),
    "third": ("e", "en"),
    "past": ("ió", "ieron", "ía", "ían", "iera", "ieran"),
    "participle": ("ido", "ida", "idos", "idas"),
    "gerund": ("iendo", "iéndose"),
    "subjunctive": ("a", "an"),
}
_SOFT = {"c": "qu", "g": "gu", "z": "c"}  # before e and i, so that the sound stays


def inflect_spanish(lemma: str, irregular: tuple[str, ...] = ()) -> dict[str, str]:
    """Return each form of a Spanish verb with what it is; `irregular` lists the odd ones.

    >>> forms = inflect_spanish("indicar")
    >>> forms["indicó"], forms["indicando"], forms["indique"]
    ('past', 'gerund', 'subjunctive')
    >>> inflect_spanish("decir", ("dice", "dijo"))["dijo"]
    'past'
    """
    stem, ending = lemma[:-2], lemma[-2:]
    table = _AR if ending == "ar" else _IR
    forms: dict[str, str] = {}
    for kind, endings in table.items():
        for suffix in endings:
            soft = ending == "ar" and suffix[0] in "eé" and stem[-1] in _SOFT
            base = stem[:-1] + _SOFT[stem[-1]] if soft else stem
            forms.setdefault(base + suffix, kind)
    if ending != "ar":
        forms.update({lemma: "infinitive", lemma + "se": "infinitive"})
        forms.update({lemma + suffix: "past" for suffix in ("á", "án", "ía", "ían")})
    for form in irregular:
        forms[form] = _guess_spanish(form)
    return forms


def _guess_spanish(form: str) -> str:
    if form.endswith("go"):
        return "base"  # 'digo'
    if form.endswith("ndo"):
        return "gerund"
    if form.endswith(("cho", "sto", "ito")):
        return "participle"
    if form.endswith(("a", "e", "an", "en")) and not form.endswith("ía"):
        return "third"
    return "past"
