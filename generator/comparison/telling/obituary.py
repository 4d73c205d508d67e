"""Whether a story is about the death of somebody whose life its sources then tell.

"Ida Moen, who built the mill of Keld, dies at 91" is followed by what she did in these years: that is no news, and no
background of it either.
"""

import re

from generator.comparison.questions.people import names
from generator.language.parsing import parse

LIFE = "Life and career"
_DEATH = re.compile(r"\b(?:dies|died|dead at|passe[sd] away)\b", re.I)
_AT_AGE = re.compile(r"\b(?:at the age of|aged?|at) \d{2,3}\b")
_WHAT_HE_WAS = ("appos", "relcl", "acl")
"""Relations of what tells who somebody was: "Ida Moen, the painter whose herons …, died"."""


def is_obituary(title: str, opening: str) -> bool:
    """Whether an opening sentence tells that one named person died, with his age or what he was, or the title does."""
    (parsed,) = parse([opening])
    died = [i for i, t in enumerate(parsed.tokens) if t.lemma in ("die", "pass")] if parsed else []
    subjects = [c for i in died if parsed for c in parsed.children[i] if parsed.tokens[c].dep == "nsubj"]
    named = [c for c in subjects if parsed and len(names(parsed, c)) == 1]
    told = any(parsed and parsed.child(c, *_WHAT_HE_WAS) is not None for c in named)
    return bool(named) and (told or bool(_AT_AGE.search(opening)) or bool(_DEATH.search(title)))
