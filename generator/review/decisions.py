"""What a person decided against the rules, from `decisions.yml`, laid over the articles and stories of every build.

A decision names what it is about by its id, says what is so and why; the reason stands on the site beside the result. A
decision that fits nothing any more is an error, not a silence, so that a correction never gets lost unseen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import SettingsError, nearest
from generator.model import Article, Ref, Sentence, Story
from generator.strict_yaml import Node, parse, shown

FILE = "decisions.yml"
DISPOSITIONS = ("body", "title", "heading", "caption", "boilerplate", "off-topic", "duplicate", "other-language")


@dataclass(frozen=True, slots=True)
class Disposition:
    """What a sentence is."""

    ref: Ref
    disposition: str
    because: str
    starts: str
    """How the sentence begins, so that the decision is not applied to another after the seed was edited; or empty."""
    where: str


@dataclass(frozen=True, slots=True)
class Title:
    """What a story is called; its words must stand in its sources, as in every heading."""

    story: str
    title: str
    because: str
    where: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that was decided, in the order of the file."""

    dispositions: tuple[Disposition, ...] = ()
    titles: tuple[Title, ...] = ()


def load(root: Path) -> Decisions:
    """The decisions of the project in `root`; none without a file. Raises `SettingsError` with file and line."""
    path = root / FILE
    return read(path.read_bytes()) if path.is_file() else Decisions()


def read(data: bytes | str) -> Decisions:
    """The decisions in the text of a `decisions.yml`."""
    kinds = parse(data, FILE).known(("dispositions", "stories"), "kind of decision")
    nothing = Node("", FILE)
    dispositions = kinds.get("dispositions", nothing).entries().items()
    titles = kinds.get("stories", nothing).entries().items()
    return Decisions(
        tuple(_disposition(key, node) for key, node in dispositions), tuple(_title(key, node) for key, node in titles)
    )


def _disposition(key: str, node: Node) -> Disposition:
    article, _, n = key.partition("#s")
    if not article or not (n.isascii() and n.isdigit()) or len(n) > 6:
        raise SettingsError(node.where, f"`{shown(key)}` is no sentence", "Write it as in `storm-report#s12`.")
    entries = node.known(("is", "because", "starts"))
    what = _needed(entries, "is", node).choice(DISPOSITIONS)
    starts = entries["starts"].text() if "starts" in entries else ""
    return Disposition(Ref(article, int(n)), what, _line(_needed(entries, "because", node)), starts, node.where)


def _title(key: str, node: Node) -> Title:
    entries = node.known(("title", "because"))
    title = _line(_needed(entries, "title", node))
    return Title(key, title, _line(_needed(entries, "because", node)), node.where)


def _needed(entries: Mapping[str, Node], key: str, node: Node) -> Node:
    if key not in entries or not entries[key].value:
        raise SettingsError(node.where, f"the decision has no `{key}`", f"Add a line `{key}: …`.")
    return entries[key]


def _line(node: Node) -> str:
    return " ".join(node.text().split())


# ---- laying them over


def decide_sentences(articles: Iterable[Article], decisions: Decisions) -> tuple[Article, ...]:
    """The articles with the decided dispositions. Raises `SettingsError` where a decision fits no sentence."""
    found = {article.id: article for article in articles}
    for decision in decisions.dispositions:
        article = found.get(decision.ref.article)
        if article is None:
            message = f"there is no article `{shown(decision.ref.article)}`"
            raise SettingsError(decision.where, message, nearest(decision.ref.article, found))
        found[article.id] = _decided(article, decision)
    return tuple(found.values())


def _decided(article: Article, decision: Disposition) -> Article:
    n = decision.ref.n
    if not 1 <= n <= len(article.sentences):
        message = f"`{article.id}` has no sentence {n}"
        raise SettingsError(decision.where, message, f"It has {len(article.sentences)}: look for the text again.")
    if not article.sentence(n).text.startswith(decision.starts):
        message = f"sentence {n} of `{article.id}` does not start with “{shown(decision.starts)}”"
        raise SettingsError(decision.where, message, "The file was edited since: look for the number again.")
    sentences = tuple(_as_decided(s, decision) if s.n == n else s for s in article.sentences)
    return replace(article, sentences=sentences)


def _as_decided(sentence: Sentence, decision: Disposition) -> Sentence:
    return replace(sentence, disposition=decision.disposition, rule=f"decided by a person: {decision.because}")


def decide_titles(stories: Iterable[Story], decisions: Decisions) -> tuple[Story, ...]:
    """The stories with the titles that were decided. Raises `SettingsError` where a decision fits no story."""
    found = {story.id: story for story in stories}
    for decision in decisions.titles:
        if decision.story not in found:
            message = f"there is no story `{shown(decision.story)}`"
            raise SettingsError(decision.where, message, nearest(decision.story, found))
        found[decision.story] = replace(found[decision.story], title=decision.title, titled=None)
    return tuple(found.values())
