"""Takes a second, and the deadline is far away.

call: wait(1)
claim: returned('done')
ending: returned
"""

import time


def wait(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
    return "done"
