"""The briefings as data: `index.json`, JSON and a CSV table for each story, one table of all, and their schemas.

Spans are character offsets into the decoded seed. In `quotes` mode the text of sentences that no briefing cites is
null here as it is on the pages.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from typing import cast

from generator import __version__
from generator.model import (
    Actor,
    Article,
    Attribution,
    Briefing,
    Claim,
    Contribution,
    Denial,
    Difference,
    Line,
    Question,
    Ref,
    Reuse,
    Site,
    Span,
    Statement,
    Story,
    TimelineEntry,
    Topic,
)
from generator.site.citations import BIBTEX, CSL
from generator.site.escaping import csv_cell
from generator.site.home import counts, stated
from generator.site.tables import CROWD, told_apart

SCHEMA = 1
"""Raised when a reader of the data would have to change."""
SCHEMAS = ("index.schema.json", "story.schema.json")
COLUMNS = ("claim", "topic", "label", "status", "source", "article", "sentence", "speaker", "certainty", "text", "why")
"""Of the table of one story; that of all begins with the story."""
CLAIMS = "claims.csv"

Json = Mapping[str, object]


def exports(site: Site, cited: frozenset[Ref], *, full: bool) -> Mapping[str, bytes]:
    """Path below `docs/` -> content."""
    found = {"data/index.json": _json(index(site)), f"data/{CLAIMS}": all_claims(site.briefings).encode("utf-8")}
    for name in SCHEMAS:
        found[f"data/{name}"] = files(__package__).joinpath("schemas", name).read_bytes()
    for briefing in site.briefings:
        id = briefing.story.id
        found[f"data/{id}.csv"] = table(briefing).encode("utf-8")
        whole = story(briefing, site, cited, full=full)
        if len(briefing.story.members) <= CROWD:
            found[f"data/{id}.json"] = _json(whole)
        else:
            told, others = _parted(whole, briefing)
            found |= {f"data/{id}.json": _by_line(told), f"data/{statements_file(id)}": _by_line(others)}
    return found


def statements_file(id: str) -> str:
    """Where the statements of a story of a crowd stand that no claim of it rests on."""
    return f"{id}.statements.json"


def _parted(whole: Json, briefing: Briefing) -> tuple[Json, Json]:
    """The data of a story of a crowd without the statements that nothing rests on, and these: four fifths of it."""
    mentions = [m for claim in briefing.claims for m in claim.mentions] + [m for q in briefing.questions for m in q.settled]
    used = {mention.statement for mention in mentions}
    every = list(zip(briefing.statements, cast("Sequence[Json]", whole["statements"]), strict=True))
    told, others = ([value for s, value in every if (s.id in used) is wanted] for wanted in (True, False))
    id = briefing.story.id
    return {**whole, "statements": told, "other_statements": statements_file(id)}, {"id": id, "statements": others}


def _json(value: Json) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return (text + "\n").encode("utf-8", "replace")


def _by_line(value: Json) -> bytes:
    """The same data with one record a line: half the bytes, and a change is still a line."""

    def dumped(part: object) -> str:
        return json.dumps(part, ensure_ascii=False, allow_nan=False, separators=(",", ":"))

    def listed(part: object) -> str:
        return "[\n" + ",\n".join(map(dumped, part)) + "\n]" if isinstance(part, list) else dumped(part)

    text = ",\n".join(f"{dumped(key)}:{listed(part)}" for key, part in value.items())
    return ("{\n" + text + "\n}\n").encode("utf-8", "replace")


def index(site: Site) -> Json:
    """All stories with their counts."""
    return {
        "schema": SCHEMA,
        "generator": __version__,
        "mode": site.mode,
        "files": {"claims": CLAIMS, "bibtex": BIBTEX, "csl": CSL},
        "stories": [_entry(briefing, site.articles) for briefing in site.briefings],
    }


def _entry(briefing: Briefing, articles: Mapping[str, Article]) -> Json:
    count = counts(briefing, articles)
    return {
        "id": briefing.story.id,
        "title": briefing.story.title,
        "articles": count.sources,
        "claims": count.claims,
        "conflicts": count.conflicts,
        "questions": count.questions,
    }


def story(briefing: Briefing, site: Site, cited: frozenset[Ref], *, full: bool) -> Json:
    """Everything a reader gets about one story."""
    members = tuple(site.articles[id] for id in briefing.story.articles)
    return {
        "id": briefing.story.id,
        "title": briefing.story.title,
        "articles": [_article(article, briefing) for article in members],
        "sentences": [sentence for article in members for sentence in _sentences(article, cited, full=full)],
        "statements": [_statement(s, site.articles[s.article].text) for s in briefing.statements],
        "claims": [_claim(claim, briefing) for claim in briefing.claims],
        "topics": [_topic(topic) for topic in briefing.topics],
        "openings": [str(ref) for line in briefing.openings for ref in line.basis],
        "denials": [_denial(denial) for denial in briefing.denials],
        "questions": [_question(question) for question in briefing.questions],
        "editions": [{"n": n, "articles": list(articles)} for n, articles in briefing.editions.items()],
        "timeline": [_moment(entry) for entry in briefing.timeline],
        "reuse": [_reuse(reuse) for reuse in briefing.reuse],
        "relays": [
            {"from": relay.giver, "to": relay.taker, "sentences": list(map(str, relay.sentences))}
            for relay in briefing.relays
        ],
        "outside": [
            {"article": named.taker, "outlet": named.outlet, "sentences": list(map(str, named.sentences))}
            for named in briefing.outside
        ],
        "who": [_actor(actor) for actor in briefing.actors],
        "added": [_contribution(contribution) for contribution in briefing.contributions],
    }


def _topic(topic: Topic) -> Json:
    summary = [{"text": line.text, "kind": line.kind, "notes": list(map(str, line.basis))} for line in topic.summary]
    return {"id": topic.id, "name": topic.name, "summary": summary, "claims": list(topic.claims)}


def _denial(denial: Denial) -> Json:
    first = denial.mentions[0]
    sentences = [str(mention.ref) for mention in denial.mentions]
    return {"kind": denial.kind, "text": first.text, "speaker": first.speaker, "sentences": sentences}


def _moment(entry: TimelineEntry) -> Json:
    sentences = list(map(str, entry.line.basis))
    return {"value": entry.value, "precision": entry.precision, "text": entry.line.text, "sentences": sentences}


def _article(article: Article, briefing: Briefing) -> Json:
    meta = article.meta
    return {
        "id": article.id,
        "code": briefing.story.code(article.id),
        "file": article.file,
        "part": article.extract.part or None,
        "sha256": article.sha256,
        "title": meta.title,
        "publisher": meta.publisher,
        "published": stated(meta.published) if meta.published else None,
        "url": meta.url,
        "origin": meta.wire or _taken_from(article.id, briefing.reuse),
    }


def _taken_from(article: str, reuse: Sequence[Reuse]) -> str | None:
    """The article it takes text from."""
    givers = (r.right if r.direction == r.left else r.left for r in reuse if r.direction == article)
    return next(givers, None)


def _sentences(article: Article, cited: frozenset[Ref], *, full: bool) -> Iterator[Json]:
    for sentence in article.sentences:
        yield {
            "id": str(sentence.ref),
            "article": article.id,
            "n": sentence.n,
            "start": sentence.span.start,
            "end": sentence.span.end,
            "line": sentence.line,
            "text": sentence.text if full or sentence.ref in cited else None,
            "disposition": sentence.disposition,
            "rule": sentence.rule,
        }


def _statement(statement: Statement, text: str) -> Json:
    return {
        "id": statement.id,
        "sentence": str(statement.ref),
        "start": statement.span.start,
        "end": statement.span.end,
        "speakers": [_speaker(attribution, text) for attribution in statement.attributions],
        "certainty": statement.certainty.word,
        "negated": statement.negated,
        "quantities": [
            {
                "text": q.span.of(text),
                "value": q.value,
                "upper": q.upper,
                "bound": q.bound,
                "unit": q.unit,
                "counted": q.counted,
            }
            for q in statement.quantities
        ],
        "dates": [{"text": mention.span.of(text), "value": mention.value} for mention in statement.dates],
    }


def _speaker(attribution: Attribution, text: str) -> Json:
    def words(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return {
        "text": words(attribution.source),
        "name": words(attribution.speaker),
        "cue": words(attribution.cue),
        "kind": attribution.kind,
    }


def _claim(claim: Claim, briefing: Briefing) -> Json:
    return {
        "id": claim.id,
        "topic": _topic_of(claim.id, briefing),
        "text": claim.label.text,
        "status": claim.status,
        "outlets": len(claim.articles),
        "origins": len(claim.origins),
        "statements": [mention.statement for mention in claim.mentions],
        "differences": [_difference(difference, claim) for difference in claim.differences],
        "nearby": [str(ref) for ref in claim.nearby],
        "unmatched": list(claim.unmatched),
    }


def _topic_of(claim: str, briefing: Briefing) -> str | None:
    return next((topic.id for topic in briefing.topics if claim in topic.claims), None)


def _difference(difference: Difference, claim: Claim) -> Json:
    return {
        "kind": difference.kind,
        "conflict": difference.conflict,
        "left": [claim.mentions[index].statement for index in difference.left],
        "right": [claim.mentions[index].statement for index in difference.right],
        "why": difference.why,
        "given": list(difference.given),
    }


def _question(question: Question) -> Json:
    """A question with the numbers of the editions in which it was first asked and got other words."""
    return {
        "id": question.id,
        "kind": question.kind,
        "text": question.text,
        "basis": list(map(str, question.basis)),
        "settles": question.settles,
        "status": question.status,
        "claim": question.claim,
        "since": next(iter(question.editions), None),
        "changed": list(question.editions[1:]),
        "settled": [mention.statement for mention in question.settled],
    }


def _actor(actor: Actor) -> Json:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "variants": [_slice(line) for line in actor.variants],
        "roles": [_slice(line) for line in actor.roles],
        "speaks": list(map(str, actor.speaks)),
        "named": list(map(str, actor.named)),
        "why": list(actor.evidence),
    }


def _slice(line: Line) -> Json:
    return {"text": line.text, "sentence": str(line.basis[0])}


def _contribution(contribution: Contribution) -> Json:
    return {
        "article": contribution.article,
        "own": round(contribution.own, 4),
        "only": list(contribution.only),
        "silent": list(contribution.silent),
    }


def _reuse(reuse: Reuse) -> Json:
    """From the article that gave the text to the one that took it; in the order of the letters where unknown."""
    giver, taker = (reuse.right, reuse.left) if reuse.direction == reuse.left else (reuse.left, reuse.right)
    return {
        "from": giver,
        "to": taker,
        "level": reuse.level,
        "containment": round(reuse.containment, 4),
        "passages": [{"left": str(p.left), "right": str(p.right)} for p in reuse.passages],
    }


# ---- the claims as a table


def table(briefing: Briefing) -> str:
    """The claims of a story as CSV, a line for what each source says."""
    return _csv(COLUMNS, _rows(briefing))


def all_claims(briefings: Sequence[Briefing]) -> str:
    """The claims of all stories in one table, story by story in the order of their ids."""
    ordered = sorted(briefings, key=lambda briefing: briefing.story.id)
    rows = ([csv_cell(b.story.id), csv_cell(b.story.title), *row] for b in ordered for row in _rows(b))
    return _csv(("story", "title", *COLUMNS), rows)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def _rows(briefing: Briefing) -> Iterator[list[str]]:
    for claim in briefing.claims:
        yield from _lines(claim, briefing.story, _topic_of(claim.id, briefing))


def _lines(claim: Claim, story: Story, topic: str | None) -> Iterator[list[str]]:
    why = " ".join(difference.why for difference in told_apart(claim))
    for mention in claim.mentions:
        article = mention.ref.article
        line = [claim.id, topic or "", claim.label.text, claim.status, story.code(article), article]
        line += [str(mention.ref.n), mention.speaker or "", mention.certainty.word, mention.text, why]
        yield list(map(csv_cell, line))
