"""Which submissions are graded already: a notebook that is whole, and came of this very submission.

A graded notebook is written last of all, with a mark of what it came of. So one that was left half done
when grading was killed, and one of an earlier submission, are told from one that is done.
"""

import json
import os
from pathlib import Path

from autograde.course import intake
from autograde.course.intake import NotGradableError
from autograde.course.template import Template


def mark(template: Template, digest: str) -> dict[str, str]:
    """Return what to put into a graded notebook's ``autograde`` metadata.

    Args:
        template: The tests by which it was graded.
        digest: The submission's.
    """
    return {"submission": digest, "template": template.digest}


def is_done(submitted: Path, graded: Path, template: Template) -> bool:
    """Tell whether a submitted notebook needs no grading.

    Args:
        submitted: Its path.
        graded: The folder for the graded submission.
        template: The tests as they are now.
    """
    if not os.path.lexists(submitted):
        return graded.is_dir()
    try:
        digest = intake.digest_of(intake.read_regular_file(submitted, intake.MOST_BYTES))
        notebook = json.loads((graded / submitted.name).read_bytes())
        is_same = notebook["metadata"]["autograde"] == mark(template, digest)
        return bool(is_same) and _stamp(submitted.parent) == _stamp(graded)
    except (NotGradableError, OSError, ValueError, KeyError):
        return False


def _stamp(folder: Path) -> str | None:
    try:
        stamp = intake.read_timestamp(folder)
    except NotGradableError:
        return None
    return None if stamp is None else stamp[0]
