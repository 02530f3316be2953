"""A small model for the examples: what an option is worth, by simulation. Sent to the cluster by uploadFile."""

import math
import random


def price(seed, paths, strike, volatility, spot=100.0, rate=0.02, years=1.0):
    """Mean discounted payoff of a call option over so many simulated paths."""
    rng = random.Random(seed)
    drift = (rate - volatility**2 / 2) * years
    spread = volatility * math.sqrt(years)
    paid = sum(max(0.0, spot * math.exp(drift + spread * rng.gauss(0, 1)) - strike) for _ in range(paths))
    return math.exp(-rate * years) * paid / paths
