"""What links a Markdown page or a notebook has, and which headings one can link to."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_ADDRESSES = ("href", "src")


def links(document: Path) -> list[str]:
    """The targets of all links and pictures, those written in HTML too."""
    return [target for token in _tokens(document) for target in _targets(token)]


def anchors(document: Path) -> set[str]:
    """What may stand behind ``#`` in a link to this document."""
    to_anchor = _jupyter_anchor if document.suffix == ".ipynb" else _github_anchor
    pairs = pairwise(_tokens(document))
    titles = [inline.content for token, inline in pairs if token.type == "heading_open"]
    return {to_anchor(title) for title in titles}


def _markdown(document: Path) -> Iterator[str]:
    text = document.read_text(encoding="utf-8")
    if document.suffix != ".ipynb":
        yield text
        return
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "markdown":
            yield "".join(cell["source"])


def _tokens(document: Path) -> Iterator[Token]:
    for text in _markdown(document):
        for token in _MARKDOWN.parse(text):
            yield token
            yield from token.children or ()


def _targets(token: Token) -> list[str]:
    if token.type in {"html_block", "html_inline"}:
        return _TargetsInHtml.of(token.content)
    return [str(token.attrs[name]) for name in _ADDRESSES if name in token.attrs]


def _github_anchor(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _jupyter_anchor(title: str) -> str:
    return title.replace(" ", "-")


class _TargetsInHtml(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @classmethod
    def of(cls, html: str) -> list[str]:
        parser = cls()
        parser.feed(html)
        return parser.found

    def handle_starttag(
        self,
        tag: str,  # noqa: ARG002 - the base class gives it
        attrs: list[tuple[str, str | None]],
    ) -> None:
        self.found += [value for name, value in attrs if name in _ADDRESSES and value]
