"""Questions: predictions, lines to put in order, bugs to spot. Logic first, then what is shown."""

from __future__ import annotations

from typing import Any

import ipywidgets
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.card import WIDGET_VIEW, Card
from helpers.parsons import FOLDER, Puzzle, judge, lines_of, put_in_order, shuffled
from helpers.predict import predict
from helpers.spot_the_bug import changed_lines, difference, numbered, spot_the_bug

PROGRAM = """
with Pool(3) as pool:
    tasks = [pool.apply_async(cube, (n,)) for n in numbers]
    print([task.get() for task in tasks])
"""
MISTAKES = {"    tasks = [pool.apply(cube, (n,)) for n in numbers]": "apply waits for each call"}


def buttons(widget: Any) -> dict[str, ipywidgets.Button]:
    """Every button below ``widget``, by what it says; spaces are spaces again."""
    found: dict[str, ipywidgets.Button] = {}
    for part in [widget, *getattr(widget, "children", ())]:
        if isinstance(part, ipywidgets.Button):
            found[part.description.replace("\N{NO-BREAK SPACE}", " ")] = part
        elif part is not widget:
            found |= buttons(part)
    return found


def test_a_prediction_is_compared_with_what_was_seen() -> None:
    question = predict("How many at once?", [1, 2, 4])
    question.choose(2)
    assert str(question.compare(4)) == "Seen: 4, as you predicted."
    assert str(question.compare(1)).startswith("Seen: 1. You predicted: 4.")


def test_without_a_prediction_the_comparison_is_the_same_at_every_run() -> None:
    assert "You made no prediction" in str(predict("Which?", ["a", "b"]).compare("a"))


def test_pressing_an_answer_records_it_and_ends_the_question() -> None:
    question = predict("Which?", ["this", "that"])
    buttons(question.widget())["B. that"].click()
    assert question.choice == 1
    assert question.widget() is None
    assert "You chose B." in question.text()


def test_an_answer_that_is_not_there_cannot_be_chosen() -> None:
    with pytest.raises(IndexError):
        predict("Which?", ["a", "b"]).choose(2)


@pytest.mark.parametrize("answers", [[], ["one"], ["same", "same"], [1, "1"], list(range(27))])
def test_a_question_needs_answers_that_can_be_told_apart(answers: list[object]) -> None:
    with pytest.raises(ValueError, match="answer"):
        predict("Which?", answers)


CARDS = [
    predict("Is <b> shown?", ["a < b", "a & b"]),
    Puzzle(PROGRAM, MISTAKES),
    spot_the_bug("Which <line>?", "if a < b:\n    pass"),
]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: type(card).__name__)
def test_a_card_has_a_widget_and_the_same_still_page_each_time(card: Card) -> None:
    first, second = card.bundle(), card.bundle()
    assert WIDGET_VIEW in first
    assert first["text/plain"] == second["text/plain"]
    assert first["text/html"] == second["text/html"]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: type(card).__name__)
def test_a_still_page_shows_text_as_text_and_needs_no_script(card: Card) -> None:
    page = card.html()
    assert "<script" not in page
    assert "a < b" not in page
    assert "<line>" not in page


def test_the_right_order_is_right_whatever_way_it_was_built() -> None:
    puzzle = Puzzle(PROGRAM, MISTAKES)
    first, second, third = puzzle.program
    for line in [second, second, first, second, third]:  # the second is taken out again
        puzzle.press(line)
    puzzle.check()
    assert puzzle.solved
    assert puzzle.widget() is None
    assert puzzle.text().startswith(first)


def test_a_mistake_is_told_with_its_reason() -> None:
    mistake = next(iter(MISTAKES))
    verdict = judge(lines_of(PROGRAM), MISTAKES, [mistake])
    assert not verdict.right
    assert "apply waits" in verdict.message


def test_an_unfinished_and_a_wrong_order_are_told_apart() -> None:
    first, second, third = lines_of(PROGRAM)
    assert "1 more" in judge([first, second, third], {}, [first, second]).message
    assert "Line 2" in judge([first, second, third], {}, [first, third]).message


@given(st.lists(st.text("abc", min_size=1), min_size=2, max_size=6, unique=True), st.data())
def test_only_the_program_itself_is_right(program: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.permutations(program))
    assert judge(program, {}, chosen).right is (chosen == program)


@given(st.lists(st.text("abc", min_size=1), min_size=2, max_size=6, unique=True))
def test_the_lines_come_shuffled_the_same_way_and_never_in_order(program: list[str]) -> None:
    mixed = shuffled(program, {"x": "no"})
    assert mixed == shuffled(program, {"x": "no"})
    assert sorted(mixed) == sorted([*program, "x"])
    assert [line for line in mixed if line != "x"] != program


def test_the_board_builds_and_checks_the_program() -> None:
    puzzle = Puzzle(PROGRAM, MISTAKES)
    board = puzzle.widget()
    for line in puzzle.program:
        next(b for text, b in buttons(board).items() if text.endswith(line)).click()
    assert [text[:2] for text in buttons(board) if text[:2].strip().isdigit()]
    buttons(board)["Check"].click()
    assert puzzle.solved


@pytest.mark.parametrize(("program", "mistakes"), [("one", {}), ("a\na", {}), ("a\nb", {"a": "x"})])
def test_a_puzzle_needs_lines_that_can_be_told_apart(
    program: str, mistakes: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match="each of them once"):
        Puzzle(program, mistakes)


BROKEN = "a = 1\nb = a\nprint(b)"
FIXED = "a = 1\nb = -a\nprint(b)"


def test_the_bug_is_where_the_programs_differ() -> None:
    assert changed_lines(BROKEN.splitlines(), FIXED.splitlines()) == {2}
    assert difference(BROKEN.splitlines(), FIXED.splitlines()) == ["- b = a", "+ b = -a"]


def test_a_missing_line_is_missed_where_it_belongs() -> None:
    assert changed_lines(["a", "c"], ["a", "b", "c"]) == {2}
    assert changed_lines(["a"], ["a", "b"]) == {1}


def test_pointing_at_the_bug_finds_it() -> None:
    program = spot_the_bug("Which line?", BROKEN)
    buttons(program.widget())["2  b = a"].click()
    assert "you found it" in str(program.mended(FIXED))
    assert program.widget() is None


def test_pointing_elsewhere_tells_the_line() -> None:
    program = spot_the_bug("Which line?", BROKEN)
    program.choose(3)
    said = str(program.mended(FIXED))
    assert "line 2" in said
    assert "you chose line 3" in said


@pytest.mark.parametrize("other", [BROKEN, "1\n2\n3\n4\n5"])
def test_programs_that_do_not_differ_in_a_bug_are_refused(other: str) -> None:
    with pytest.raises(ValueError, match="a bug is"):
        spot_the_bug("Which line?", "w\nx\ny\nz\n" if other != BROKEN else BROKEN).mended(other)


def test_a_line_that_is_not_there_cannot_be_chosen() -> None:
    with pytest.raises(IndexError):
        spot_the_bug("Which line?", BROKEN).choose(4)


def test_numbers_stand_in_a_column() -> None:
    assert list(numbered(["x"] * 10).values())[::9] == [" 1  x", "10  x"]


def test_lines_have_the_numbers_of_their_cell() -> None:
    assert numbered(["", "a = 1"]) == {2: "2  a = 1"}


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_every_puzzle_of_the_lessons_can_be_solved(name: str) -> None:
    puzzle = put_in_order(name)
    for line in puzzle.program:
        puzzle.press(line)
    puzzle.check()
    assert puzzle.solved
    compile("\n".join(puzzle.program), name, "exec")
