"""Strict intake: whatever lies where a notebook should be, it is read whole or refused, at once."""

import errno
import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from autograde.course import intake
from autograde.course.intake import NotGradableError, SubmittedCell, read_submission, read_timestamp

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def notebook(*cells: object, **changes: Any) -> dict[str, Any]:
    return {"cells": [*cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | changes


def written(folder: Path, content: object) -> Path:
    path = folder / "pool.ipynb"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_of_a_cell_its_type_its_text_and_its_id_are_taken(tmp_path: Path) -> None:
    cell = {
        "cell_type": "code",
        "source": ["a = 1\r\n", "b = 2"],
        "metadata": {"tags": ["skip-execution"], "nbgrader": {"grade_id": "x", "locked": True}},
        "outputs": [{"output_type": "stream", "name": "stdout", "text": "3"}],
        "attachments": {"a.png": {}},
    }
    [found] = read_submission(written(tmp_path, notebook(cell))).cells
    assert found == SubmittedCell("code", "a = 1\nb = 2", "x")


@pytest.mark.parametrize(
    "metadata",
    [
        pytest.param([], id="list"),
        pytest.param({"nbgrader": 3}, id="number for nbgrader"),
        pytest.param({"nbgrader": {"grade_id": {"a": 1}}}, id="dict for the id"),
    ],
)
def test_odd_metadata_is_no_id(tmp_path: Path, metadata: object) -> None:
    cell = {"cell_type": "code", "source": "", "metadata": metadata}
    [found] = read_submission(written(tmp_path, notebook(cell))).cells
    assert found.grade_id == ""


def test_older_minor_formats_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "pool.ipynb"
    content = notebook({"cell_type": "raw", "source": "x"}, nbformat_minor=0)
    path.write_text(json.dumps(content), encoding="utf-8-sig")
    assert read_submission(path).cells == (SubmittedCell("raw", "x"),)


def test_half_a_surrogate_pair_becomes_a_question_mark(tmp_path: Path) -> None:
    path = tmp_path / "pool.ipynb"
    path.write_text(json.dumps(notebook({"cell_type": "code", "source": "'\ud800'"})))
    assert read_submission(path).cells[0].source == "'?'"


def test_the_digest_tells_one_file_from_another(tmp_path: Path) -> None:
    first = read_submission(written(tmp_path, notebook()))
    second = read_submission(written(tmp_path, notebook(metadata={"a": 1})))
    assert first.cells == second.cells
    assert first.digest != second.digest


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "not valid JSON"),
        (b"", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b"9" * 10_000, "not valid JSON"),
        (b'{"cells": "\xff"}', "not UTF-8"),
        ('{"nbformat": 4}'.encode("utf-16"), "not UTF-8"),
        (b"[]", "not a notebook"),
        (b"null", "not a notebook"),
        (b'{"nbformat": 4}', "not a notebook"),
        (b'{"nbformat": 4, "cells": null}', "not a notebook"),
        (b'{"nbformat": 3, "cells": [], "worksheets": []}', "format is 3, not 4"),
        (b'{"nbformat": "4", "cells": []}', "format is '4', not 4"),
        (b'{"nbformat": 4, "cells": [3]}', "cell 1 is not a notebook cell"),
        (b'{"nbformat": 4, "cells": [{"cell_type": "code"}]}', "cell 1 is not"),
        (b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}', "cell 1 is not"),
        (b'{"nbformat": 4, "cells": [{"cell_type": "app", "source": ""}]}', "cell 1 is not"),
    ],
)
def test_what_is_no_notebook_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "pool.ipynb"
    path.write_bytes(content)
    with pytest.raises(NotGradableError, match=why):
        read_submission(path)


def test_too_many_cells_are_refused(tmp_path: Path) -> None:
    cells = [{"cell_type": "code", "source": ""}] * (intake.MOST_CELLS + 1)
    with pytest.raises(NotGradableError, match="more than 2,000 cells"):
        read_submission(written(tmp_path, notebook(*cells)))


def to_link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def to_link_to_nothing(path: Path) -> None:
    path.symlink_to("/nowhere")


def to_pipe(path: Path) -> None:
    os.mkfifo(path)


def to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def to_huge_file(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10**12)


def to_folder(path: Path) -> None:
    path.mkdir()


def to_nothing(_: Path) -> None: ...


ODD_FILES = [
    pytest.param(to_link, "is a link", marks=posix),
    pytest.param(to_link_to_nothing, "is a link", marks=posix),
    pytest.param(to_pipe, "not a regular file", marks=posix),
    pytest.param(to_device, "is a link", marks=posix),
    pytest.param(to_huge_file, r"larger than 20,000,000 bytes", marks=posix),
    pytest.param(to_folder, "cannot be read", id="to_folder"),
    pytest.param(to_nothing, "cannot be read: No such file", id="to_nothing"),
]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(("make", "why"), ODD_FILES)
def test_what_is_no_ordinary_file_is_refused_without_waiting(
    tmp_path: Path, make: Callable[[Path], None], why: str
) -> None:
    make(tmp_path / "pool.ipynb")
    with pytest.raises(NotGradableError, match=why):
        read_submission(tmp_path / "pool.ipynb")


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    path = written(tmp_path, notebook())
    monkeypatch.setattr(os, "open", refuse)  # as root may read any file
    with pytest.raises(NotGradableError, match="cannot be read: Permission denied"):
        read_submission(path)


def test_a_time_stamp_is_read_as_nbgrader_writes_it(tmp_path: Path) -> None:
    (tmp_path / "timestamp.txt").write_text("2026-01-02 03:04:05.000000 UTC\n")
    assert read_timestamp(tmp_path) == (
        "2026-01-02 03:04:05.000000 UTC",
        datetime(2026, 1, 2, 3, 4, 5),  # noqa: DTZ001 - nbgrader's times have no zone
    )


def test_a_missing_time_stamp_is_none(tmp_path: Path) -> None:
    assert read_timestamp(tmp_path) is None


@pytest.mark.parametrize("content", [b"yesterday", b"", b"\xff" * 20, b"1" * 1000])
def test_a_time_stamp_that_says_no_time_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "timestamp.txt").write_bytes(content)
    with pytest.raises(NotGradableError):
        read_timestamp(tmp_path)


@posix
@pytest.mark.timeout(20)
@pytest.mark.parametrize("make", [to_link, to_pipe, to_device, to_huge_file])
def test_a_time_stamp_that_is_no_ordinary_file_is_refused_without_waiting(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "timestamp.txt")
    with pytest.raises(NotGradableError):
        read_timestamp(tmp_path)
