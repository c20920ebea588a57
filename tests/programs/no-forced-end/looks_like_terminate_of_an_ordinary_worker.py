"""An ordinary worker is ended by terminate().

call: stop(1)
claim: returned(-15)
ending: returned
"""

import time
from multiprocessing import Process


def stop(_):
    process = Process(target=time.sleep, args=(60,))
    process.start()
    process.terminate()
    process.join()
    return process.exitcode
