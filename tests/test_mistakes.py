"""Right answers of different design pass; each wrong one loses its claims, for its reason."""

import ast
import copy

import nbformat
import pytest
from nbgrader.preprocessors import ClearSolutions
from student_answers import MISTAKES, StudentAnswer, all_answers

from autograde import CheckFailed
from autograde.course.cells import grade

ANSWERS = all_answers()
EXERCISES = sorted({answer.exercise for answer in ANSWERS})


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(each, id=each.label, marks=[pytest.mark.thorough] if each.is_further else [])
        for each in ANSWERS
    ],
)
def test_an_answer_loses_the_claims_that_its_docstring_names(answer: StudentAnswer) -> None:
    failures = failures_of(answer)
    seen = "\n\n".join(f"{claim}:\n{failure}" for claim, failure in failures.items())
    assert failures.keys() == answer.loses, seen
    assert answer.says <= named_in(failures), seen


def failures_of(answer: StudentAnswer) -> dict[str, AssertionError]:
    results = grade(answer.notebook, {answer.exercise: answer.text})
    return {
        cell.removeprefix(f"{answer.exercise}-"): failure
        for cell, failure in results.items()
        if failure is not None
    }


def named_in(failures: dict[str, AssertionError]) -> set[str]:
    """The names that stand in the data of the failed cells and in the text that a student reads."""
    names: set[str] = set()
    for error in failures.values():
        assert isinstance(error, CheckFailed), repr(error)
        failure = error.failure
        names.update(failure.findings or [failure.evidence.ending])
        names.update(cause.name for cause in failure.causes)
    text = "\n".join(map(str, failures.values()))
    return {name for name in names if f" {name} — " in text}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_each_exercise_has_several_right_and_wrong_answers(exercise: str) -> None:
    answers = [each for each in ANSWERS if each.exercise == exercise and not each.is_further]
    wrong = [answer for answer in answers if not answer.is_right]
    assert len(answers) - len(wrong) >= 3
    assert len(wrong) >= 5
    assert "wrong_stub" in {answer.path.stem for answer in wrong}


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.label)
def test_right_answers_lose_nothing_and_wrong_ones_lose_what_a_test_cell_claims(
    answer: StudentAnswer,
) -> None:
    cells = nbformat.read(answer.notebook, as_version=4).cells
    ids = {cell.metadata.get("nbgrader", {}).get("grade_id") for cell in cells}
    assert answer.is_right == (not answer.loses)
    assert {f"{answer.exercise}-{claim}" for claim in answer.loses} <= ids
    assert answer.is_right == (not answer.says)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_stub_is_the_answer_cell_as_students_get_it(exercise: str) -> None:
    [stub] = [each for each in ANSWERS if each.label == f"{exercise}/wrong_stub"]
    cells = nbformat.read(stub.notebook, as_version=4).cells
    [cell] = [each for each in cells if each.id == exercise]
    handed_out, _ = ClearSolutions().preprocess_cell(copy.deepcopy(cell), {"language": "python"}, 0)
    magic, _, module = handed_out.source.partition("\n")
    assert magic == f"%%module {exercise}"
    assert code_of(stub.text) == code_of(module)


def code_of(module: str) -> str:
    """The code without docstrings and comments, in one way of writing it."""
    tree = ast.parse(module)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            del node.body[0]
    return ast.unparse(tree)


def test_every_folder_holds_answers_to_one_exercise() -> None:
    assert {path.name for path in MISTAKES.iterdir() if path.is_dir()} == set(EXERCISES)
