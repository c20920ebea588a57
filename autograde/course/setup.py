"""Make nbgrader's commands grade as this course does; ``nbgrader_config.py`` calls it."""

import os
import sysconfig

from nbgrader.apps import api, autogradeapp, generatefeedbackapp

from autograde.course.converters import CourseAutograde
from autograde.course.feedback import CourseFeedback


def use_course_converters() -> None:
    """Let nbgrader's commands and formgrader make our converters.

    nbgrader has no setting for that, so its commands' own names for the converters are set anew. That
    is why its version is pinned.
    """
    autogradeapp.Autograde = api.Autograde = CourseAutograde
    generatefeedbackapp.GenerateFeedback = api.GenerateFeedback = CourseFeedback


def find_alembic() -> None:
    """Put this interpreter's programs first on ``PATH``.

    nbgrader calls ``alembic`` to make a gradebook, and leaves a broken one behind if that fails: as it does
    in an environment that is not activated.
    """
    scripts = sysconfig.get_path("scripts")
    if os.environ.get("PATH", "").split(os.pathsep)[:1] != [scripts]:
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])
