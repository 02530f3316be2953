"""A class for the example of actors: an account book. Sent to the cluster by uploadFile."""


class Ledger:
    """Adds up what is entered, and refuses to be overdrawn."""

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def enter(self, amount):
        if self.balance + amount < 0:
            raise ValueError(f"{self.owner} has only {self.balance}")
        self.balance += amount
        return self.balance
