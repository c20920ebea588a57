"""Worker functions for pools: what lessons and exercises hand to other processes.

A child process finds a function by its module and its name. These live in an installed
module, so every child finds them under every start method; a function typed into a notebook
cell is found by forked children alone. All of them are ordinary functions that return a
value; none prints.

Every child process that runs one of them imports this module, so it imports only the standard library's
small modules.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from math import isqrt
from multiprocessing import current_process
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def square(number: int) -> int:
    """Return the second power of ``number``.

    >>> square(-4)
    16
    """
    return number * number


def cube(number: int) -> int:
    """Return the third power of ``number``.

    >>> cube(-2)
    -8
    """
    return number * number * number


def add(first: int, second: int) -> int:
    """Return the sum of two numbers: a worker of two arguments, as for ``starmap``.

    >>> add(2, 3)
    5
    """
    return first + second


def multiply(first: int, second: int) -> int:
    """Return the product of two numbers: a worker of two arguments, as for ``starmap``.

    >>> multiply(4, 6)
    24
    """
    return first * second


def subtract(first: int, second: int) -> int:
    """Return ``first - second``: unlike a sum, it tells when its arguments changed places.

    >>> subtract(7, 10)
    -3
    """
    return first - second


def factorial(number: int) -> int:
    """Return the product of all whole numbers from 1 to ``number``.

    Raises:
        ValueError: if ``number`` is negative.

    >>> factorial(5)
    120
    """
    if number < 0:
        raise ValueError(f"{number} has no factorial")
    product = 1
    for factor in range(2, number + 1):
        product *= factor
    return product


def fails_on_negative(number: int) -> int:
    """Return ``number`` doubled: a worker that fails for some of its items.

    Raises:
        ValueError: if ``number`` is negative.

    >>> fails_on_negative(4)
    8
    >>> fails_on_negative(-4)
    Traceback (most recent call last):
        ...
    ValueError: -4 is negative
    """
    if number < 0:
        raise ValueError(f"{number} is negative")
    return 2 * number


def reciprocal(number: float) -> float:
    """Return ``1 / number``: a worker whose failure is Python's own.

    Raises:
        ZeroDivisionError: if ``number`` is zero.

    >>> reciprocal(4)
    0.25
    """
    return 1 / number


def shout(text: str) -> str:
    """Return ``text`` in capitals, with an exclamation mark.

    >>> shout("hello")
    'HELLO!'
    """
    return f"{text.upper()}!"


def look_up(table: Mapping[Key, Value], key: Key) -> Value:
    """Return the entry of ``table`` under ``key``.

    Raises:
        KeyError: if there is none.

    >>> look_up({"one": 1, "two": 2}, "two")
    2
    """
    return table[key]


def nap(seconds: float) -> float:
    """Sleep for ``seconds`` and return that number: slow work that needs no processor.

    >>> nap(0.01)
    0.01
    """
    time.sleep(seconds)
    return seconds


def busy(rounds: int) -> int:
    """Keep one processor busy and return the last of ``rounds`` remainders.

    The time it takes grows in proportion to ``rounds``; a million take about a tenth of a second. The
    result is that of a linear congruential generator (multiplier and increment of *Numerical
    Recipes*, modulus 2**32) started at 0, so it can be checked, and no round can be left out.

    >>> busy(0), busy(1), busy(1000)
    (0, 1013904223, 3926946568)
    """
    remainder = 0
    for _ in range(rounds):
        remainder = (1664525 * remainder + 1013904223) % 4294967296
    return remainder


def is_prime(number: int) -> bool:
    """Return whether ``number`` is prime, by trying divisors: slower the larger the number.

    >>> [number for number in range(-2, 12) if is_prime(number)]
    [2, 3, 5, 7, 11]
    """
    if number < 2:
        return False
    return all(number % divisor for divisor in range(2, isqrt(number) + 1))


def count_primes(begin: int, end: int) -> int:
    """Return how many primes there are from ``begin`` up to, but not including, ``end``.

    Later intervals of the same length take longer: uneven tasks of two arguments.

    >>> count_primes(0, 100)
    25
    """
    return sum(map(is_prime, range(begin, end)))


def collatz_length(number: int) -> int:
    """Return how many steps of the Collatz rule lead from ``number`` to 1.

    The rule halves an even number and makes ``3 * n + 1`` of an odd one. Neighbouring numbers may
    need very different times: uneven tasks.

    Raises:
        ValueError: if ``number`` is less than 1.

    >>> collatz_length(1), collatz_length(6), collatz_length(27)
    (0, 8, 111)
    """
    if number < 1:
        raise ValueError(f"the Collatz rule needs a number of at least 1, not {number}")
    steps = 0
    while number != 1:
        number = 3 * number + 1 if number % 2 else number // 2
        steps += 1
    return steps


def where_am_i(_item: object = None) -> tuple[str, int]:
    """Return the name and the id of the process that runs this call.

    The item is not looked at; it is there so that ``pool.map`` can be asked for as many answers as
    there are items.
    """
    return current_process().name, os.getpid()
