"""A method changes an object that lies in a managed dict, and so only a copy of it.

call: balances([("ann", 5), ("bob", 7)])
ending: returned
claim: returned({"ann": 5, "bob": 7})
finding: wrong-value
says: proxy-mutation
"""

from dataclasses import dataclass
from multiprocessing import Manager, Process


@dataclass
class Account:
    balance: int = 0

    def deposit(self, amount):
        self.balance += amount


def pay_in(accounts, name, amount):
    accounts[name].deposit(amount)  # look here


def balances(payments):
    with Manager() as manager:
        accounts = manager.dict({name: Account() for name, _ in payments})
        tellers = [Process(target=pay_in, args=(accounts, *payment)) for payment in payments]
        for teller in tellers:
            teller.start()
        for teller in tellers:
            teller.join()
        return {name: account.balance for name, account in accounts.items()}
