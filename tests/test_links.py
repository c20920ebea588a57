"""Each relative link in a page or a notebook leads to something in this repository."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from dependencies import ROOT
from documents import anchors, links

FOLDERS = ("docs", "notebooks", "source", "release", "examples", "bench")
DOCUMENTS = sorted(ROOT.glob("*.md")) + sorted(
    path
    for folder in FOLDERS
    for pattern in ("*.md", "*.ipynb")
    for path in (ROOT / folder).rglob(pattern)
    if ".ipynb_checkpoints" not in path.parts
)


def problem(link: str, document: Path) -> str | None:
    """What is wrong with a link, or ``None``."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = (document.parent / unquote(parts.path)).resolve() if parts.path else document
    if not target.is_relative_to(ROOT):
        return "leads out of the repository"
    if not target.exists():
        return "leads to nothing"
    if parts.fragment and unquote(parts.fragment) not in anchors(target):
        return "leads to no heading of that page"
    return None


def problems(document: Path) -> dict[str, str]:
    found = {link: problem(link, document) for link in links(document)}
    return {link: words for link, words in found.items() if words}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_relative_link_leads_somewhere(document: Path) -> None:
    assert problems(document) == {}


PAGE = """
# What is left?

[here](#what-is-left) [gone](#gone) [web](https://example.org/x) [file](missing.md "title")
![picture](missing.png) <img src="also-missing.png"> [out](/etc/passwd)
`[code](not-a-link.md)`

| table |
|---|
| [in a table](in-table.md) |
"""


def test_wrong_links_are_found_wherever_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("test_links.ROOT", tmp_path)
    page = tmp_path / "page.md"
    page.write_text(PAGE)
    assert problems(page) == {
        "#gone": "leads to no heading of that page",
        "missing.md": "leads to nothing",
        "missing.png": "leads to nothing",
        "also-missing.png": "leads to nothing",
        "/etc/passwd": "leads out of the repository",
        "in-table.md": "leads to nothing",
    }
