"""How nbgrader grades this course. Each setting that is not nbgrader's default has its reason.

All commands are nbgrader's own and run in this folder: source/, release/, submitted/, autograded/, feedback/
and gradebook.db are here. See docs/grading.md.
"""

from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbgrader.preprocessors import GetGrades, LimitOutput

from autograde.course.export import CourseExport
from autograde.course.feedback import HideHiddenTests
from autograde.course.grades import LatePenalties
from autograde.course.setup import find_alembic, use_course_converters

c = get_config()  # type: ignore[name-defined]

# nbgrader makes gradebook.db with the program alembic, also where no environment is activated.
find_alembic()

# No line of a submission runs in the kernel, one kernel serves all, and what cannot be graded is told.
use_course_converters()

# nbgrader's other steps before and after the execution are done by the converter itself.
c.Autograde.autograde_preprocessors = [LimitOutput, LatePenalties]

# Feedback shows verdicts, but no hidden tests.
c.GenerateFeedback.preprocessors = [HideHiddenTests, GetGrades, CSSHTMLHeaderPreprocessor]

# The table is nbgrader's; submissions that are not graded in full are told as well.
c.ExportApp.plugin_class = CourseExport
