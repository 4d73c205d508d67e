"""The errors a person can mend, each with the place, the matter and the way out.

There is one base class and one kind for each exit a program may want to take; anything else that is raised is a fault
of the generator and keeps its traceback.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class BriefingError(Exception):
    """Something that the reader of its message can put right."""

    def __init__(self, where: str, message: str, way_out: str = "") -> None:
        super().__init__(where, message, way_out)
        self.where = where
        """`briefing.yml:3`, `seeds/name.yml:2`: a path below the project's folder, with the line where there is one."""
        self.message = message
        """What is the matter, without a full stop."""
        self.way_out = way_out
        """What to do about it, one sentence or nothing."""

    @property
    def told(self) -> str:
        """What is the matter, and what to do about it, as sentences."""
        stop = "" if self.message.endswith(("?", "!")) else "."
        return f"{self.message}{stop} {self.way_out}".strip()

    def __str__(self) -> str:
        return f"{self.where}: {self.told}"


class SettingsError(BriefingError):
    """A file written by a person (settings, metadata, decisions, ids) cannot be used as it is."""


class SeedError(BriefingError):
    """The seeds as a whole give no site: no folder, no article."""


class AddError(BriefingError):
    """A file or an address that is not added; what was there before still stands."""


class PublishError(BriefingError):
    """The pages could not be written; what was published before still stands."""


class SiteError(BriefingError):
    """The static site could not be built from the pages."""


MOST_NAMED = 20
"""Known words in a message: no list of ours that a person writes from is longer."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The way out for an unknown word: the nearest known one, or all of them as far as a line can name them."""
    names = sorted(known)
    close = get_close_matches(word, names, n=1, cutoff=0.6) or get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    if close:
        return f"Did you mean `{close[0]}`?"
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return "Known are " + ", ".join(f"`{name}`" for name in names[:MOST_NAMED]) + f"{more}."
