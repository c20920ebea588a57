"""Starts a child process only where this file is the program, not where a child imports it."""

from multiprocessing import get_context

from helpers.workers import cube

if __name__ == "__main__":
    context = get_context("spawn")
    child = context.Process(target=cube, args=(3,))
    child.start()
    child.join()
    print("exit code of the child:", child.exitcode)
