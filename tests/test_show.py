"""Verdicts in a notebook: one display each, safe, the same at every run, silent elsewhere."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from run_evidence import MAIN, SOURCE, call, deadlock, evidence, failure, pool_run, worker
from test_lanes import shuffled

from autograde import cards, picture, show
from autograde import notebook as notebook_cell
from autograde.failure import Cause, CheckFailed, Failure
from autograde.records import RAISED, Evidence, Frame, Left, Raised, Step

pytestmark = pytest.mark.xdist_group("show")

EVIL = "</title></style><script>alert('&amp;\"')</script><b id=evil onload=x>"
VOID = {"br", "hr", "img"}


class Tags(HTMLParser):
    """Collects tags and attributes, and checks that each element is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def evil_run() -> Evidence:
    """A student's program that tries to get markup into the page wherever it can."""
    return pool_run(
        module=EVIL,
        function=EVIL,
        arguments=EVIL,
        value=[EVIL],
        stdout=EVIL,
        stderr=EVIL,
        source="\n".join([EVIL] * 20),
        left=(Left("process", EVIL), Left("shared memory", EVIL)),
        processes=(worker(1, 0.1, None, name=EVIL, exit_code=None),),
        calls=(call(1, EVIL, 0.5, 1),),
        schedule=tuple(
            Step(who, action, EVIL, EVIL)
            for who, action in [("P", "read"), ("Q", "read"), ("P", "write"), ("Q", "write")]
        ),
    )


def bundles(seen: Evidence) -> dict[str, dict[str, Any]]:
    """Everything that is ever shown of a run."""
    failed = Failure(seen, "returns", EVIL, ("lost-update",), (Cause(EVIL, EVIL, 3),))
    return {
        "outcome": show.outcome_bundle(seen),
        "failed": show.failed_bundle(failed),
        "passed": show.passed_bundle([show.Passed("returns", seen)]),
    }


def evil_deadlock() -> Evidence:
    stacks = tuple(
        type(stack)(stack.pid, tuple(Frame(f"{EVIL}.py", 3, EVIL) for _ in stack.frames))
        for stack in deadlock().stacks
    )
    return deadlock(module=EVIL, source="\n".join([EVIL] * 9), stacks=stacks)


def evil_error() -> Evidence:
    error = Raised(EVIL, EVIL, (Frame(f"{EVIL}.py", 3, EVIL, EVIL),), EVIL)
    return evidence(ending=RAISED, module=EVIL, raised_error=error, source="\n".join([EVIL] * 9))


@pytest.mark.parametrize("make", [evil_run, evil_deadlock, evil_error])
@pytest.mark.parametrize("which", ["outcome", "failed", "passed"])
def test_whatever_a_student_writes_is_text(make: Callable[[], Evidence], which: str) -> None:
    html = bundles(make())[which]["text/html"]
    page = Tags(html)
    assert {"script", "style"}.isdisjoint(page.tags)
    assert {"id", "onload"}.isdisjoint(name for name, _ in page.attributes)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("make", [pool_run, deadlock, evidence])
def test_a_card_needs_nothing_from_elsewhere_and_has_no_id(make: Callable[[], Evidence]) -> None:
    for bundle in bundles(make()).values():
        page = Tags(bundle["text/html"])
        assert {"id", "class", "href"}.isdisjoint(name for name, _ in page.attributes)
        assert {"script", "style", "link", "iframe"}.isdisjoint(page.tags)
        sources = [value for name, value in page.attributes if name == "src"]
        assert all(source and source.startswith("data:image/svg+xml;base64,") for source in sources)


@given(st.randoms())
def test_the_same_schedule_is_shown_the_same(chance: random.Random) -> None:
    assert bundles(shuffled(pool_run(), chance)) == bundles(pool_run())


@pytest.mark.parametrize("make", [pool_run, deadlock])
def test_no_pid_and_no_time_is_shown(make: Callable[[], Evidence]) -> None:
    texts = [text for bundle in bundles(make()).values() for text in bundle.values()]
    assert not any(str(MAIN + n) in str(text) for text in texts for n in range(4))


def test_a_hidden_run_shows_neither_inputs_nor_values() -> None:
    secret = "xyzzy"
    error = Raised("ValueError", secret, (), secret)
    seen = pool_run(
        hidden=True, arguments=secret, value=secret, stdout=secret, stderr=secret,
        raised_error=error, calls=(call(1, secret, 0.5, 1),),
        left=(Left("process", secret),), processes=(worker(1, 0, None, name=secret),),
        schedule=tuple(
            Step(who, action, secret, secret)
            for who, action in [("P", "read"), ("Q", "read"), ("P", "write"), ("Q", "write")]
        ),
    )  # fmt: skip
    assert secret not in json.dumps(bundles(seen))
    assert secret not in json.dumps(bundles(Evidence(**{**vars(seen), "ending": RAISED})))


def test_an_outcome_in_words() -> None:
    assert show.text(pool_run()) == (
        "map_all(cube, [1, 2, 3], 3) returned [1, 8, 27] under spawn\n"
        "3 processes at work at once; nothing left behind"
    )


def test_verdicts_differ_in_more_than_colour() -> None:
    assert "✘" in show.failed_bundle(failure(pool_run()))["text/html"]
    assert "not passed" in show.failed_bundle(failure(pool_run()))["text/html"]
    assert "✔" in bundles(pool_run())["passed"]["text/html"]


def test_a_deadlock_shows_each_place_once_with_the_processes_there() -> None:
    html = cards.outcome(deadlock())
    assert html.count(">lock.acquire()</code>") == 1
    assert "<b>worker 1</b>" in html
    assert "<b>worker 2</b>" in html
    assert "line 7, for a lock" in picture.timeline(deadlock())


def test_the_line_to_look_at_stands_between_its_neighbours() -> None:
    told = Failure(deadlock(), "returns", "Stuck.", (), (Cause("lock-taken-twice", "Help.", 7),))
    assert "  6  with lock:\n▶ 7      lock.acquire()\n  8      function(item)<" in cards.failed(
        told
    )


def test_long_output_is_cut() -> None:
    html = cards.outcome(evidence(stdout="line\n" * 10_000))
    assert len(html) < 5000
    assert "… and more" in html


def test_a_large_run_is_drawn_in_part_and_says_so() -> None:
    processes = tuple(worker(n, n / 100, 9) for n in range(1, 41))
    calls = tuple(call(n % 40 + 1, n, 1 + n / 1000, 2 + n / 1000) for n in range(1000))
    seen = evidence(processes=processes, calls=calls)
    assert picture.left_out(seen) == "Not shown: 21 more processes and 880 more calls."
    assert len(picture.timeline(seen)) < 100_000


@pytest.mark.parametrize(
    "seen",
    [
        pool_run(left=(Left("process", "SpawnPoolWorker-1"),), processes=(worker(1, 0, None),)),
        pool_run(ending="crashed", exit_code=-9),
        pool_run(ending="too-slow", calls=(call(1, 1, 5, None),), stacks=deadlock().stacks),
        pool_run(calls=(call(1, 1, 0.0, 9.0), call(0, 2, 0, None), call(7, 2, 0, 0))),
        pool_run(processes=(worker(1, 3, 1),)),
    ],
    ids=["left", "killed", "too slow", "calls outside of lives", "ends before it begins"],
)
def test_any_run_can_be_drawn(seen: Evidence) -> None:
    assert picture.timeline(seen).startswith("<svg")


def test_a_failure_is_data_too() -> None:
    told = Failure(deadlock(), "returns", "Stuck.", (), (Cause("lock-taken-twice", "Help.", 7),))
    assert show.failed_bundle(told)["application/vnd.autograde+json"] == {
        "exercise": "pool_map",
        "claim": "returns",
        "ending": "deadlock",
        "findings": [],
        "causes": ["lock-taken-twice"],
    }


def test_without_a_notebook_nothing_is_shown_and_ipython_is_not_loaded() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from run_evidence import failure, pool_run\n"
        "from autograde import show\n"
        "show.passed(pool_run(), 'returns'); show.failed(failure(pool_run()))\n"
        "assert 'IPython' not in sys.modules"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("", "")


PREPARE = f"""
import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})
from run_evidence import deadlock, failure, pool_run
from autograde import show, messages
from autograde.failure import CheckFailed
from autograde.outcome import Outcome
def outcome(**changes):
    return Outcome(**vars(pool_run(**changes)))
"""
METHODS = "('fork', 'forkserver', 'spawn')"
CELLS = {
    "passes": f"""
for method in {METHODS}:
    seen = outcome(start_method=method)
    seen.returned([1, 8, 27])
    seen.overlapped(processes=3)
""",
    "passes hidden": "outcome(hidden=True, arguments='xyzzy').returned([1, 8, 27])",
    "passes, then fails": "outcome().returned([1, 8, 27]); outcome().overlapped(processes=2)",
    "fails": "outcome(value=[1]).returned([1, 8, 27])",
    "fails, caught": """
try:
    outcome().returned([2])
except CheckFailed:
    pass
""",
    "another error": "outcome().returned([1, 8, 27]); 1 / 0",
    "value": "outcome()",
    "nothing": "None",
}


@pytest.fixture(scope="module")
def notebook() -> dict[str, NotebookNode]:
    """The cells above, run in a real kernel."""
    cells = [new_code_cell(source) for source in [PREPARE, *CELLS.values()]]
    book = new_notebook(cells=cells)
    NotebookClient(book, allow_errors=True, timeout=120).execute()
    assert book.cells[0].outputs == []
    return dict(zip(CELLS, book.cells[1:], strict=True))


def shown(cell: NotebookNode) -> list[tuple[str, str]]:
    """The kinds and first lines of a cell's outputs."""
    return [
        (out.output_type, (out.get("data", {}).get("text/plain") or out.ename).split("\n")[0])
        for out in cell.outputs
    ]


def test_a_loop_over_claims_ends_in_one_display(notebook: dict[str, NotebookNode]) -> None:
    (output,) = notebook["passes"].outputs
    assert output.output_type == "display_data"
    assert output.data["text/plain"] == (
        "✔ pool_map · returns — fork, forkserver, spawn\n"
        "✔ pool_map · parallel — fork, forkserver, spawn"
    )


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("pool_map-hidden", "hidden"),
        ("pool_map-try", "returns"),
        ("pool_starmap-hidden", "returns"),
        ("a1b2c3d4", "returns"),
        ("", "returns"),
    ],
)
def test_a_test_cell_gives_its_claims_their_name(
    cell: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook_cell, "cell_id", lambda: cell)
    assert show.name_of("returns", pool_run()) == expected


@pytest.mark.parametrize(("cell", "expected"), [("pool_map-returns", ["✘"]), ("", ["✔", "✘"])])
def test_a_test_cell_shows_no_tick_above_its_cross(
    cell: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bundles: list[notebook_cell.Bundle] = []
    monkeypatch.setattr(notebook_cell, "cell_id", lambda: cell)
    monkeypatch.setattr(notebook_cell, "is_running", lambda: True)
    monkeypatch.setattr(notebook_cell, "at_end_of_cell", lambda _: None)
    monkeypatch.setattr(notebook_cell.Display, "show", lambda _, bundle: bundles.append(bundle))
    show.passed(pool_run(), "returns")
    show.failed(failure(pool_run()))
    assert [each["text/plain"][0] for each in bundles] == expected


def test_a_hidden_claim_that_holds_shows_no_input(notebook: dict[str, NotebookNode]) -> None:
    (output,) = notebook["passes hidden"].outputs
    assert "xyzzy" not in json.dumps(output)


def test_a_failure_is_displayed_once_below_what_held(notebook: dict[str, NotebookNode]) -> None:
    assert shown(notebook["passes, then fails"]) == [
        ("display_data", "✔ pool_map · returns — spawn"),
        ("display_data", "✘ pool_map · parallel — not passed under spawn"),
        ("error", "CheckFailed"),
    ]


def test_the_traceback_of_a_failure_is_its_headline(notebook: dict[str, NotebookNode]) -> None:
    display, error = notebook["fails"].outputs
    assert error.traceback == ["CheckFailed: pool_map · returns under spawn: wrong-value"]
    assert error.evalue == display.data["text/plain"]
    assert set(display.data) == {"text/plain", "text/html", "application/vnd.autograde+json"}


def test_a_failure_that_is_caught_is_displayed_all_the_same(
    notebook: dict[str, NotebookNode],
) -> None:
    assert [kind for kind, _ in shown(notebook["fails, caught"])] == ["display_data"]


def test_an_error_of_the_cell_itself_hides_nothing(notebook: dict[str, NotebookNode]) -> None:
    assert shown(notebook["another error"]) == [
        ("error", "ZeroDivisionError"),
        ("display_data", "✔ pool_map · returns — spawn"),
    ]


def test_an_outcome_that_ends_a_cell_is_its_result(notebook: dict[str, NotebookNode]) -> None:
    assert [kind for kind, _ in shown(notebook["value"])] == ["execute_result"]


def test_nothing_of_one_cell_turns_up_in_the_next(notebook: dict[str, NotebookNode]) -> None:
    assert notebook["nothing"].outputs == []


def test_nothing_is_written_to_stderr(notebook: dict[str, NotebookNode]) -> None:
    assert not any(out.get("name") for cell in notebook.values() for out in cell.outputs)


def test_an_exception_elsewhere_carries_the_whole_message() -> None:
    told = failure(evidence(source=SOURCE))
    error = CheckFailed(told, "the whole message", "the headline")
    assert str(error) == "the whole message"
    assert isinstance(error, AssertionError)


def test_of_workers_that_fail_one_after_another_a_few_are_drawn() -> None:
    workers = tuple(worker(n, n / 10, 1 + n / 10) for n in range(1, 53))
    seen = pool_run(ending="too-slow", limit="failing workers", processes=workers, calls=())
    assert ">worker 6<" in picture.timeline(seen)
    assert ">worker 7<" not in picture.timeline(seen)
    assert picture.left_out(seen) == "Not shown: the workers that followed, which ended likewise."
