"""What differs between two builds in an analyst's words, from the data that a site publishes.

Told are sources, the status and the figures of claims, and questions: what would change a reader's mind. Sentences that
are numbered anew and summaries in other words are not. A claim is the same where its id is and one of its statements
(or its words) are, since two sites built apart may give one id to two claims.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.review.published import Claim, Json, Story, story_of


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs."""

    story: str
    """Id of its story."""
    kind: str
    """story, source, claim, status, figures, support or question, each `new`, `gone` or `changed` by `how`."""
    how: str
    subject: str
    """Id of the source, claim or question; the story's own where it is new, gone or renamed."""
    text: str
    """A sentence that says it."""


def changes(old: Mapping[str, Json], new: Mapping[str, Json]) -> tuple[Change, ...]:
    """What differs between two builds, each given as story id -> the content of its `data/<story>.json`.

    In order of the stories' ids; within one: itself, its sources, claims, questions. Raises `KeyError` or
    `TypeError` where the content is not that of a story.
    """
    before = {id: story_of(value) for id, value in old.items()}
    after = {id: story_of(value) for id, value in new.items()}
    homes = [{source: id for id, story in stories.items() for source in story.sources} for stories in (before, after)]
    found: list[Change] = []
    for id in sorted({*before, *after}):
        if id in before and id in after:
            found += _between(before[id], after[id], homes[0], homes[1])
        else:
            found.append(_whole(before.get(id), after.get(id)))
    return tuple(found)


# ---- two states of one story


def _whole(old: Story | None, new: Story | None) -> Change:
    """A story that is there on one side only."""
    story = new or old
    assert story is not None
    how = "new" if new else "gone"
    told = f"{_counted(len(story.sources), 'source')}, {_counted(len(story.claims), 'claim')}"
    conflicts = sum(claim.status == "conflict" for claim in story.claims.values())
    told += f", {_counted(conflicts, 'conflict')}" if conflicts else ""
    said = "New briefing" if new else "Briefing gone"
    return Change(story.id, "story", how, story.id, f"{said}: “{story.title}” ({told}).")


def _between(old: Story, new: Story, homes: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Change]:
    if old.title != new.title:
        yield Change(new.id, "story", "changed", new.id, f"The briefing is now called “{new.title}” (“{old.title}”).")
    yield from _sources(old, new, homes, now)
    pairs = _pairs(old, new)
    for claim in new.claims.values():
        earlier = pairs.get(claim.id)
        if earlier is None:
            yield Change(new.id, "claim", "new", claim.id, f"New claim: “{claim.text}”, {_status(claim)}.")
        else:
            yield from _claim_changes(new, old, earlier, claim)
    kept = {claim.id for claim in pairs.values()}
    for claim in old.claims.values():
        if claim.id not in kept:
            yield Change(new.id, "claim", "gone", claim.id, f"Claim gone: “{claim.text}”.")
    yield from _questions(old, new)


def _sources(old: Story, new: Story, homes: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Change]:
    for id, source in new.sources.items():
        earlier = old.sources.get(id)
        name = f"{source.code}, {source.name}"
        if earlier is None:
            moved = f", until now in {homes[id]}" if homes.get(id, new.id) != new.id else ""
            date = f" ({source.published})" if source.published else ""
            yield Change(new.id, "source", "new", id, f"New source: {name}{date}{moved}.")
        elif earlier.sha256 != source.sha256:
            yield Change(new.id, "source", "changed", id, f"The file of a source was changed: {name}.")
        elif (earlier.name, earlier.published) != (source.name, source.published):
            date = source.published or "no date"
            yield Change(new.id, "source", "changed", id, f"What is known of a source was changed: {name}, {date}.")
    for id, source in old.sources.items():
        if id not in new.sources:
            moved = f", now in {now[id]}" if id in now else ""
            yield Change(new.id, "source", "gone", id, f"Source gone: {source.code}, {source.name}{moved}.")


def _claim_changes(new: Story, old: Story, earlier: Claim, claim: Claim) -> Iterator[Change]:
    if earlier.status != claim.status:
        why = f" {claim.whys[0]}" if claim.whys else ""
        text = f"“{claim.text}”: {_status(claim)}; before: {_status(earlier)}.{why}"
        yield Change(new.id, "status", "changed", claim.id, text)
    elif (earlier.outlets, earlier.origins) != (claim.outlets, claim.origins):
        text = f"“{claim.text}”: now from {_support(claim)}; before from {_support(earlier)}."
        yield Change(new.id, "support", "changed", claim.id, text)
    more, less = _figures(claim, earlier, new), _figures(earlier, claim, old)
    if more or less:
        told = "; ".join([f"now {more}"] * bool(more) + [f"no longer {less}"] * bool(less))
        yield Change(new.id, "figures", "changed", claim.id, f"Figures of “{claim.text}”: {told}.")


def _figures(claim: Claim, other: Claim, story: Story) -> str:
    """The figures that only the first of two states gives: `about 300 (A), 1,000 (D)`.

    A figure that another source gave already in the same words is support for it, not a new one.
    """
    known = {text.casefold() for _, text in other.figures}
    codes = {source.id: source.code for source in story.sources.values()}
    told = sorted(
        (codes.get(article, article), text) for article, text in claim.figures if text.casefold() not in known
    )
    return ", ".join(f"{text[:1].lower()}{text[1:]} ({code})" for code, text in told)


def _questions(old: Story, new: Story) -> Iterator[Change]:
    for id, question in new.questions.items():
        earlier = old.questions.get(id)
        was_open = earlier is not None and earlier.open
        if question.open and not was_open:
            said = "Question open again" if earlier else "New question"
            yield Change(new.id, "question", "new", id, f"{said}: {question.text}")
        elif was_open and not question.open:
            codes = [new.sources[article].code for article in question.settled if article in new.sources]
            by = f" by {', '.join(codes)}" if codes else ""
            yield Change(new.id, "question", "gone", id, f"Question closed{by}: {question.text}")
        elif earlier and question.open and earlier.text != question.text:
            yield Change(new.id, "question", "changed", id, f"Question changed: {question.text} Before: {earlier.text}")
    for id, question in old.questions.items():
        if id not in new.questions and question.open:
            yield Change(new.id, "question", "gone", id, f"Question no longer raised: {question.text}")


def _pairs(old: Story, new: Story) -> Mapping[str, Claim]:
    """Id of a new claim -> the old claim that it is: the one with its id, else the one with most of its statements."""
    found = {
        id: old.claims[id] for id, claim in new.claims.items() if id in old.claims and _same(old.claims[id], claim)
    }
    free = {id: claim for id, claim in old.claims.items() if id not in found}
    for claim in new.claims.values():
        if claim.id not in found and free:
            best = max(
                free.values(), key=lambda other: (len(other.statements & claim.statements), other.text == claim.text)
            )
            if 2 * len(best.statements & claim.statements) > len(best.statements):
                found[claim.id] = free.pop(best.id)
    return found


def _same(a: Claim, b: Claim) -> bool:
    return a.text == b.text or bool(a.statements & b.statements)


def _status(claim: Claim) -> str:
    return _SAID.get(claim.status, claim.status) + f" ({_support(claim)})"


_SAID: Mapping[str, str] = MappingProxyType(
    {
        "agree": "its sources agree",
        "differs": "its sources differ in detail",
        "conflict": "its sources are in conflict",
        "one origin": "it rests on one origin",
    }
)


def _support(claim: Claim) -> str:
    return f"{_counted(claim.outlets, 'source')}, {_counted(claim.origins, 'origin')}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
