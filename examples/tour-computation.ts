/** What the tour's Python client computes, so that there is state to see. */

/**
 * A Python program: reads the scheduler's address, computes a small numpy sum of squares and a task that fails, says so,
 * leaves things to coordinate by, and holds the results until its input ends.
 */
export const COMPUTATION = `
import time

import numpy
from distributed import Client, Event, Queue, Semaphore, Variable, wait

gone = threading.Event()
when_parent_ends(gone.set)
with Client(argument) as client:
    client.get_task_stream()  # recording starts with the first look
    parts = client.map(lambda size: numpy.arange(size), range(1000, 5000, 1000), key="tour-part")
    squares = client.map(lambda part: (part * part).sum(), parts, key="tour-square")
    total = client.submit(lambda values: int(sum(values)), squares, key="tour-total")
    failed = client.submit(lambda: 1 / 0, key="tour-failed")
    client.set_metadata("tour", "a tour of the cluster")
    client.log_event("tour", {"stage": "computed"})
    client.datasets["tour"] = parts
    Event("tour").set()
    Queue("tour").put(total)
    Semaphore(max_leases=2, name="tour")
    Variable("tour").set("a value")
    wait([total, failed])
    slow = client.submit(time.sleep, 4, key="tour-slow")
    ready(total.result())
    gone.wait()
`;
