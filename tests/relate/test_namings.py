"""A naming is counted as the choice that its words make, not as one that they resemble."""

from __future__ import annotations

import pytest

from framing.relate.naming import NamingFinder
from tests.relate.coding import code_text

FINDER = NamingFinder.load()


def name(text: str, lang: str) -> set[tuple[str, str]]:
    """Return concept and variant of every naming in a sentence."""
    return {(hit.frame, hit.theme) for hit in FINDER.find(code_text(text, lang))}


@pytest.mark.parametrize(
    ("text", "lang", "concept", "variants"),
    [
        ("They were shooting at us from the roof.", "en", "event", {"shooting"}),
        ("The colonel ordered the shooting of the prisoners.", "en", "event", {"shooting"}),
        ("A shooting between soldiers and rebels lasted hours.", "en", "event", {"firefight"}),
        ("The two sides met in a gunfight.", "en", "event", {"firefight"}),
        ("Los agentes balearon a dos vecinos.", "es", "event", {"shooting"}),
        ("El tiroteo duró dos horas.", "es", "event", {"firefight"}),
        ("Police killed three men.", "en", "event", set()),
        ("The police killings were condemned.", "en", "event", {"killing"}),
        ("They found weapons of war in the house.", "en", "event", set()),
        ("The war emptied the valley.", "en", "event", {"war"}),
        ("The war on gangs goes on.", "en", "event", set()),
        ("Hallaron munición de guerra en la casa.", "es", "event", set()),
        ("La guerra vació el valle.", "es", "event", {"war"}),
        ("Fleeing teenagers hid in a church.", "en", "displacement", set()),
        ("The suspects fled the scene on a motorbike.", "en", "displacement", set()),
        ("Thousands have fled their homes in the valley.", "en", "displacement", {"displaced"}),
        ("Los sospechosos huyeron en una moto.", "es", "displacement", set()),
        ("Miles huyeron de sus casas.", "es", "displacement", {"displaced"}),
        ("El congresista opositor Arce habló con el partido opositor.", "es", "protester", set()),
        ("Detuvieron a dos opositoras y a los opositores del barrio.", "es", "protester", {"dissident"}),
        ("FARC dissidents attacked the post.", "en", "protester", set()),
        ("The dissident was released.", "en", "protester", {"dissident"}),
        ("Nobody answered the lingering questions about the raid.", "en", "force_use", set()),
        ("Two men were questioned by detectives.", "en", "force_use", {"interrogation"}),
        ("The rules force schools to keep records.", "en", "force_use", set()),
        ("Libyan forces left the port.", "en", "force_use", set()),
        ("Officers used force to clear the bridge.", "en", "force_use", {"use_of_force"}),
        ("The plan would secure more money for schools.", "en", "territory", set()),
        ("The agency took over the inquiry.", "en", "territory", set()),
        ("Gangs have taken over the neighborhood.", "en", "territory", {"occupied"}),
        ("They want a ban on assault rifles.", "en", "event", set()),
        ("The doctors plan further medical operations.", "en", "event", set()),
        ("Every buyer needs a criminal background check.", "en", "armed_actor", set()),
        ("The bill was passed after the terrorist attack.", "en", "armed_actor", set()),
        ("Bystanders captured the scene on video.", "en", "detention", set()),
        ("The law would eliminate two taxes.", "en", "killed", set()),
        ("The army eliminated two rebel commanders.", "en", "killed", {"neutralised"}),
        ("Officers in riot gear stood by.", "en", "protest", set()),
        ("The ministers abused the power of their office.", "en", "force_use", set()),
        ("The parties went on with their budget negotiations.", "en", "policy", set()),
        ("The mayor has the authority to close the road.", "en", "state", set()),
        ("The speech is set for March 3.", "en", "protest", set()),
        ("The march ended at the port.", "en", "protest", {"protest"}),
        ("Party officials met the union president.", "en", "state", set()),
        ("Party officials met the union president.", "en", "leader", set()),
    ],
)  # fmt: skip
def test_what_a_word_names_depends_on_its_company(
    text: str, lang: str, concept: str, variants: set[str]
) -> None:
    """One side's shooting is no exchange, ammunition no war, an escape no displacement, a party no dissident."""
    assert {variant for of, variant in name(text, lang) if of == concept} == variants


@pytest.mark.parametrize(
    ("text", "concept", "variants"),
    [
        ("La presidenta de la Cámara, Rosa Vial, pidió calma.", "leader", set()),
        ("El presidente del Senado pidió calma.", "leader", set()),
        ("El presidente pidió calma.", "leader", {"president"}),
        ("El funcionario policial entregó el balance.", "state", set()),
        ("Guardias y funcionarios de la biblioteca cerraron las puertas.", "state", set()),
        ("Un alto funcionario habló con la prensa.", "state", {"administration"}),
        ("Funcionarios del Ministerio de Salud viajaron ayer.", "state", {"administration"}),
        ("El régimen político vuelve a debatirse.", "state", set()),
        ("El régimen cerró la radio.", "state", {"regime"}),
        ("La Policía de Investigaciones llegó tarde.", "inquiry", set()),
        ("Eliminaron los cargos más bajos.", "killed", set()),
        ("El ejército eliminó a tres guerrilleros.", "killed", {"neutralised"}),
        ("El vicepresidente de operaciones visitó la tienda.", "event", set()),
        ("La operación dejó dos detenidos.", "event", {"operation"}),
        ("La acción policial duró una hora.", "event", {"operation"}),
        ("Vive en la calle Libertador Ramón Prado.", "armed_actor", set()),
        ("Los libertadores del valle dejaron las armas.", "armed_actor", {"freedom_fighter"}),
        ("La casa desapareció bajo el agua.", "detention", set()),
        ("Buscan a los desaparecidos.", "detention", {"disappeared"}),
        ("Captura de pantalla de la entrevista.", "detention", set()),
        ("Ese es nuestro foco para este año.", "territory", set()),
        ("El ejército rodeó el foco guerrillero.", "territory", {"stronghold"}),
        ("Pidieron liberar a los presos.", "territory", set()),
        ("El ejército liberó tres barrios.", "territory", {"liberated"}),
        ("El documento contiene veinte medidas.", "force_use", set()),
        ("Los agentes contuvieron la protesta.", "force_use", {"dispersal"}),
        ("La joven perdió un ojo.", "armed_actor", set()),
        ("La joven perdió un ojo.", "victim", {"youth"}),
        ("Hubo violentos incidentes en la plaza.", "protester", set()),
        ("Los violentos tomaron la plaza.", "protester", {"rioter"}),
        ("El grupo se desplazó hacia el norte.", "displacement", set()),
        ("Desplazaron a cientos de familias.", "displacement", {"displaced"}),
        ("Las marchas no se detuvieron.", "detention", set()),
        ("Piden el fin del bloqueo económico contra la isla.", "protest", set()),
        ("El bloqueo de la carretera siguió toda la noche.", "protest", {"blockade"}),
        ("Pidieron el levantamiento del embargo.", "protest", set()),
        ("El alcalde se declaró inocente.", "victim", set()),
        ("El poder civil debe responder civil y penalmente.", "victim", set()),
        ("Murieron tres civiles.", "victim", {"civilian"}),
        ("Ejecutaron el plan con violencia.", "killed", set()),
        ("El ejército ejecutó a dos campesinos.", "killed", {"murdered"}),
        ("Ana Paz no milita en ningún partido.", "force", set()),
        ("Los militares cerraron el puente.", "force", {"troops"}),
        ("El bus paró en la esquina.", "protest", set()),
        ("El paro nacional duró dos días.", "protest", {"blockade"}),
        ("El golpe me destrozó la cara.", "protest", set()),
        ("Quieren infiltrarse en las bandas.", "protester", set()),
        ("Fanáticos del pop llenaron el estadio.", "armed_actor", set()),
        ("El tema de Radio Rebelde suena bien.", "armed_actor", set()),
        ("El cambio generó resistencia en la empresa.", "armed_actor", set()),
        ("Un miembro de la resistencia cruzó el río.", "armed_actor", {"freedom_fighter"}),
        ("La película contra el bloqueo se verá mañana.", "protest", set()),
        ("Los vecinos levantaron bloqueos.", "protest", {"blockade"}),
        ("Un bloqueo de dos horas en la ruta causó demoras.", "protest", {"blockade"}),
        ("El bus se quema en la esquina.", "protest", set()),
        ("La quema de buses siguió.", "protest", {"vandalism"}),
        ("La gente se dispersó al alba.", "force_use", set()),
        ("Los detuvieron al alba.", "detention", {"detained"}),
        ("La junta cerró el puente.", "state", {"junta"}),
        ("El tirano huyó.", "state", {"dictatorship"}),
        ("La guardia dispersó a los manifestantes.", "force_use", {"dispersal"}),
        ("El vecino país cerró la frontera.", "victim", set()),
        ("Todas las vecinas juntas pidieron agua.", "state", set()),
        ("La cúpula de la iglesia se cayó.", "state", set()),
        ("La cúpula militar calló.", "state", {"regime"}),
        ("La línea estará operativa mañana.", "event", set()),
        ("Se pelean a muerte.", "event", set()),
        ("El plan de seguridad del festival sigue igual.", "policy", set()),
    ],
)  # fmt: skip
def test_a_spanish_word_in_its_everyday_sense_names_nothing(
    text: str, concept: str, variants: set[str]
) -> None:
    """A clerk is no government, an office holder of the Senate no president, a focus no stronghold."""
    assert {variant for of, variant in name(text, "es") if of == concept} == variants
