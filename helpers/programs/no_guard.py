"""Starts a child process without asking first who runs this file."""

from multiprocessing import get_context

from helpers.workers import cube

context = get_context("spawn")
child = context.Process(target=cube, args=(3,))
child.start()
child.join()
print("exit code of the child:", child.exitcode)
