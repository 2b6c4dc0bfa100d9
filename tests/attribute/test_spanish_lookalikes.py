"""Spanish words that look like somebody's report and are none: votes, rules, measures, mark-up."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import read_spanish, sum_up_spanish


@pytest.mark.parametrize(
    "text",
    [
        "El 62% rechazó la propuesta en el plebiscito.",
        "Un 80% se pronunció a favor de cambiar la ley.",
        "Cumplió los requisitos que exige la actual Constitución.",
        "Los plazos que pide la norma no se cumplieron.",
        "Acá tienen una nueva prueba de que el puente estaba en mal estado.",
        "Existe una clara muestra de que el puente estaba en mal estado.",
        "El taller prepara los ejercicios según diversos factores.",
        "Todos pagaremos impuestos de acuerdo a nuestros ingresos.",
        "El alcalde no estuvo de acuerdo con la decisión de cerrar el puente.",
        "Los dos bloques se pusieron de acuerdo con la fecha del plebiscito.",
        "Según se aprecia en la fotografía, el puente está cortado.",
        '[caption id="attachment_1" align="left" width="300"] El alcalde en la plaza.[/caption]',
        "Llovía. [cita tipo=»destaque»]El puente está en mal estado y nadie lo arregla.",
        "Los vecinos rechazaron por un 62% de los votos la propuesta.",
        "Un 62% de la población rechazó la propuesta.",
        "La ordenanza prohíbe de forma expresa la venta en la calle.",
        "Es un taller de los vecinos, para lo cual es clave el puerto.",
        "El capitán fue designado como agregado militar en Villanueva.",
        "El 62% de los socios rechazó por miedo la propuesta.",
        "Cerca del 62% rechazó la propuesta.",
        "La alcaldesa sostuvo una reunión con vecinos para que haya luz.",
        "La alcaldesa sostuvo un encuentro con vecinos para que haya luz.",
        "Los alcaldes sostuvieron reuniones con los vecinos para que haya luz.",
        "Los alcaldes sostuvieron un encuentro con vecinos para que haya luz.",
        "Por eso urge crear otra ley.",
        "A los vecinos les urge crear otra ley.",
        "El término hace referencia a los paramilitares colombianos.",
        "El nombre de la operación hace referencia a un ave andina.",
        "Los tatuajes hacen referencia a la Mara Salvatrucha.",
        "El artículo 5 hace referencia a la tortura.",
        "El ministerio cuenta solo con un puente que está en mal estado.",
        "El vecino fue citado a declarar por el puente.",
        "Los vecinos fueron citados para el lunes.",
        "El país precisa de ayuda urgente.",
        "El hombre fue denunciado por violencia intrafamiliar.",
    ],
)
def test_what_nobody_says_is_no_report(attributor: RuleAttributor, text: str) -> None:
    """A counted vote, what a rule asks for, by what things differ and left-over mark-up report nothing."""
    assert read_spanish(attributor, text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("La ONU urge una tregua inmediata en Gaza.", "La ONU", "foreign"),
        (
            "Human Rights Watch urge investigar la matanza de civiles.",
            "Human Rights Watch",
            "rights",
        ),
        ("Médicos Sin Fronteras urge un corredor humanitario.", "Médicos Sin Fronteras", "rights"),
        ("La oposición urge elecciones libres en Nicaragua.", "La oposición", "opposition"),
        ("Según toda la oposición, el fraude fue masivo.", "toda la oposición", "opposition"),
        ("Según todo el vecindario, el fraude fue masivo.", "todo el vecindario", "unknown"),
        ("De acuerdo con toda la evidencia, el fraude fue masivo.", "toda la evidencia", "unknown"),
        ("El fraude fue masivo, según toda la prensa.", "toda la prensa", "media"),
        (
            "La agrupación con el 80% de los maestros rechazó la represión policial.",
            "La agrupación con el 80% de los maestros",
            "unknown",
        ),
        (
            "El líder de un partido con 3% de apoyo rechazó la condena.",
            "El líder de un partido con 3% de apoyo",
            "opposition",
        ),
        (
            "El dueño del 60% de las acciones rechazó las acusaciones de tortura.",
            "El dueño del 60% de las acciones",
            "resident",
        ),
        (
            "Los mapuches rechazaron con el 90% de sus comunidades la militarización.",
            "Los mapuches",
            "unknown",
        ),
        (
            "La madre cuenta también con voz baja que los soldados se lo llevaron.",
            "La madre",
            "resident",
        ),
        ("El testigo cuenta hoy con lágrimas que vio los cuerpos.", "El testigo", "resident"),
        ("El vocero precisa de manera tajante que nadie murió.", "El vocero", "unknown"),
        ("El coronel precisa de forma clara que no hubo muertos.", "El coronel", "security"),
        (
            "La embajada de esta manera expresa que no hubo violaciones.",
            "La embajada de esta manera",
            "government",
        ),
        (
            "La ministra, para la cual la ley es un error, abrió un taller.",
            "La ministra",
            "government",
        ),
    ],
)
def test_who_speaks_beside_what_looks_like_nobodys_report_is_heard(
    attributor: RuleAttributor, text: str, speaker: str, role: str
) -> None:
    """An appeal, a share inside a naming and how somebody says it hide no speaker."""
    said = sum_up_spanish(attributor, text)[-1]
    assert (said.mode, said.speaker, said.role) == ("indirect", speaker, role)


@pytest.mark.parametrize(
    ("text", "speaker", "mode"),
    [
        ("El 62% cree que el puente caerá.", "El 62", "indirect"),
        ("Los vecinos exigen que se cumpla la ley.", "Los vecinos", "indirect"),
        ("Según la edad de oro de Luis Gil, la novela, todo cambia.", "", "none"),
        ("Según fijó el Juzgado, la sentencia se conocerá en mayo.", "el Juzgado", "indirect"),
        (
            "Fuentes policiales citadas por Efe indicaron que hay dos detenidos.",
            "Fuentes policiales",
            "indirect",
        ),
        (
            "El ministro Luis Gil a su vez cuenta que llovía.",
            "El ministro Luis Gil",
            "indirect",
        ),
        ("Inicialmente Luis Gil dijo que llovía.", "Luis Gil", "indirect"),
        (
            "Unas semanas atrás, consultada por la radio, la ministra Ana Paz dijo que llovía.",
            "la ministra Ana Paz",
            "indirect",
        ),
        (
            "Cabe recordar que el 15 de marzo pasado, la ministra, Ana Paz, en su visita, pidió calma.",
            "la ministra",
            "indirect",
        ),
        (
            "Como “injustas” calificó el ministro Luis Gil las críticas de los vecinos.",
            "el ministro Luis Gil",
            "mixed",
        ),
        (
            "Como un error describió la ministra Ana Paz la decisión.",
            "la ministra Ana Paz",
            "indirect",
        ),
        ("En Casa de Gobierno aseguran que la ley es clara.", "Casa de Gobierno", "indirect"),
        (
            "Lo que dice el ministro Luis Gil es que la ley es clara.",
            "el ministro Luis Gil",
            "indirect",
        ),
    ],
)
def test_their_neighbours_do_report(
    attributor: RuleAttributor, text: str, speaker: str, mode: str
) -> None:
    """An opinion of a share, a demand for a law and a subject behind an aside are somebody's words."""
    said = sum_up_spanish(attributor, text)[-1]
    assert (said.speaker, said.mode) == (speaker, mode)


@pytest.mark.parametrize(
    "text",
    [
        "La fachada de la iglesia aún muestra huellas del incendio.",
        "La realidad ha demostrado ser mucho más compleja.",
        "Un video muestra cómo el bus impactó a la mujer.",
    ],
)
def test_a_thing_that_gives_evidence_says_nothing(attributor: RuleAttributor, text: str) -> None:
    """What a thing shows is no report, as in English."""
    assert sum_up_spanish(attributor, text)[-1].mode == "none"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("El informe de la policía demuestra que el puente cayó.", "El informe de la policía"),
        ("La abogada puso como ejemplo el caso del puente.", "La abogada"),
        ("El alcalde hizo referencia a un estudio del puerto.", "El alcalde"),
        ("Según la denuncia el camión chocó en el puente.", "la denuncia"),
        ("Los gremios acuerdan que el puerto cerrará el lunes.", "Los gremios"),
        ("El ministro respondió a las críticas.", "El ministro"),
        ("El ministro reaccionó a las declaraciones de Paz.", "El ministro"),
        ("El ministro dio su versión de los hechos.", "El ministro"),
        ("Las críticas por parte de la oposición no cesan.", "parte de la oposición"),
        ("Tras las críticas por el puente, el ministro renunció.", ""),
        ("El ministro enfrentó las críticas por el puente.", ""),
    ],
)
def test_who_answers_or_gives_an_account_speaks(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """'las críticas por el puente' tells why, not by whom; who answers them speaks."""
    assert sum_up_spanish(attributor, text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Esos turnos los reparte el gremio según las mayorías.",
        "La charla fue en la tercera versión del curso de la Universidad de Alba.",
        "El prólogo se titula «La historia de los panaderos» y tiene diez páginas.",
    ],
)
def test_what_things_differ_by_and_what_they_are_called_report_nothing(
    attributor: RuleAttributor, text: str
) -> None:
    """'según las mayorías', the third 'versión' of a course and a title are nobody's words."""
    assert sum_up_spanish(attributor, text)[0].mode in {"none", "scare"}


def test_what_a_survey_shows_is_its_report(attributor: RuleAttributor) -> None:
    """'como muestra una encuesta de …' reports; 'como muestran los videos' does not."""
    survey = "La confianza cayó este año, como muestra una encuesta de la Universidad de Alba."
    videos = "La confianza cayó este año, como muestran los videos de la plaza."
    said = [sum_up_spanish(attributor, text)[0] for text in (survey, videos)]
    assert [(one.mode, one.role) for one in said] == [("indirect", "expert"), ("none", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Si el gremio pide más harina, habrá paro.",
        "Empezaron las reflexiones y los mea culpa.",
        "Se fijarán reglas según las cuales se reparte el pan.",
        "La cinta la filmó Rosa Landa -para Cine Alba-, quien vive en el puerto.",
        "Insistimos: el puente no aguanta.",
        "Los gastos dicen relación con el puente.",
        "Las medidas anunciadas por el gobierno rigen desde el lunes.",
        "Las medidas anunciadas por el gobierno, que incluyen un toque de queda, rigen hoy.",
    ],
)
def test_what_might_be_said_reports_nothing(attributor: RuleAttributor, text: str) -> None:
    """A condition, a rule by which something is done and a client are nobody's report."""
    assert sum_up_spanish(attributor, text)[0].mode == "none"


def test_a_condition_that_somebody_says_is_a_report(attributor: RuleAttributor) -> None:
    """'Si el gobierno dice que …' still tells what is said."""
    text = "Si el gobierno dice que hay harina, los hornos abrirán."
    assert sum_up_spanish(attributor, text)[0].mode == "indirect"


def test_what_a_project_is_for_goes_on_with_nobody(attributor: RuleAttributor) -> None:
    """'el proyecto que busca' thinks nothing, so the minister named before says what follows."""
    text = "El ministro Luis Paz dijo que no. El proyecto busca abrir el puente. Añadió que llovía."
    assert sum_up_spanish(attributor, text)[2].role == "government"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("El líder de la huelga espera que el puente abra.", "El líder de la huelga"),
        ("El ministro de la reforma quiere que el puente abra.", "El ministro de la reforma"),
        ("Los heridos en la protesta sospechan que llovía.", "Los heridos en la protesta"),
        ("El director del estudio sospecha que llovía.", "El director del estudio"),
        ("La jornada busca que el puente abra.", ""),
        ("La iniciativa de Ana Paz busca que el puente abra.", ""),
    ],
)
def test_who_leads_an_undertaking_may_think(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """A strike or a study thinks nothing; its leader does."""
    found = read_spanish(attributor, text, kind="belief")
    assert [one.speaker for one in found] == [speaker] * bool(speaker)


def test_a_note_to_the_press_is_no_verb(attributor: RuleAttributor) -> None:
    """'nota' is no form of 'notar': 'se explica' alone reports."""
    text = "Mediante una nota de prensa se explica que la ley rige ya."
    cues = [item.cue.of(text) for item in read_spanish(attributor, text) if item.cue]
    assert cues == ["explica"]
