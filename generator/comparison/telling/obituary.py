"""Whether a story is about the death of somebody whose life its sources then tell.

"Ida Moen, who built the mill of Keld, dies at 91" is followed by what she did in these years: that is no news, and no
background of it either.
"""

import re

from generator.comparison.questions.people import names
from generator.language.parsing import parse

LIFE = "Life and career"
_DEATH = re.compile(r"\b(?:dies|died|dead at|passe[sd] away)\b", re.I)


def is_obituary(title: str, opening: str) -> bool:
    """Whether the title of a story tells of a death, and its opening sentence that one named person died."""
    if not _DEATH.search(title):
        return False
    (parsed,) = parse([opening])
    died = [i for i, t in enumerate(parsed.tokens) if t.lemma in ("die", "pass")] if parsed else []
    subjects = [c for i in died if parsed for c in parsed.children[i] if parsed.tokens[c].dep == "nsubj"]
    return any(len(names(parsed, c)) == 1 for c in subjects if parsed)
