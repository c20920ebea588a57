"""Two transfers in opposite directions: each needs the other's lock."""

from multiprocessing import Barrier, Lock, Process


def transfer(source, target, both_began):
    with source:
        both_began.wait()
        with target:
            pass


def transfers():
    tea, cake, both_began = Lock(), Lock(), Barrier(2)
    there = Process(target=transfer, args=(tea, cake, both_began), name="there")
    back = Process(target=transfer, args=(cake, tea, both_began), name="back")
    there.start()
    back.start()
    there.join()
    back.join()
