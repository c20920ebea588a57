"""Grading a course's notebooks: what nbgrader does, with the student's code kept out of the kernel.

    intake ──▶ restore ──▶ kernel ──▶ grades ──▶ feedback
    (strict)   (template)  (trusted cells run; answers are stored as text)

`template` says which cells the course wrote, `converters` puts the steps into nbgrader's commands.
"""
