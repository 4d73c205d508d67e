"""Questions on what authorities left open or decided without a reason: further charges and arrests, charges dropped.

Also whether it was an accident or self-defence, where only the accused says so and is charged with a crime of intent.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.comparison.questions.accused import Step, of_another_year, steps
from generator.comparison.questions.asking import question
from generator.comparison.questions.cases import accused
from generator.comparison.questions.ended import decided, held
from generator.comparison.questions.people import surname
from generator.comparison.questions.plain import cut
from generator.comparison.telling.wording import lower_article
from generator.model import Article, Question, Ref, Sentence


def charging(articles: Sequence[Article]) -> Iterator[Question]:
    """What came of charges that were still to come, why others came to nothing, and whether it was an accident."""
    people = accused(articles)
    yield from _further_charges(articles, people)
    yield from _further_arrests(articles)
    yield from _charges_at_all(articles)
    yield from _without_reason(articles)
    yield from _own_account(articles, people)


def _body(articles: Sequence[Article]) -> Iterator[tuple[Article, Sentence]]:
    return ((a, s) for a in articles for s in a.body)


def _newer(article: Article, articles: Sequence[Article]) -> Iterator[Sentence]:
    """The sentences and the titles of articles of a later day."""
    day = article.meta.published or date.max
    later = (a for a in articles if (a.meta.published or date.min) > day)
    return (s for a in later for s in a.told)


_MORE = r"(?P<more>additional|other|more|further)"
_MAY = (
    r"(?:may|might|could|will|would|can)(?: \w+)? be (?:filed|added|brought|considered|made|placed|sought"
    r"|forthcoming|coming|arrested|charged)"
    r"|(?:will|may|might|could)(?: \w+)? (?:follow|come)|(?:are|is|were)(?: \w+)? (?:expected|pending|possible"
    r"|likely|anticipated|forthcoming)"
    r"|(?:are|is) being considered|to (?:come|be (?:filed|placed))|will (?:likely )?be forthcoming|coming\b"
    r"|expected\b|likely\b|possible\b"
)
_MORE_CHARGES = re.compile(rf"\b{_MORE} (?:criminal |felony |\w+ )?charges? (?:\w+ ){{0,2}}?(?:{_MAY})", re.I)
_FACES_MORE = re.compile(rf"\b(?:may|might|could|expects?|anticipates?)\b(?: \w+)? {_MORE} (?:\w+ )?charges\b", re.I)
_MORE_ARRESTS = re.compile(
    rf"\b{_MORE} (?:arrests?|suspects?) (?:\w+ )?(?:{_MAY})"
    rf"|\bexpect(?:s|ed|ing)? (?:to make )?{_MORE.replace('more>', 'again>')} arrests\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:no|not|whether|among|and|declined|without)\b[^.;]{0,25}$|n['’]t\b[^.;]{0,25}$", re.I)


def _further_charges(articles: Sequence[Article], people: Mapping[str, Step]) -> Iterator[Question]:
    """ "Additional charges may be filed" -> "Have additional charges been filed against Ida Moen by now?" """
    for article, s in _body(articles):
        found = _MORE_CHARGES.search(s.text) or _FACES_MORE.search(s.text)
        if not found or _DENIED.search(s.text[: found.start("more")]):
            continue
        who = next(iter(people)) if len(people) == 1 else ""
        if any(_CHARGED.search(n.text) for n in _newer(article, articles)) or (who.startswith("the ")):
            return
        against = f" against {who}" if who else ""
        named = _naming(who, s.ref, articles) if who else ()
        yield question("pending", f"Have {found['more'].lower()} charges been filed{against} by now?", (s.ref, *named))
        return


_CHARGED = re.compile(r"\b(?:charged|indicted|charges?|arraigned|indictment)\b", re.I)


def _further_arrests(articles: Sequence[Article]) -> Iterator[Question]:
    """ "More arrests are expected" -> "Has anyone else been arrested by now?" """
    for article, s in _body(articles):
        found = _MORE_ARRESTS.search(s.text)
        if found and not _DENIED.search(s.text[: found.start()]):
            if not any(held(n.text) for n in _newer(article, articles)):
                yield question("pending", "Has anyone else been arrested by now?", (s.ref,))
            return


_OPEN_CHARGES = re.compile(
    r"(?<!other )(?<!additional )(?<!more )(?<!further )\bcharges (?:are|were) (?:currently "
    r"|still )?pending(?: (?P<a>against [^,.;]{3,40}))?"
    r"|\b(?:decide|determine|decision on|determination on|say|known|clear) (?:if|whether) (?:or not )?(?:any "
    r"|criminal )*charges?"
    r" (?:should|will|would|could|can|are|may|might) (?:be (?:filed|brought|sought)"
    r"|warranted)(?: (?P<b>against [^,.;]{3,40}))?"
    r"|\bcharges (?:may|might|could) (?:still )?be filed(?: (?P<c>against [^,.;]{3,40}))?"
    r"|\bno charges (?:have|had|has) (?:yet )?been (?:filed|brought)(?: (?P<d>against [^,.;]{3,40}))?"
    r"|\b(?:case|findings|evidence|report)s? will be (?:presented|forwarded|sent|turned over|submitted) to (?:a"
    r"|the) (?:[\w’']+ ){0,3}"
    r"(?:grand jury|attorney|prosecutors?)\b",
    re.I,
)


def _charges_at_all(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Charges are pending against the owner" -> "Have charges been filed against the owner by now?" """
    if any(step.rank >= CHARGED for step in steps(articles)) or any(
        _SETTLED.search(s.text) for _, s in _body(articles)
    ):
        return
    for article, s in _body(articles):
        found = _OPEN_CHARGES.search(s.text)
        if found and not of_another_year(s.text, article) and not _ASIDE.search(s.text):
            against = next((g for g in found.groups() if g), "")
            against = "" if _LEANS.search(against) else f" {cut(re.split(_TIME, against)[0])}".rstrip()
            yield question("pending", f"Have charges been filed{against} by now?", (s.ref,))
            return


CHARGED = 2
"""Rank of a step of a case from which somebody is charged."""
_SETTLED = re.compile(
    r"\bno (?:criminal )?charges (?:will|would|are (?:expected|anticipated))\b|\bnot (?:be )?(?:charge[ds]?"
    r"|file charges|face charges|press charges)\b"
    r"|\b(?:is|are|was|were|been|being) (?:also )?charged\b|\bcharged (?:with|in|as)\b|\b(?:faces?"
    r"|facing) (?:\w+ ){0,3}charges?\b|\bindicted\b|\bmurder.suicide\b"
    r"|(?<!no )(?<!criminal )\bcharges (?:were|have been|had been) filed\b",
    re.I,
)
_ASIDE = re.compile(r"\b(?:previous|last year|years? ago|drug|weapons|another case|unrelated)\b", re.I)
_LEANS = re.compile(r"\b(?:him|her|them|it|anyone|anybody|either|those|any)\b", re.I)
_TIME = re.compile(r" (?:as of|at this|in connection|because|yet|so far|\w+day|and|or|after|until|pending)\b")


def _without_reason(articles: Sequence[Article]) -> Iterator[Question]:
    """ "The grand jury decided not to indict Moen" -> "Why was it decided not to indict Moen?" """
    for article in articles:
        for i, s in enumerate(article.body):
            around = " ".join(n.text for n in article.body[max(0, i - 1) : i + REASON])
            if of_another_year(s.text, article) or _REASON.search(around) or "“" in s.text or '"' in s.text:
                continue
            if asked := _why(s.text):
                yield question("unknown", asked, (s.ref,))
                return


REASON = 3
"""A reason stands in the sentence before, in the sentence itself, or in the two behind it."""
_REASON = re.compile(
    r"\b(?:because|due to|lack of|insufficient|citing|cited|accident\w*|justif\w+|self[- ]defen[sc]e|ruled"
    r"|evidence|plea\b|pleaded|plead"
    r"|exchange|agreement|witness\w*|since|reason\w*|mistak\w+|deal|unable|refil\w+|in order to|federal"
    r"|superseded|found that|law)\b",
    re.I,
)
_DROPPED = re.compile(
    r"(?:^|, )(?P<what>(?:(?:[Tt]he|[Aa]ll|[A-Z]\w+) )?(?:[\w-]+ ){0,3}(?:[Cc]harges?|[Cc]ase"
    r"|[Cc]ounts?)(?: (?:of|against) (?:[\w’'-]+ ?){1,6})?)"
    r" (?P<aux>was|were|has been|have been) (?:later |also )?(?P<done>dropped|dismissed|withdrawn)(?P<rest>[^.;]*)"
)
_DECLINED = re.compile(
    r"\b(?:decided|declined|chose|opted)(?: (?P<not>not))? to (?P<act>charge|indict|prosecute"
    r"|file (?:any )?charges|press charges|bring charges)\b(?P<rest>[^.;]*)"
)


def _why(text: str) -> str:
    if found := _DROPPED.search(text):
        aux, been = (*found["aux"].split(), "")[:2]
        what = lower_article(found["what"].strip())
        rest = cut(re.split(_TIME, found["rest"])[0])
        return f"Why {aux} {what[:1].lower()}{what[1:]} {f'{been} ' if been else ''}{found['done']}{rest}?"
    found = _DECLINED.search(text)
    if not found or (found["not"] is None and "declined" not in found[0]):
        return ""
    verb = found[0][: found.start("rest") - found.start()]
    rest = cut(re.split(r",? (?:after|when|saying|who|(?:on )?\w+day)\b", found["rest"])[0])
    who = _BODY.search(text[: found.start()])
    asked = f"Why did {lower_article(who[0].strip())} decline to {found['act']}" if who else f"Why was it {verb}"
    return "" if _LEANS.search(rest) or (who and found["act"] == "press charges") else f"{asked}{rest}?"


_BODY = re.compile(
    r"\b(?:[Tt]he |[Aa]n? )(?:[\w’'-]+ ){0,4}?(?:grand jury|jury|prosecutors?|district attorney|attorney general) $"
    r"|\b[Pp]rosecutors $"
)
"""Who decided."""


_CUE = (
    r"(?:told (?:the )?(?:police|officers|investigators|detectives|deputies)|claim(?:s|ed)|insist(?:s|ed)|said"
    r"|admitted|confessed)"
)
_OWN = re.compile(
    rf"\b(?P<cue>{_CUE})\b(?:(?!\b{_CUE}\b)[^.;]){{0,90}}?"
    r"\b(?P<what>accident(?:al(?:ly)?)?|accidently|self[- ]defense|went off|discharged)\b"
)
_INTENT = re.compile(r"\b(?:murder|homicide|assault|battery|first-degree manslaughter)\b")
_NO_INTENT = re.compile(r"\b(?:negligent\w*|reckless|involuntary|careless|not charged|detectives?|could|if)\b")


_FOUND_SO = re.compile(
    r"\b(?:determined|concluded|ruled(?! out))\b(?:(?!\b(?:not|no|never)\b|n['’]t\b)[^.;,]){0,60}"
    r"\baccident(?:al(?:ly)?)?\b",
    re.I,
)


def _own_account(articles: Sequence[Article], people: Mapping[str, Step]) -> Iterator[Question]:
    """ "Moen told police the gun went off" of somebody charged with murder -> "Was it an accident, as Moen told …?"

    Not where those who looked into it have found that it was one.
    """
    if any(_FOUND_SO.search(s.text) for _, s in _body(articles)):
        return
    for who in people:
        named = [s for _, s in _body(articles) if re.search(rf"\b{re.escape(surname(who))}\b", s.text)]
        charge = next((s for s in named if _CHARGED.search(s.text) and _of_intent(s.text)), None)
        claims = ((s, found) for s in named if (found := _OWN.search(s.text)) and not decided(s.text))
        own = next(((s, m) for s, m in claims if _is_speaker(who, s.text[: m.start()])), None)
        if charge and own and not who.startswith("the "):
            s, found = own
            what = found["what"] if found["what"].lower().startswith("self") else "an accident"
            refs = (s.ref, *_naming(who, s.ref, articles), charge.ref)
            cue = "said" if found["cue"] in ("admitted", "confessed") else found["cue"]
            text = f"Was it {what}, as {who} {cue}?"
            yield question("evidence", text, refs, settles="Evidence beyond the word of the accused, or a verdict.")
            return


def _of_intent(text: str) -> bool:
    return bool(_INTENT.search(text)) and not _NO_INTENT.search(text)


def _is_speaker(who: str, before: str) -> bool:
    """Whether the words before a verb of saying end in somebody's name: "Murphy broke down and"."""
    named = list(re.finditer(r"\b[A-Z][a-z][\w’'-]+\b", before))
    return (
        bool(named)
        and named[-1].group() == surname(who)
        and not re.search(r"\b(?:said|he|she|police)\b", before[named[-1].end() :])
    )


def _naming(who: str, ref: Ref, articles: Sequence[Article]) -> tuple[Ref, ...]:
    """A sentence that has a full name, where another has it not."""
    texts = {s.ref: s.text for a in articles for s in a.body}
    return () if who in texts[ref] else tuple(r for r, text in texts.items() if who in text)[:1]
