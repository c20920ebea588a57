"""Adds tax to prices, in a pool of two processes."""

from multiprocessing import get_context

percent = 20


def with_tax(price: int) -> int:
    """The price with tax, rounded down."""
    return price + price * percent // 100


if __name__ == "__main__":
    with get_context("spawn").Pool(2) as pool:
        print(pool.map(with_tax, [100, 250, 400]))
