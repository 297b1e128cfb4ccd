"""HOLD as one writes it in SimPy: a process per message, or a new process per hop of a message.

hold-simpy.py message|hop MESSAGES WARM_UP EVENTS SEED

prints one line of JSON.
"""

import json
import random
import sys
import time

import simpy


def message(env, draws, counts):
    while True:
        yield env.timeout(draws.expovariate(1.0))
        counts[draws.randrange(len(counts))] += 1


def hop(env, draws, counts):
    yield env.timeout(draws.expovariate(1.0))
    counts[draws.randrange(len(counts))] += 1
    env.process(hop(env, draws, counts))


def main():
    process = {"message": message, "hop": hop}[sys.argv[1]]
    messages, warm_up, events, seed = map(int, sys.argv[2:])
    draws = random.Random(seed)
    env = simpy.Environment()
    counts = [0] * messages
    for _ in range(messages):
        env.process(process(env, draws, counts))
    env.run(until=max(1, warm_up // messages))
    before = sum(counts)
    started = time.process_time()
    env.run(until=env.now + max(1, events // messages))
    taken = time.process_time() - started
    handled = sum(counts) - before
    print(json.dumps({"events": handled, "seconds": taken, "perSecond": handled / taken}))


main()
