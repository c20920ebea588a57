"""What runs is the course's alone: whatever a submission looks like, the same cells in the same order."""

import html
import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert import HTMLExporter
from toy_course import (
    RIGHT_ADD,
    RIGHT_SQUARE,
    Change,
    Notebook,
    cell,
    code,
    grade_id,
    place,
    test_cell,
    toy_source,
)

from autograde.course import intake
from autograde.course.intake import NotGradableError, Submission, SubmittedCell
from autograde.course.restore import MOST_ANSWER, MOST_SHOWN, Restored, restore
from autograde.course.template import CourseCell, Kind, Template, cells_of, course_cell

TEMPLATE = Template(tuple(cells_of(toy_source().cells)))
HANDED_OUT: Notebook = json.loads(json.dumps(toy_source()))


def submission(notebook: Notebook) -> Submission:
    return Submission(tuple(intake._cells(notebook)), "digest")


def restored(*changes: Change) -> Restored:
    notebook = deepcopy(HANDED_OUT)
    cell(notebook, "toy_square")["source"] = RIGHT_SQUARE
    cell(notebook, "toy_add")["source"] = RIGHT_ADD
    for change in changes:
        change(notebook)
    return restore(TEMPLATE, submission(notebook))


def what_runs(found: Restored) -> list[tuple[str, str]]:
    trusted = [c for c in found.notebook.cells if c.metadata.autograde.kind == Kind.TRUSTED]
    return [(each.metadata.nbgrader.grade_id, each.source) for each in trusted]


def answers(found: Restored) -> dict[str, str]:
    taken = [c for c in found.notebook.cells if c.metadata.autograde.kind == Kind.ANSWER]
    return {each.metadata.nbgrader.grade_id: each.source for each in taken}


def notes(found: Restored, name: str) -> str:
    [answer] = [c for c in found.notebook.cells if grade_id(c) == name]
    return "".join(output.text for output in answer.outputs)


def own_cells(found: Restored) -> list[tuple[str, str]]:
    own = [c for c in found.notebook.cells if c.metadata.autograde.kind == Kind.STUDENT]
    return [(each.cell_type, each.source) for each in own]


WHAT_RUNS = what_runs(restored())


def test_the_course_s_cells_keep_their_text_points_and_order() -> None:
    assert [name for name, _ in WHAT_RUNS] == [
        *("setup", "toy_square-returns", "toy_square-hidden", "toy_add-returns")
    ]
    assert "BEGIN HIDDEN TESTS" in dict(WHAT_RUNS)["toy_square-hidden"]
    kinds = [each.metadata.autograde.kind for each in restored().notebook.cells]
    assert kinds == [
        *("trusted", "text", "answer", "trusted", "student", "trusted", "text", "answer", "trusted")
    ]


def test_an_ordinary_submission_gives_no_remarks() -> None:
    assert restored().remarks == ()
    assert answers(restored()) == {"toy_square": RIGHT_SQUARE, "toy_add": RIGHT_ADD}


@given(
    st.lists(
        st.builds(
            SubmittedCell,
            st.sampled_from(["code", "markdown", "raw"]),
            st.sampled_from(["", "%%module toy_add\nx=1", "# Add", "run = print"]) | st.text(),
            st.sampled_from(["", "unknown", *(each.id for each in TEMPLATE.cells)]),
        )
    )
)
def test_whatever_is_handed_in_the_same_cells_run_in_the_same_order(
    cells: list[SubmittedCell],
) -> None:
    found = restore(TEMPLATE, Submission(tuple(cells), ""))
    assert what_runs(found) == WHAT_RUNS
    assert [*answers(found)] == ["toy_square", "toy_add"]
    assert len({each.id for each in found.notebook.cells}) == len(found.notebook.cells)


def delete(name: str) -> Change:
    return lambda notebook: notebook["cells"].pop(place(notebook, name))


def put(at: int, new: dict[str, Any]) -> Change:
    return lambda notebook: notebook["cells"].insert(at, new)


def edit(name: str, **changes: Any) -> Change:
    return lambda notebook: cell(notebook, name).update(changes)


def test_a_deleted_test_cell_is_put_back_and_the_instructor_told() -> None:
    found = restored(delete("toy_add-returns"))
    assert what_runs(found) == WHAT_RUNS
    assert found.remarks == ("cell toy_add-returns is missing; the course's own was put back",)


def test_an_edited_test_cell_is_put_back_and_the_instructor_told() -> None:
    found = restored(edit("toy_add-returns", source="pass"))
    assert what_runs(found) == WHAT_RUNS
    assert found.remarks == ("cell toy_add-returns was changed; the course's own was put back",)


def test_a_test_cell_without_its_hidden_tests_counts_as_unchanged() -> None:
    assert restored(edit("toy_square-hidden", source="run(square, 3).returned(9)")).remarks == ()


def test_reordered_cells_run_in_the_course_s_order() -> None:
    found = restored(lambda notebook: notebook["cells"].reverse())
    assert what_runs(found) == WHAT_RUNS
    assert found.remarks == (
        "the order of cells was changed; they were graded in the course's order",
    )


def test_of_two_answers_with_one_id_the_first_counts() -> None:
    found = restored(put(9, code("%%module toy_square\nlater = 1", "toy_square", solution=True)))
    assert answers(found)["toy_square"] == RIGHT_SQUARE
    assert "The first one was graded" in notes(found, "toy_square")
    assert ("code", "%%module toy_square\nlater = 1") in own_cells(found)


def test_a_missing_answer_is_what_the_students_were_given() -> None:
    found = restored(delete("toy_add"))
    assert answers(found)["toy_add"].startswith("%%module toy_add\ndef add(x, y):")
    assert "missing from your notebook" in notes(found, "toy_add")


def test_an_answer_pasted_into_a_new_cell_is_known_by_its_module_line() -> None:
    found = restored(delete("toy_add"), put(0, code(RIGHT_ADD)))
    assert answers(found)["toy_add"] == RIGHT_ADD
    assert "taken for the answer cell toy_add" in notes(found, "toy_add")


def test_a_cell_with_the_module_line_of_an_answer_that_is_there_is_just_a_cell() -> None:
    found = restored(put(0, code("%%module toy_add\nwrong = 1")))
    assert answers(found)["toy_add"] == RIGHT_ADD
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("source", "note"),
    [
        ("def square(x): ...", "must begin with the line %%module toy_square"),
        ("%%module square\ndef square(x): ...", "%%module square should read %%module toy_square"),
        ("%%module\nx = 1", "The line %%module should read %%module toy_square"),
    ],
)
def test_a_wrong_or_missing_module_line_is_told_and_the_cell_taken_by_its_id(
    source: str, note: str
) -> None:
    found = restored(edit("toy_square", source=source))
    assert answers(found)["toy_square"] == source
    assert note in notes(found, "toy_square")
    assert any(note in remark for remark in found.remarks)


def test_an_answer_turned_into_markdown_is_code_all_the_same() -> None:
    assert answers(restored(edit("toy_add", cell_type="markdown")))["toy_add"] == RIGHT_ADD


def test_swapped_ids_swap_the_answers_and_are_told() -> None:
    def swap(notebook: Notebook) -> None:
        square, add = cell(notebook, "toy_square"), cell(notebook, "toy_add")
        square["metadata"], add["metadata"] = add["metadata"], square["metadata"]

    found = restored(swap)
    assert answers(found) == {"toy_square": RIGHT_ADD, "toy_add": RIGHT_SQUARE}
    assert "should read %%module toy_square" in notes(found, "toy_square")


def test_an_answer_labelled_as_a_test_cell_does_not_run() -> None:
    cheat = code("run = lambda *_: Passed()", "toy_square-returns", grade=True, points=99)
    found = restored(put(0, cheat))
    assert what_runs(found) == WHAT_RUNS


def test_a_student_s_cells_stay_where_they_were() -> None:
    found = restored(put(3, code("square(3)")), put(0, code("first")), put(99, code("last")))
    shown = [each.source for each in found.notebook.cells]
    assert shown[0] == "first"
    assert shown[shown.index(RIGHT_SQUARE) + 1] == "square(3)"
    assert shown[-1] == "last"
    assert all(not each.get("outputs") for each in found.notebook.cells)


def test_the_course_s_texts_are_shown_once_in_its_own_words() -> None:
    found = restored(put(0, {"cell_type": "markdown", "source": "# Add\n", "metadata": {}}))
    assert [each.source for each in found.notebook.cells].count("# Add") == 1
    assert own_cells(found) == [("code", "# Try it here.")]


EVIL = [
    "<script>alert(1)</script>",
    "</pre><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    "$$\\href{javascript:alert(1)}{x}$$",
    "```\n</pre>\n<script>alert(1)</script>\n```",
    "\n\n\n<script>alert(1)</script>",
    '![x](a.png "onerror=alert(1)")',
]


def test_a_student_s_text_is_shown_and_is_no_html() -> None:
    kinds = ("markdown", "raw", "code")
    cells = [SubmittedCell(kind, text) for kind in kinds for text in EVIL]
    found = restore(TEMPLATE, Submission(tuple(cells), ""))
    exporter = HTMLExporter(template_name="basic")  # type: ignore[no-untyped-call]
    page, _ = exporter.from_notebook_node(found.notebook)
    assert "<script>alert" not in page
    assert "<img" not in page
    assert 'href="javascript' not in page
    for text in EVIL:
        assert page.count(html.escape(text, quote=False).strip()) >= 2


def test_a_long_cell_is_shown_in_part() -> None:
    [_, (_, text)] = own_cells(restored(put(99, code("x" * (MOST_SHOWN + 5)))))
    assert text.endswith("\n[... 5 more characters]")


def test_an_endless_answer_is_not_graded() -> None:
    with pytest.raises(NotGradableError, match="toy_add has more than 200,000 characters"):
        restored(edit("toy_add", source="#" * (MOST_ANSWER + 1)))


def test_an_essay_keeps_its_text_but_not_its_html() -> None:
    essay = course_cell("markdown", "Your text", {"grade_id": "why", "solution": True})
    template = Template((essay,))
    for text, shown in [("Your text", "Your text"), ("a <b>", "a &lt;b&gt;")]:
        given_in = Submission((SubmittedCell("markdown", text, "why"),), "")
        assert restore(template, given_in).notebook.cells[0].source == shown


def test_the_names_that_tests_use_are_expected_of_the_answer_that_they_test() -> None:
    assert TEMPLATE.expected == {"toy_square": {"square"}, "toy_add": {"add"}}
    assert TEMPLATE.reserved == {"run"}
    assert TEMPLATE.reserved_from("toy_add") == {"run", "square"}


def test_a_name_is_expected_of_the_answer_that_was_given_with_it() -> None:
    both = test_cell("b-returns", "run(one, two)\n[x for x in range(3)]", 1)
    template = template_of(answer("a", "def one(): ..."), answer("b", "pass"), both)
    assert template.expected == {"a": {"one"}, "b": {"two", "run"}}


def test_the_longest_exercise_id_that_fits_is_the_one_tested() -> None:
    template = template_of(answer("a", ""), answer("a-b", ""))
    assert template.exercise_of("a-b-returns") == ("a-b", "returns")
    assert template.exercise_of("a-returns") == ("a", "returns")
    assert template.exercise_of("setup") == ("", "")


def test_another_test_or_another_number_of_points_gives_another_digest() -> None:
    changed = toy_source()
    changed.cells[3].metadata.nbgrader.points = 7
    reworded = toy_source()
    reworded.cells[1].source = "# Square it"
    assert Template(tuple(cells_of(changed.cells))).digest != TEMPLATE.digest
    assert Template(tuple(cells_of(reworded.cells))).digest == TEMPLATE.digest


def answer(name: str, source: str) -> CourseCell:
    return course_cell("code", source, {"grade_id": name, "solution": True})


def template_of(*cells: Any) -> Template:
    given_cells = (c if isinstance(c, CourseCell) else next(iter(cells_of([c]))) for c in cells)
    return Template(tuple(given_cells))


def test_a_plain_code_cell_of_the_course_is_for_trying_and_does_not_run() -> None:
    assert [each.kind for each in cells_of(toy_source().cells)].count(Kind.TRUSTED) == 4
