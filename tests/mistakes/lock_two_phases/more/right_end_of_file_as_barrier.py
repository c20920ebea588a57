"""Each process closes its copy of a pipe's end when it is prepared: the end of file says that all are, and an Event starts them.

loses: nothing
says:
"""

from multiprocessing import Event, Pipe, Process


def _both(prepare, compute, i, unprepared, go):
    try:
        prepare(i)
    finally:
        unprepared.close()
    go.wait()
    compute(i)


def two_phases(prepare, compute, count):
    watch, unprepared = Pipe(duplex=False)
    go = Event()
    team = []
    for i in range(count):
        member = Process(target=_both, args=(prepare, compute, i, unprepared, go))
        member.start()
        team.append(member)
    unprepared.close()
    try:
        watch.recv()
    except EOFError:
        go.set()
    watch.close()
    for member in team:
        member.join()
