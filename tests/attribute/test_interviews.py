"""The answers of an interview are direct speech, also where its lines were run together."""

import pytest

from framing.attribute.quotes.find import find_quotes
from framing.attribute.quotes.interviews import find_answers
from framing.attribute.words.lists import load_speech_words

OPENING = {"es": "La panadera vive sola.", "en": "The baker lives alone."}
ANSWERS = {
    "es": [
        "Yo abro a las cinco.",
        "Me levanto de noche.",
        "Creo que sí.",
        "No lo sé.",
        "Nos fuimos.",
    ],
    "en": ["I open at five.", "We rise early.", "I think so.", "It broke.", "My son left."],
}
QUESTIONS = {
    "es": ["¿Cuándo abre usted?", "¿Y usted?", "¿Le gusta?", "¿Qué pasó?", "¿Y su hijo?"],
    "en": ["When do you open?", "And you?", "Do you like it?", "What broke?", "And your son?"],
}


def join_turns(lang: str, question: str, answer: str) -> str:
    """Return an interview in one paragraph; the formats are put around each turn."""
    turns = zip(QUESTIONS[lang], ANSWERS[lang], strict=True)
    parts = [question.format(asked) + " " + answer.format(told) for asked, told in turns]
    return " ".join([OPENING[lang], *parts])


def find_stretches(lang: str, text: str) -> list[str]:
    """Return the answers found in a text, without dashes."""
    words = load_speech_words(lang).interviews
    return [span.of(text).strip(" -") for span in find_answers(text, find_quotes(text), words)]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize(("question", "answer"), [("{}", "{}"), ("-{}", "-{}"), ("{}", "-{}")])
def test_answers_in_running_text_are_found(lang: str, question: str, answer: str) -> None:
    """With dashes before all turns, before answers only, or without any: each answer is found."""
    text = join_turns(lang, question, answer)
    assert find_stretches(lang, text) == ANSWERS[lang]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_questions_that_address_nobody_make_no_interview(lang: str) -> None:
    """An essay that asks and goes on in its own voice has no answers."""
    asked = {"es": "¿Quién cerró la puerta?", "en": "Who shut the door?"}[lang]
    told = {"es": "El pueblo dormía.", "en": "The village slept."}[lang]
    assert find_stretches(lang, " ".join([OPENING[lang], *[asked, told] * 8])) == []


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_column_in_the_first_person_is_no_interview(lang: str) -> None:
    """Somebody who says 'I' before the first question as after it asks the reader."""
    own = {"es": "Yo vivo aquí. Me gusta. Creo en esto.", "en": "I live here. I like it."}[lang]
    text = join_turns(lang, "{}", "{}").removeprefix(OPENING[lang])
    assert find_stretches(lang, f"{own}{text}") == []


REPLIES = {
    "es": ["Sí.", "No del todo.", "Claro, con la lluvia.", "El río subió.", "El puente cayó."],
    "en": ["Yes.", "Not really.", "Of course, with the rain.", "It rose.", "The bridge fell."],
}
PLAIN = {
    "es": ["¿Hubo lluvia?", "¿Y viento?", "¿Subió el río?", "¿Y luego?", "¿Qué cayó?"],
    "en": ["Was there rain?", "And wind?", "Did it flood?", "And then?", "What fell?"],
}


@pytest.mark.parametrize("lang", ["es", "en"])
def test_short_replies_tell_an_interview_whose_questions_address_nobody(lang: str) -> None:
    """Answers open with 'sí', 'claro', 'yes': an essay does not answer itself so three times."""
    turns = zip(PLAIN[lang], REPLIES[lang], strict=True)
    text = " ".join([OPENING[lang], *(f"{asked} {told}" for asked, told in turns)])
    assert find_stretches(lang, text) == REPLIES[lang]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_dashes_before_questions_alone_mark_what_stands_behind_them(lang: str) -> None:
    """'-¿Quién fue? El viento. -¿Cuándo? …': the answer ends where the next dash stands."""
    told = {"es": "El río subió. El puente cayó.", "en": "The river rose. It fell."}[lang]
    asked = {"es": "-¿Qué cayó?", "en": "-What fell?"}[lang]
    text = " ".join([OPENING[lang], *[asked, told] * 3])
    assert find_stretches(lang, text) == [told] * 3


def test_what_an_interviewer_states_between_two_answers_is_no_answer() -> None:
    """Between two answers behind dashes the middle turn, a short one, is the interviewer's."""
    told = "-Subió el río. Cayó el puente. Nadie cruzó en cuatro días y el pan llegó en barcas."
    text = f"La panadera vive sola. -¿Qué pasó? {told} -Usted lo vio. {told} -¿Y luego? {told} -¿Y hoy? {told}"
    assert find_stretches("es", text) == [told.strip(" -")] * 4


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_title_that_quotes_somebody_makes_few_questions_enough(lang: str) -> None:
    """Three questions run together are an interview under 'Ana Paz: “…”', and none without."""
    turns = zip(QUESTIONS[lang][:3], ANSWERS[lang][:3], strict=True)
    text = " ".join([OPENING[lang], *(f"{asked} {told}" for asked, told in turns)])
    words = load_speech_words(lang).interviews
    titled = find_answers(text, find_quotes(text), words, "Ana Paz: “Pan”")
    assert [span.of(text).strip() for span in titled] == ANSWERS[lang][:3]
    assert find_answers(text, find_quotes(text), words, "Ana Paz") == []


def test_a_dash_and_a_space_before_a_question_part_turns() -> None:
    """'- ¿Y usted?' opens a turn in running text as '-¿Y usted?' does."""
    assert find_stretches("es", join_turns("es", "- {}", "{}")) == ANSWERS["es"]


def test_one_dashed_question_on_its_own_line_is_answered_below() -> None:
    """A report may hold a single question and answer; a question below a question answers nothing."""
    text = "La banda tocó.\n-¿Les gustó la plaza?\n-Fue hermoso. Volvimos.\nLlovió."
    assert find_stretches("es", text) == ["Fue hermoso. Volvimos."]
    assert find_stretches("es", "-¿Quién?\n-¿Cómo?\n") == []


def test_a_line_above_a_dashed_answer_is_the_interviewers() -> None:
    """Where only answers have a dash, 'Supongo que volverá …' is no answer; a pull quote is one."""
    asked = ["¿Cuándo abre?", "¿Por qué?", "¿Y ahora?", "Supongo que volverá…"]
    told = ["-A las cinco.", "-Por gusto.", "-Descanso.", "-Claro."]
    lines = [line for turn in zip(asked, told, strict=True) for line in turn]
    lines.insert(6, "“Abro por gusto”")
    found = find_stretches("es", "\n".join(["Ana hornea pan.", *lines]))
    assert found == ["A las cinco.", "Por gusto.", "Descanso.", "“Abro por gusto”", "Claro."]
