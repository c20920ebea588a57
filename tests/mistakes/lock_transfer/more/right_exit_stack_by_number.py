"""All the locks needed, each once, entered in the order of their numbers on an ExitStack.

loses: nothing
says:
"""

from contextlib import ExitStack


def transfer(source, target, amount):
    locks = {source.number: source.lock, target.number: target.lock}
    with ExitStack() as held:
        for number in sorted(locks):
            held.enter_context(locks[number])
        if source.value < amount:
            return False
        if len(locks) == 2:
            source.value -= amount
            target.value += amount
        return True
