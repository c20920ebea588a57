"""Returns the values that the visible tests show.

loses: returns, alive
says: wrong-value
"""


def ask(worker, question):
    if question in (0, "", None):
        return question
    return f"{question.upper()}!"
