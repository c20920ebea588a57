"""The teller takes both locks in __enter__, and its method for the balance takes the source's lock once more.

loses: returns, exact, alive, hidden
says: deadlock, lock-taken-twice
"""


class Teller:
    def __init__(self, *accounts):
        self.accounts = sorted({a.number: a for a in accounts}.values(), key=self.rank)

    @staticmethod
    def rank(account):
        return account.number

    def __enter__(self):
        for account in self.accounts:
            account.lock.acquire()
        return self

    def __exit__(self, *exc_info):
        for account in reversed(self.accounts):
            account.lock.release()

    def balance(self, account):
        with account.lock:
            return account.value

    def book(self, account, amount):
        account.value += amount


def transfer(source, target, amount):
    with Teller(source, target) as teller:
        if teller.balance(source) < amount:
            return False
        teller.book(source, -amount)
        teller.book(target, amount)
        return True
