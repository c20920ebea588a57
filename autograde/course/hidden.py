"""Hidden tests: the parts of a test cell that students never see."""

from typing import Final

BEGIN: Final = "BEGIN HIDDEN TESTS"
END: Final = "END HIDDEN TESTS"


def without_hidden_tests(source: str, placeholder: str | None = None) -> str:
    """Return a test cell's text without its hidden tests, as nbgrader hands it to the students.

    Args:
        source: The text as the course wrote it.
        placeholder: A line to put where tests were left out.
    """
    kept: list[str] = []
    hidden = False
    for line in source.split("\n"):
        if BEGIN in line:
            hidden = True
            kept += [] if placeholder is None else [placeholder]
        elif END in line:
            hidden = False
        elif not hidden:
            kept.append(line)
    return "\n".join(kept)
