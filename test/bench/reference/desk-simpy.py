"""M/M/3 desks at load 0.8 as one writes them in SimPy: a Resource, a process per message.

desk-simpy.py DESKS MESSAGES SEED

prints one line of JSON; waits are in units of the mean service.
"""

import json
import random
import sys
import time

import simpy

SERVERS = 3
LOAD = 0.8


def message(env, draws, desk, waits):
    arrived = env.now
    with desk.request() as place:
        yield place
        waits.append(env.now - arrived)
        yield env.timeout(draws.expovariate(1.0))


def source(env, draws, desk, count, waits):
    for _ in range(count):
        yield env.timeout(draws.expovariate(SERVERS * LOAD))
        env.process(message(env, draws, desk, waits))


def main():
    desks, count, seed = map(int, sys.argv[1:])
    draws = random.Random(seed)
    env = simpy.Environment()
    waits = []
    for _ in range(desks):
        env.process(source(env, draws, simpy.Resource(env, SERVERS), count // desks, waits))
    started = time.process_time()
    env.run()
    taken = time.process_time() - started
    wait = sum(waits) / len(waits)
    print(json.dumps({"messages": len(waits), "perSecond": len(waits) / taken, "wait": wait}))


main()
