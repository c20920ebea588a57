"""Divides by zero in the function itself.

call: divide([1, 0])
ending: raised
"""


def divide(numbers):
    return [1 / number for number in numbers]
