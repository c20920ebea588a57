"""An order of the evil scheduler, taken by two real processes: a real counter, real locks."""

from __future__ import annotations

import multiprocessing
from contextlib import ExitStack

from helpers.children import child
from helpers.evil_scheduler import Program, Situation
from helpers.workers_evil import DONE, take_steps


def run_for_real(end: Situation, start_method: str | None = None) -> str:
    """Have two real processes take these steps, one after the other; what comes out.

    Args:
        end: The end of a row of steps: nobody can go on any more, at least in the model.
        start_method: How to start the processes; by default, as ``multiprocessing`` does.

    Returns:
        The same as `helpers.evil_scheduler.result` says of the model, if the model is right.
    """
    method = start_method or multiprocessing.get_start_method()
    context = multiprocessing.get_context(method)
    counter = context.RawValue("i", 0)
    names = {step.lock for program in end.programs for step in program if step.lock}
    locks = {name: context.Lock() for name in sorted(names)}
    with ExitStack() as both:
        children = [
            both.enter_context(child(method, take_steps, plain(program), counter, locks))
            for program in end.programs
        ]
        for process in end.chosen:
            children[process].tell("go")
            if children[process].answer() != DONE:
                return f"process {process + 1} waits"
        left = [each for process, each in enumerate(children) if end.next_step(process)]
        for each in left:
            each.tell("go")
        stuck = [each.answer() != DONE for each in left]
    if any(stuck):
        return "deadlock" if all(stuck) else "one of them goes on"
    return str(counter.value) if end.uses_counter else "both done"


def plain(program: Program) -> list[tuple[str, str]]:
    """The steps as a child gets them."""
    return [(step.kind, step.lock) for step in program]
