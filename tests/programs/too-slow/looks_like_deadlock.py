"""Nothing moves: that is found long before the deadline.

call: wait(1)
ending: deadlock
"""

from threading import Event


def wait(_):
    Event().wait()
