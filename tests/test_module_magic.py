"""``%%module`` in real IPython shells and in a real kernel."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
from nbclient import NotebookClient
from nbconvert.filters import strip_ansi
from traitlets.config import Config

from helpers import modules
from helpers.modules import ModuleError


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    """Return a shell with the extension loaded; what a shell changes in the process is restored."""
    main, path, hook = sys.modules["__main__"], sys.path[:], sys.displayhook
    settings = Config(
        {"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "nocolor"}}
    )
    shell = InteractiveShell(config=settings)
    shell.run_line_magic("load_ext", "helpers")
    yield shell
    for name in modules.stored():
        modules.drop(name)
    sys.modules["__main__"], sys.path[:], sys.displayhook = main, path, hook


def run(shell: InteractiveShell, cell: str) -> ExecutionResult:
    result: ExecutionResult = shell.run_cell(cell, store_history=False)
    return result


def works(shell: InteractiveShell, cell: str) -> object:
    result = run(shell, cell)
    result.raise_error()
    return result.result


def fails(shell: InteractiveShell, cell: str) -> str:
    """Run a cell that must fail with words for the reader, and return the words."""
    result = run(shell, cell)
    assert isinstance(result.error_in_exec, ModuleError)
    return str(result.error_in_exec)


# What it does


def test_public_names_are_bound_and_belong_to_the_module(shell: InteractiveShell) -> None:
    works(
        shell, "%%module made_cell\nLIMIT = 3\n_hidden = 4\ndef triple(n):\n    return LIMIT * n\n"
    )
    assert works(shell, "triple(5), LIMIT, triple.__module__") == (15, 3, "made_cell")
    assert "_hidden" not in shell.user_ns


def test_a_cell_that_names_its_public_names_binds_those_only(shell: InteractiveShell) -> None:
    works(shell, "%%module made_all\n__all__ = ['_one']\n_one = 1\ntwo = 2\n")
    assert works(shell, "_one") == 1
    assert "two" not in shell.user_ns


def test_the_cell_shows_nothing_but_what_its_code_prints(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str]
) -> None:
    works(shell, "%%module made_quiet\nvalue = 1\n")
    assert capsys.readouterr().out == ""
    works(shell, "%%module made_quiet\nprint('hello')\n")
    assert capsys.readouterr().out == "hello\n"


def test_dollars_and_braces_are_not_filled_in(shell: InteractiveShell) -> None:
    works(shell, "value = 'made_filled'")
    assert "{value}" in fails(shell, "%%module {value}\nx = 1\n")


def test_the_text_that_graders_get_has_the_line_numbers_of_the_cell(
    shell: InteractiveShell,
) -> None:
    body = "# an answer\n\ndef f():\n    return 'ß'\n"
    works(shell, "%%module made_text\n" + body)
    assert modules.source_of("made_text") == "\n" + body
    assert works(shell, "f.__code__.co_firstlineno") == 4


# Running a cell again


def test_running_the_cell_again_replaces_the_module(shell: InteractiveShell) -> None:
    for version in range(5):
        works(shell, f"%%module made_again\ndef version():\n    return {version}\n")
        assert works(shell, "version()") == version


def test_a_name_that_the_new_version_lacks_is_gone(shell: InteractiveShell) -> None:
    works(shell, "%%module made_less\nkept = 1\ndef gone(): pass\n")
    works(shell, "%%module made_less\nkept = 2\n")
    assert works(shell, "kept") == 2
    assert "gone" not in shell.user_ns


def test_a_name_that_the_reader_has_given_a_new_value_stays(shell: InteractiveShell) -> None:
    works(shell, "%%module made_mine\ndef helper(): pass\n")
    works(shell, "helper = 'mine'")
    works(shell, "%%module made_mine\nother = 1\n")
    assert works(shell, "helper") == "mine"


def test_an_import_of_the_readers_own_stays(shell: InteractiveShell) -> None:
    works(shell, "from fractions import Fraction")
    works(shell, "%%module made_import\nfrom fractions import Fraction\n")
    works(shell, "%%module made_import\nother = 1\n")
    assert works(shell, "Fraction(1, 2) * 2") == 1


def test_a_name_that_another_module_gave_too_stays(shell: InteractiveShell) -> None:
    for name in ("made_one", "made_two"):
        works(shell, f"%%module {name}\nfrom fractions import Fraction\n")
    works(shell, "%%module made_one\nother = 1\n")
    assert works(shell, "Fraction(1, 2) * 2") == 1
    works(shell, "%%module made_two\nother = 1\n")
    assert "Fraction" not in shell.user_ns


@pytest.mark.parametrize(
    "broken",
    ["def f(:\n", "1 / 0\n", "# nothing\n", "", "import never_installed\n", "x = '\ud800'\n"],
)
def test_a_failed_cell_takes_the_former_version_away(shell: InteractiveShell, broken: str) -> None:
    works(shell, "%%module made_stale\ndef answer():\n    return 42\n")
    words = fails(shell, "%%module made_stale\n" + broken)
    assert words.endswith(
        "No version of made_stale is in use until this cell has run without an error."
    )
    assert "answer" not in shell.user_ns
    assert modules.source_of("made_stale") is None
    with pytest.raises(ModuleNotFoundError):
        works(shell, "import made_stale")
    works(shell, "%%module made_stale\ndef answer():\n    return 43\n")
    assert works(shell, "answer()") == 43


def test_a_wrong_first_line_changes_nothing(shell: InteractiveShell) -> None:
    works(shell, "%%module made_before\nvalue = 1\n")
    fails(shell, "%%module made before\nvalue = 2\n")
    assert works(shell, "value") == 1
    assert modules.source_of("made_before") == "\nvalue = 1\n"


def test_the_graders_names_are_not_replaced(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str]
) -> None:
    graders = SimpleNamespace(__module__="autograde.launch")
    shell.push({"run": graders})
    works(shell, "%%module made_run\ndef run(): pass\ndef other(): pass\n")
    assert shell.user_ns["run"] is graders
    assert "other" in shell.user_ns
    assert "run stays the grader's in this notebook" in capsys.readouterr().out


# What a mistake says


@pytest.mark.parametrize(
    ("first_line", "words"),
    [
        ("%%module", "%%module needs a name, such as %%module pool_map."),
        ("%%module   ", "%%module needs a name, such as %%module pool_map."),
        ("%%module pool map all", "%%module takes one name, not 3 words: pool map all"),
        (
            "%%module pool-map",
            "'pool-map' cannot be the name of a module: use letters, digits and _, and no digit in front.",
        ),
        ("%%module class", "'class' cannot be the name of a module: it is a keyword of Python."),
        (
            "%%module random",
            "'random' cannot be the name of a module: it would hide the standard module of that name.",
        ),
        (
            "%%module IPython",
            "'IPython' cannot be the name of a module: it would hide the installed module of that name.",
        ),
    ],
)
def test_a_wrong_name_is_answered_in_one_sentence(
    shell: InteractiveShell,
    capsys: pytest.CaptureFixture[str],
    first_line: str,
    words: str,
) -> None:
    assert fails(shell, f"{first_line}\nvalue = 1\n") == words
    assert capsys.readouterr().out == words + "\n"
    assert "value" not in shell.user_ns


def test_an_empty_cell_says_so(shell: InteractiveShell) -> None:
    for body in ("", "\n", "\n  \n# YOUR CODE HERE\n"):
        words = fails(shell, f"%%module made_empty\n{body}")
        assert words.startswith("made_empty is empty: write its code below the %%module line.")
    assert fails(shell, "%%module").startswith("%%module needs a name")


def test_a_syntax_error_shows_the_line_and_the_place(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str]
) -> None:
    words = fails(shell, "%%module made_syntax\nx = 1\n\ndef f(n)\n    return n\n")
    assert words.splitlines()[:4] == [
        "made_syntax is not valid Python. SyntaxError: expected ':'",
        "  line 4:",
        "    def f(n)",
        "            ^",
    ]
    assert capsys.readouterr().out == words + "\n"


def test_wrong_indentation_is_named(shell: InteractiveShell) -> None:
    words = fails(shell, "%%module made_indent\ndef f():\nreturn 1\n")
    assert "IndentationError: expected an indented block" in words
    assert "line 3" in words
    assert "return 1" in words


def test_a_notebook_command_in_a_module_is_named(shell: InteractiveShell) -> None:
    words = fails(shell, "%%module made_magic\nx = 1\n%time x\n")
    assert "Lines that begin with % or ! are commands of the notebook, not Python." in words


def test_an_import_error_quotes_the_import(shell: InteractiveShell) -> None:
    words = fails(shell, "%%module made_import\nimport os\nimport never_installed\n")
    assert words.splitlines()[:2] == [
        "made_import stopped while it was imported. ModuleNotFoundError: No module named 'never_installed'",
        "  line 3: import never_installed",
    ]


def test_an_exception_quotes_the_readers_lines_only(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "from json import loads\ndef parse(text):\n    return loads(text)\nx = parse('')\n"
    words = fails(shell, "%%module made_raising\n" + body)
    assert words.splitlines()[:3] == [
        "made_raising stopped while it was imported. json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
        "  line 5: x = parse('')",
        "  line 4, in parse: return loads(text)",
    ]
    assert capsys.readouterr().out == words + "\n"


def test_an_error_in_another_module_names_that_module(shell: InteractiveShell) -> None:
    works(shell, "%%module made_deep\ndef invert(n):\n    return 1 / n\n")
    words = fails(shell, "%%module made_shallow\nfrom made_deep import invert\ny = invert(0)\n")
    assert "  line 3: y = invert(0)\n" in words
    assert "  line 3 of made_deep, in invert: return 1 / n\n" in words


def test_endless_recursion_is_quoted_briefly(shell: InteractiveShell) -> None:
    words = fails(shell, "%%module made_endless\ndef f():\n    return f()\nf()\n")
    assert "RecursionError" in words
    assert len(words.splitlines()) <= 6


def test_a_variable_of_the_notebook_is_not_seen_and_that_is_said(shell: InteractiveShell) -> None:
    works(shell, "numbers = [1, 2, 3]")
    words = fails(shell, "%%module made_blind\ntotal = sum(numbers)\n")
    assert "define or import numbers in this cell" in words
    for unknown in ("unknown", "exit"):
        assert "notebook's" not in fails(shell, f"%%module made_blind\ntotal = {unknown}\n")


@pytest.mark.parametrize("leaving", ["import sys\nsys.exit(3)", "raise SystemExit"])
def test_a_cell_that_leaves_does_not_end_the_kernel(shell: InteractiveShell, leaving: str) -> None:
    words = fails(shell, f"%%module made_leaving\n{leaving}\n")
    assert words.startswith("made_leaving called sys.exit while it was imported.")
    assert leaving.splitlines()[-1] in words


def test_an_interrupted_cell_says_where(shell: InteractiveShell) -> None:
    words = fails(shell, "%%module made_long\nx = 1\nraise KeyboardInterrupt\n")
    assert words.startswith("made_long was interrupted while it was imported.\n  line 3")


def test_an_exception_that_cannot_be_printed_is_still_explained(shell: InteractiveShell) -> None:
    body = "class Odd(Exception):\n    def __str__(self):\n        return 1 / 0\nraise Odd\n"
    words = fails(shell, "%%module made_odd\n" + body)
    assert "Odd" in words.splitlines()[0]
    assert "line 5: raise Odd" in words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("x = '\0'\n", "is not valid Python. SyntaxError: source code string cannot contain null"),
        ("# coding: unheard-of\n", "is not valid Python. SyntaxError: unknown encoding"),
        ("raise ExceptionGroup('several', [ValueError()])\n", "ExceptionGroup: several"),
        ("e = ValueError('bad')\ne.add_note('a note')\nraise e\n", "ValueError: bad\na note\n"),
        ("__all__ = 5\n", "TypeError: 'int' object is not iterable"),
        ("import sys\nsys.modules[__name__] = 3\n", "TypeError"),
        ("import sys\ndel sys.modules[__name__]\n", "KeyError"),
    ],
)
def test_no_odd_cell_shows_more_than_words(
    shell: InteractiveShell, capfd: pytest.CaptureFixture[str], body: str, words: str
) -> None:
    said = fails(shell, f"%%module made_odd\n{body}value = 1\n")
    assert words in said
    shown = capfd.readouterr()
    assert shown.out == said + "\n"
    assert "Traceback" not in shown.err
    works(shell, "%%module made_odd\nvalue = 1\n")


# In a real kernel

ANSWER = """\
%%module made_map
from multiprocessing import get_context
def worker(n):
    return {factor} * n
def map_all(items, start_method):
    with get_context(start_method).Pool(2) as pool:
        return pool.map(worker, items)
"""

SHOW = "[map_all([1, 2, 3], method) for method in ('fork', 'forkserver', 'spawn')]"


def notebook_of(*cells: str) -> nbformat.NotebookNode:
    notebook: nbformat.NotebookNode = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    return notebook


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has spawn only")
def test_pools_of_a_kernel_run_the_version_of_the_cell_that_ran_last() -> None:
    versions = [ANSWER.format(factor=factor) for factor in (1, 2, 3)]
    cells = [cell for version in versions for cell in (version, SHOW)]
    folder = "from helpers.modules import folder; print(folder())"
    notebook = notebook_of("%load_ext helpers", *cells, folder)
    NotebookClient(notebook, timeout=60).execute()
    shown = [cell.outputs[0].data["text/plain"] for cell in notebook.cells[2:7:2]]
    assert shown == [str([[n * factor for n in (1, 2, 3)]] * 3) for factor in (1, 2, 3)]
    assert not Path(notebook.cells[-1].outputs[0].text.strip()).exists()


def test_a_kernel_marks_the_cell_as_failed_and_shows_the_words_alone() -> None:
    notebook = notebook_of("%load_ext helpers", "%%module class\nx = 1\n", "%%module made_void")
    NotebookClient(notebook, timeout=60, allow_errors=True).execute()
    wrong_name, empty = (cell.outputs[0] for cell in notebook.cells[1:])
    assert wrong_name.output_type == empty.output_type == "error"
    assert wrong_name.ename == "ModuleError"
    assert wrong_name.traceback == [
        "'class' cannot be the name of a module: it is a keyword of Python."
    ]
    assert empty.traceback[0] == "made_void is empty: write its code below the %%module line."


def test_a_traceback_in_a_kernel_shows_the_readers_present_line() -> None:
    failing = "%%module made_failing\ndef fail():\n    raise ValueError('version {}')\n"
    notebook = notebook_of(
        "%load_ext helpers", failing.format(1), "fail()", failing.format(2), "fail()"
    )
    NotebookClient(notebook, timeout=60, allow_errors=True).execute()
    for version, cell in ((1, notebook.cells[2]), (2, notebook.cells[4])):
        assert f"ValueError('version {version}')" in strip_ansi(  # type: ignore[no-untyped-call]
            "\n".join(cell.outputs[0].traceback)
        )
