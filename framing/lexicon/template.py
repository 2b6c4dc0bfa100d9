"""A small commented lexicon to start one's own from; it passes `framing lexicon check`."""

from __future__ import annotations

import re
from pathlib import Path

from framing.files import write_folder

_TOML = """\
# What this lexicon measures. Every line is explained in docs/lexicons.md.
id = "{id}"
kind = "frames"
title = "Water conflict (replace this title)"
version = "0.1.0"
languages = ["en", "es"]
licence = "CC-BY-4.0"
authors = ["Your name"]
notes = "Where the terms come from, and which literature defends them."

# One [[frames]] block for each frame. `voices` are the roles it is usually voiced by.
[[frames]]
name = "scarcity"
title = "Scarcity"
definition = "The sentence says or implies that there is too little water."
voices = ["resident", "expert"]

[[frames]]
name = "cooperation"
title = "Cooperation"
definition = "The sentence says or implies that the parties share the water by agreement."
voices = ["government", "foreign"]

# Themes are parts of a frame; these four follow Entman (1993).
[[themes]]
name = "problem"
title = "Problem"

[[themes]]
name = "remedy"
title = "Remedy"

# The sum of weights in one sentence from which a frame counts as present.
[scoring]
threshold = 1.0
"""

_ENGLISH = """\
# term: words, any case; ~N = up to N words between (phrase only); * = any ending (wildcard, phrase)
# match: exact (as written), lemma (any inflection), wildcard (words may end in *), phrase (lemma, *, gaps)
# weight: above 0, up to 1; 1 = the term alone shows the frame. unless: contexts that cancel it, parted by |
# One spelling is enough: British, American and accents are matched by rule.
term,frame,theme,match,weight,unless,note
drought,scarcity,problem,lemma,1,drought of goals|title drought,
water shortage,scarcity,problem,lemma,1,,
dried-up,scarcity,problem,exact,0.5,,needs a second term
run ~2 dry,scarcity,problem,phrase,1,,
desertif*,scarcity,problem,wildcard,0.8,,
water-sharing,cooperation,remedy,exact,1,,
joint ~1 commission,cooperation,remedy,phrase,0.6,,
"""

_SPANISH = """\
term,frame,theme,match,weight,unless,note
sequía,scarcity,problem,lemma,1,sequía de goles,
escasez de agua,scarcity,problem,lemma,1,,
desertif*,scarcity,problem,wildcard,0.8,,
compartir ~2 agua,cooperation,remedy,phrase,1,,
"""

_EXAMPLES = """\
# hit 1: the sentence must show the frame by a term that is not negated; 0: it must not.
lang,text,frame,hit,note
en,The droughts emptied the reservoirs.,scarcity,1,inflected
en,The wells ran completely dry.,scarcity,1,a gap
en,The striker ended his drought of goals.,scarcity,0,cancelled by unless
en,There was no drought.,scarcity,0,negated
en,Both sides signed a water-sharing treaty.,cooperation,1,
es,Las sequías vaciaron los embalses.,scarcity,1,
es,No hubo sequía.,scarcity,0,negated
es,Los pueblos comparten el agua.,cooperation,1,
"""

_CARD = """\
# Water conflict (replace this title)

- **What it measures.** Two frames in news about water; see the definitions in `lexicon.toml`.
- **How it was made.** Who chose the terms, from which texts or literature, who checked them.
- **Limits.** Languages, countries and years it was not made for; terms whose use is contested.
- **Licence and citation.** CC BY 4.0; how to cite it.
"""


def create_lexicon(folder: Path) -> Path:
    """Write a commented example lexicon into a new folder and return the folder.

    A folder that exists and is not empty raises `OutputError`.
    """
    name = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or "my-lexicon"
    files = {
        "lexicon.toml": _TOML.replace("{id}", name),
        "terms.en.csv": _ENGLISH,
        "terms.es.csv": _SPANISH,
        "examples.csv": _EXAMPLES,
        "card.md": _CARD,
    }
    return write_folder(files, folder)
