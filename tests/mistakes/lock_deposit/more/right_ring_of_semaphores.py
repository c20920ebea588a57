"""A baton of semaphores goes round: a process adds when its own semaphore is released and then releases the next.

loses: nothing
says:
"""

from multiprocessing import Process, Semaphore


def _teller(account, times, mine, following):
    for _ in range(times):
        mine.acquire()
        try:
            account.value += 1
        finally:
            following.release()


def deposit_all(account, processes, times):
    batons = [Semaphore(1 if place == 0 else 0) for place in range(processes)]
    tellers = []
    for place in range(processes):
        following = batons[(place + 1) % processes]
        tellers.append(Process(target=_teller, args=(account, times, batons[place], following)))
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    return account.value
