"""Workers that read files."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.workers_files import count_words


def test_words_are_counted_whatever_their_case(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("The tea, the\nTEA crème\n", encoding="utf-8")
    assert count_words(path) == {"the": 2, "tea,": 1, "tea": 1, "crème": 1}
    assert count_words(str(path)) == count_words(path)


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        count_words(tmp_path / "lost.txt")
    path = tmp_path / "noise.txt"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(UnicodeDecodeError):
        count_words(path)
