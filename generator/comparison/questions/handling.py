"""Questions on who held a gun that is only told to have gone off, and on who owned one that a child played with.

Asked where no source says who had it in his hands, or whose it was, where it lay and who is charged over it.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.ended import held
from generator.model import Article, Question, Sentence


def who_owned(articles: Sequence[Article]) -> Iterator[Question]:
    """ "The boy shot himself while playing with a gun" -> "Whose gun was it?" """
    texts = [_POSSESSED.sub("", s.text) for a in articles for s in a.told]
    if any(_OWNED.search(text) for text in texts if re.search(rf"\b{_GUN}s?\b", text, re.I)):
        return
    heads = (s for a in articles for s in a.body[:HEAD])
    told_of = [(s, found) for s in heads if (found := _CHILD_PLAYS.search(s.text))]
    for s, found in sorted(told_of, key=lambda each: not _player(*each))[:1]:
        player = _player(s, found)
        yield question("unknown", f"Whose {found['gun'].lower()} was {player or 'it'}?", (s.ref,))


def _player(sentence: Sentence, found: re.Match[str]) -> str:
    """Who had a gun, and how, as a question ends with it: "the 9-year-old boy playing with"."""
    aged = _AGED.findall(sentence.text[: found.end("act")])
    return f"the {aged[0].lower()} {found['act'].lower()}" if len(aged) == 1 and _PLAYS.match(found["act"]) else ""


_AGED = re.compile(r"\b\d{1,2}-year-old (?:boy|girl|child|brother|sister|toddler)\b", re.I)
_PLAYS = re.compile(r"(?:playing with|handling|showing off)$")


def who_held(articles: Sequence[Article]) -> Iterator[Question]:
    """ "They were playing when the gun went off" -> "Who was holding the gun when it went off?" """
    texts = [s.text for a in articles for s in a.told]
    if any(_HELD_BY.search(text) for text in texts if re.search(_GUN, text, re.I)):
        return
    if any(map(held, texts)) and not any("playing with" in text for text in texts):
        return
    for article in articles:
        for s in article.body[:HEAD]:
            if found := _WENT_OFF.search(s.text):
                text = f"Who was holding the {found['gun'].lower()} when it {found['act'].lower()}?"
                yield question("unknown", text, (s.ref,))
                return


HEAD = 12
"""Sentences at the head of an article in which a shot is that of its own case."""
_GUN = r"(?:gun|weapon|rifle|handgun|pistol|shotgun|revolver|firearm)"
_WENT_OFF = re.compile(
    rf"\b(?P<gun>{_GUN})(?: that [^,.;]{{3,40}})? (?:then |suddenly "
    rf"|somehow )?(?P<act>(?:accidentally )?(?:went off|discharged))(?!\w| (?:a|the|his|her|by))",
    re.I,
)
_HELD_BY = re.compile(
    r"\b(?:handling|cleaning|holding|loading|unloading|unload|showing|twirling|cocking|carrying|pointing|pointed"
    r"|examining|wielding|brandish\w*)\b"
    r"|\btrigger\b|\b(?:pulled|picked up|grabbed|dropped|fell|found|took|struggl\w+|hunting|pocket|waistband"
    r"|holster)\b"
    rf"|\b(?:his|her|whose|\w+['’]s) (?:own )?(?:[\w.-]+ )?{_GUN} (?:\w+ )?(?:went|discharged)"
    r"|\baccidentally (?:shot|shoots|fired|shooting)\b|\b(?:shot|shoots|shooting) (?:himself|herself|self|by|his"
    r"|her|him|in the head by|and killed)\b"
    r"|\b(?:was|were|been|be|being)? ?(?:accidentally )?(?:shot|killed) (?:\w+ )?by\b|\b(?:gunman|shooter)\b"
    r"|\bmurder\w*\b",
    re.I,
)
"""What tells who had the gun in his hands, or that it was no accident."""
_CHILD_PLAYS = re.compile(
    r"\b(?:boys?|girls?|child(?:ren)?|toddlers?|teens?|teenagers?|brothers?|kids?|juveniles?|students?|friends?"
    r"|\d\d?-year-olds?|himself|herself|(?:he|she|they) (?:was|were))\b[^.;]{0,60}?"
    r"\b(?P<act>(?:playing|play-?fighting|(?:horsing|fooling|messing) around|toying) with|handling"
    r"|showing off|found|picked up|g[eo]t (?:a?hold|ahold) of|grabbed"
    r"|left (?:alone|unattended) with) (?:an? |the )?(?:loaded )?"
    rf"(?P<gun>{_GUN})\b",
    re.I,
)
_POSSESSED = re.compile(
    rf"\b(?:criminal |illegal |unlawful )?possession of (?:an? )?(?:[\w-]+ )?{_GUN}s?\b|\b{_GUN}s? possession\b", re.I
)
"""A charge that says only that somebody had a gun."""
_OWNED = re.compile(
    r"\b(?:own(?:s|ed|er|ers|ership)|belong\w*|registered|legal\w*|stolen|stole|stor(?:ed|age|ing)|kept|keeps|locked"
    r"|unlocked|unsecured|secured?|bought|purchased|sold|permit|licen[sc]e\w*|handed|gave|hunting|officers?"
    r"|deput(?:y|ies)|soldier|instructor|supplied|provided|charged|fathers?|mothers?|uncle|parents?|grand\w+)\b"
    rf"|\b(?:his|her|their|[\w-]+['’]s|[a-z]+s['’]) (?:own |[\w.-]+ ){{0,2}}{_GUN}\b",
    re.I,
)
"""What tells whose a gun was, where it lay, or who answers for it."""
