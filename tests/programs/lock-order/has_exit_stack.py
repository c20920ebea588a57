"""An ExitStack takes the locks as the accounts are given, in both orders.

call: transfer((first, second, 1), (second, first, 1))
ending: deadlock
says: lock-order
together: yes
"""

from contextlib import ExitStack


def transfer(source, target, amount):
    with ExitStack() as stack:
        for account in (source, target):
            stack.enter_context(account.lock)  # look here
        source.value -= amount
        target.value += amount
