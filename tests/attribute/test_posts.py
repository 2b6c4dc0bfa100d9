"""Posts put into an article end with a signature; between two signatures all lines are one post."""

from framing.attribute.quotes.turns import find_turns

SIGNED = "— {} (@{}) May 1, 2020"


def test_the_lines_between_two_signatures_are_one_post() -> None:
    """The second post keeps all of its lines, the first only the one above its signature."""
    text = "\n".join(
        [
            "The square was empty.",
            "They closed the bridge https://t.co/a",
            SIGNED.format("Ana Paz", "ana"),
            "Two vans came down the hill.",
            "Nobody was hurt.",
            SIGNED.format("Luis Ruiz", "luis"),
        ]
    )
    posts = [(turn.name, turn.span.of(text).count("\n") + 1) for turn in find_turns(text)]
    assert posts == [("Ana Paz", 1), ("Luis Ruiz", 2)]


def test_an_empty_line_ends_what_belongs_to_a_post() -> None:
    """The article goes on between two posts that empty lines part."""
    lines = ["One.", SIGNED.format("Ana Paz", "ana"), "", "The vans left.", "", "Two."]
    text = "\n".join([*lines, SIGNED.format("Luis Ruiz", "luis")])
    assert [turn.span.of(text) for turn in find_turns(text)] == ["One.", "Two."]


def test_a_signature_at_the_end_of_its_line_makes_the_line_a_post() -> None:
    """'They fired. We ran. — Ana (@ana) May 1, 2020' is Ana's post from its first letter on."""
    text = "The street was empty.\nThey fired. We ran. — Ana Paz (@ana) May 1, 2020\nIt rained."
    turns = find_turns(text)
    assert [(turn.kind, turn.name) for turn in turns] == [("post", "Ana Paz")]
    assert turns[0].span.of(text).startswith("They fired. We ran.")


def test_a_second_name_before_the_handle_is_no_part_of_the_name() -> None:
    """'— Ana Paz (Anita) (@ana)' signs for Ana Paz, on a line of its own and at the end of one."""
    signed = "— Ana Paz (Anita) (@ana) May 1, 2020"
    for text in f"They fired.\n{signed}", f"They fired. {signed}":
        assert [turn.name for turn in find_turns(text)] == ["Ana Paz"]
