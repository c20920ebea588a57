"""Lessons and assignments in a real browser: everything runs, and what is to be operated works.

To add a lesson, write a function that operates its explorer and name it in ``OPERATE``. The
machinery is in ``lab.py``. Without a Chromium all of this is skipped, which pytest's summary says.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from lab import CHROMIUM, REPOSITORY, Notebook, Server, chromium, jupyterlab
from lesson_files import LESSONS
from playwright.sync_api import Browser, expect

from helpers.parsons import put_in_order

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(
        CHROMIUM is None, reason="no Chromium here: install it, or name one with CHROMIUM="
    ),
]

SERVED = ("notebooks", "release")
CHANGE_THEME = "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })"
CONTRAST = """node => {
    const light = colour => {
        const parts = colour.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255);
        const linear = parts.map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    let behind = node;
    while (getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') {
        behind = behind.parentElement;
    }
    const one = light(getComputedStyle(node).color);
    const other = light(getComputedStyle(behind).backgroundColor);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}"""
READABLE = 4.5
"""The least contrast of text to what is behind it (WCAG 2.2, 1.4.3)."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """JupyterLab on a copy of what readers open."""
    folder = tmp_path_factory.mktemp("course")
    for name in SERVED:
        shutil.copytree(REPOSITORY / name, folder / name)
    with jupyterlab(folder, tmp_path_factory.mktemp("state")) as running:
        yield running


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A browser for one test, since it starts processes whenever it likes."""
    with chromium() as running:
        yield running


@pytest.fixture
def opened(server: Server, browser: Browser) -> Iterator[Callable[[str], Notebook]]:
    """Opens a notebook, by its path; its page and its kernel are gone afterwards."""
    notebooks: list[Notebook] = []

    def open_notebook(path: str) -> Notebook:
        notebooks.append(Notebook(browser.new_page(), server, path))
        return notebooks[-1]

    yield open_notebook
    for notebook in notebooks:
        notebook.close()


def readable_in_both_themes(notebook: Notebook, cell_id: str, what: str) -> None:
    """Text inside the output of a cell stands out, on a light page and on a dark one."""
    text = notebook.output(cell_id).locator(what).first
    for theme in ["JupyterLab Dark", "JupyterLab Light"]:
        notebook.page.evaluate(CHANGE_THEME, theme)
        notebook.page.locator(f"body[data-jp-theme-name='{theme}']").wait_for(state="attached")
        assert text.evaluate(CONTRAST) >= READABLE, theme


def operate_start_methods(notebook: Notebook) -> None:
    """Ask a spawned child: the note arrives as an argument, and nowhere else."""
    explorer = notebook.output("start-method-explorer")
    explorer.get_by_label("The parent writes").fill("hello, child")
    explorer.get_by_role("button", name="Start a child").click()
    expect(explorer.locator("td", has_text="hello, child")).to_have_count(1)
    expect(explorer.locator("td", has_text="as it was imported")).to_have_count(1)
    readable_in_both_themes(notebook, "start-method-explorer", "td")


def operate_scheduling(notebook: Notebook) -> None:
    """Move a slider with the keyboard, then run that for real."""
    explorer = notebook.output("scheduling-explorer")
    expect(explorer).to_contain_text("chunk size 4: 1.20 s")
    slider = explorer.get_by_role("slider").nth(1)  # processes, then chunk size
    slider.focus()
    for _ in range(3):
        notebook.page.keyboard.press("ArrowLeft")
    expect(explorer).to_contain_text("chunk size 1: 0.90 s")
    explorer.get_by_role("button", name="Run it for real").click()
    expect(explorer).to_contain_text("Real run:")
    assert explorer.locator("svg").count() == 2
    readable_in_both_themes(notebook, "scheduling-explorer", "svg")


def operate_predictions(notebook: Notebook) -> None:
    """Predict what a child leaves of a global, and be told what it really left."""
    notebook.output("predict-total").get_by_role("button", name="B. 5").click()
    notebook.run("run-total")
    expect(notebook.output("run-total")).to_contain_text("Seen: 0. You predicted: 5.")
    readable_in_both_themes(notebook, "run-total", "p")


def operate_conversation(notebook: Notebook) -> None:
    """Fewer questions, all of them large and at once: both processes wait for ever."""
    explorer = notebook.output("conversation-explorer")
    expect(explorer).to_contain_text("3 questions of 10 bytes; spawn: both processes end.")
    explorer.get_by_role("slider").focus()
    notebook.page.keyboard.press("ArrowLeft")
    explorer.get_by_label("Messages").select_option("1,000,000 bytes each")
    explorer.get_by_label("Order").select_option("all questions first")
    explorer.get_by_role("button", name="Have the conversation").press("Enter")
    expect(explorer).to_contain_text("2 questions of 1,000,000 bytes, all questions first; spawn:")
    expect(explorer.locator("svg")).to_contain_text("waits to send question 2")
    readable_in_both_themes(notebook, "conversation-explorer", "svg")


def operate_deadlock(notebook: Notebook) -> None:
    """Choose another program that hangs, run it, and read on whom everybody waits."""
    explorer = notebook.output("deadlock-explorer")
    expect(explorer).to_contain_text("there waits for back, back waits for there: a circle.")
    explorer.get_by_label("Program").select_option("a killed worker of a pool")
    expect(explorer).to_contain_text("os._exit(1)", timeout=60_000)
    explorer.get_by_role("button", name="Run it").press("Enter")
    expect(explorer).to_contain_text("main waits for worker 1", timeout=60_000)
    assert explorer.locator("img").count() == 1
    readable_in_both_themes(notebook, "deadlock-explorer", "pre")


def operate_evil_scheduler(notebook: Notebook) -> None:
    """Lose an update by choosing who goes next with the keyboard, then drive two locks to deadlock."""
    explorer = notebook.output("evil-scheduler")
    for process in [1, 2, 2, 2, 1, 1]:
        button = explorer.get_by_role("button", name=f"Process {process}:")
        button.focus()
        notebook.page.keyboard.press("Enter")
    expect(explorer).to_contain_text("Both are done. The counter is 1.")
    readable_in_both_themes(notebook, "evil-scheduler", "td")
    readable_in_both_themes(notebook, "evil-scheduler", "svg")

    explorer = notebook.output("two-locks")
    for process in [1, 2]:
        explorer.get_by_role("button", name=f"Process {process}:").click()
    expect(explorer).to_contain_text("Deadlock: each process waits")
    explorer.get_by_role("button", name="Run it for real").click()
    expect(explorer).to_contain_text("Real processes: each waits for the other's lock.")


def operate_queue_level(notebook: Notebook) -> None:
    """Limit the queue with the keyboard, then have real processes fill it."""
    explorer = notebook.output("queue-level-explorer")
    expect(explorer).to_contain_text("Model: at most 6 in the queue")
    slider = explorer.get_by_role("slider").nth(3)  # making, using, consumers, maxsize
    slider.focus()
    for _ in range(2):
        notebook.page.keyboard.press("ArrowRight")
    expect(explorer).to_contain_text("Model: at most 2 in the queue")
    explorer.get_by_role("button", name="Run it for real").click()
    expect(explorer).to_contain_text("Real run:")
    assert explorer.locator("svg").count() == 2
    readable_in_both_themes(notebook, "queue-level-explorer", "svg")


def operate_sharing(notebook: Notebook) -> None:
    """Have the child write: only what is shared shows it to the parent."""
    explorer = notebook.output("sharing-explorer")
    expect(explorer).to_contain_text("The child sees it in: Array; SharedMemory.")
    explorer.get_by_label("Who writes").select_option("the child")
    explorer.get_by_role("slider").focus()
    notebook.page.keyboard.press("ArrowRight")
    explorer.get_by_role("button", name="Write it").press("Enter")
    expect(explorer).to_contain_text("the child wrote 7 into byte 2 of each. The parent sees it in")
    assert explorer.locator("svg").count() == 1
    readable_in_both_themes(notebook, "sharing-explorer", "svg")


def operate_manager(notebook: Notebook) -> None:
    """Choose another work, do it both ways, and see the messages."""
    explorer = notebook.output("manager-explorer")
    explorer.get_by_label("Work").select_option("sum up a copy of the row")
    expect(explorer).to_contain_text("2 messages to a manager and back")
    explorer.get_by_role("button", name="Do it both ways").press("Enter")
    expect(explorer).to_contain_text("times as long")
    assert explorer.locator("svg").count() == 1
    readable_in_both_themes(notebook, "manager-explorer", "td")
    readable_in_both_themes(notebook, "manager-explorer", "svg")


def operate_amdahl(notebook: Notebook) -> None:
    """Look further ahead with the keyboard, then measure on this machine."""
    explorer = notebook.output("amdahl-explorer")
    expect(explorer).to_contain_text("Example numbers, not measured: 2.00 s with 1")
    expect(explorer).to_contain_text("With 16 workers: 6.0 times as fast")
    explorer.get_by_role("slider").nth(1).press("ArrowRight")
    expect(explorer).to_contain_text("With 17 workers:", timeout=60_000)
    explorer.get_by_role("button", name="Measure on this machine").press("Enter")
    expect(explorer).to_contain_text("Measured here, 20% of the work", timeout=120_000)
    assert explorer.locator("img").count() == 1
    readable_in_both_themes(notebook, "amdahl-explorer", "p")


def operate_progress(notebook: Notebook) -> None:
    """Choose another way of asking with the keyboard, and watch the bar of a real run fill."""
    explorer = notebook.output("progress-explorer")
    expect(explorer).to_contain_text("Model: 12 tasks (the first takes long), 3 processes")
    explorer.get_by_label("Asked for with").select_option("imap_unordered")
    explorer.get_by_role("button", name="Run it for real").press("Enter")
    expect(explorer).to_contain_text("imap_unordered, for real: the bar first moves")
    expect(explorer).to_contain_text("12 of 12")
    assert explorer.locator("svg").count() == 2
    readable_in_both_themes(notebook, "progress-explorer", "p")


def operate_cluster(notebook: Notebook) -> None:
    """Run a chain of calls on a cluster of three: one worker makes them all."""
    explorer = notebook.output("stream-explorer")
    expect(explorer).to_contain_text("Two chains of calls, and a last one that needs both")
    explorer.get_by_label("Calls").select_option("four calls, each needs the one before")
    explorer.get_by_role("slider").press("ArrowRight")
    explorer.get_by_role("button", name="Run it on a new cluster").press("Enter")
    expect(explorer).to_contain_text("4 calls, made by 1 worker of 3", timeout=120_000)
    assert explorer.locator("svg").count() == 1
    readable_in_both_themes(notebook, "stream-explorer", "p")


OPERATE: dict[str, Callable[[Notebook], None]] = {
    "00-start-here": operate_start_methods,
    "01-process": operate_predictions,
    "02-pool": operate_scheduling,
    "03-queue": operate_queue_level,
    "06-lock": operate_evil_scheduler,
    "07-manager": operate_manager,
    "04-pipe": operate_conversation,
    "05-memory": operate_sharing,
    "08-errors": operate_deadlock,
    "09-choosing": operate_amdahl,
    "10-real-world": operate_progress,
    "11-beyond-one-machine": operate_cluster,
}


@pytest.mark.parametrize("lesson", [path.stem for path in LESSONS])
def test_a_lesson_runs_and_its_explorer_works(
    opened: Callable[[str], Notebook], lesson: str
) -> None:
    notebook = opened(f"notebooks/{lesson}.ipynb")
    notebook.run_all()
    assert notebook.errors() == []
    OPERATE[lesson](notebook)


def test_answers_given_with_the_keyboard_stay_in_the_notebook(
    opened: Callable[[str], Notebook],
) -> None:
    """A prediction, a line with a bug, and a program put in order, all without the mouse."""
    notebook = opened("notebooks/00-start-here.ipynb")
    for cell_id in ["predict-square", "no-guard", "spot", "order"]:
        notebook.run(cell_id)
    keyboard = notebook.page.keyboard

    notebook.output("predict-square").get_by_role("button", name="A. 9").focus()
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(notebook.output("predict-square")).to_contain_text("You chose B.")
    assert "You chose B." in notebook.plain("predict-square")

    notebook.output("spot").get_by_role("button", name="percent = 0").press("Space")
    expect(notebook.output("spot")).to_contain_text("You chose line 5.")

    board = notebook.output("order")
    for line in put_in_order("start_script").program:
        board.get_by_title(f"\N{BOX DRAWINGS LIGHT VERTICAL} {line}", exact=True).press("Enter")
    board.get_by_role("button", name="Check").press("Enter")
    expect(board).to_contain_text("Right: that is the program.")


def test_an_untrusted_lesson_shows_its_pictures(opened: Callable[[str], Notebook]) -> None:
    """Before anything has run, as after cloning, stored pictures are there."""
    notebook = opened("notebooks/02-pool.ipynb")
    for cell_id in ["map-timeline", "scheduling-explorer"]:
        picture = notebook.output(cell_id).locator("img")
        assert picture.evaluate("node => node.naturalWidth") > 0


def test_an_assignment_names_what_is_wrong_and_accepts_what_is_right(
    opened: Callable[[str], Notebook],
) -> None:
    """The same test cell: with `apply` in a loop, then with `map`."""
    notebook = opened("release/pool/pool.ipynb")
    notebook.run("setup")

    answer(notebook, "pool_map", "wrong_apply_loop")
    notebook.run("pool_map-parallel")
    (error,) = notebook.errors()
    assert error.startswith("CheckFailed:")
    expect(notebook.output("pool_map-parallel").first).to_contain_text("not-parallel")

    answer(notebook, "pool_map", "right_map")
    for claim in ["returns", "parallel", "tidy"]:
        notebook.run(f"pool_map-{claim}")
    assert notebook.errors() == []


def answer(notebook: Notebook, exercise: str, example: str) -> None:
    """Write an example of tests/mistakes into the answer cell of an exercise and run it."""
    source = (REPOSITORY / "tests/mistakes" / exercise / f"{example}.py").read_text("utf-8")
    notebook.write(exercise, f"%%module {exercise}\n{source}")
    notebook.run(exercise)
