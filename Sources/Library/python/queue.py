"""Queues: first in first out, last in first out, and the smallest first.

There is one thread: a call that would wait for another one to put or get would wait for ever, and is
refused.
"""

import heapq
from collections import deque
from _refusals import refuse as _refuse


class Empty(Exception):
    """get_nowait() of an empty queue."""


class Full(Exception):
    """put_nowait() into a full queue."""


Empty.__module__ = "_queue"


class Queue:
    """Items come out in the order they went in; maxsize above 0 limits their number."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """The number of items."""
        return self._qsize()

    def empty(self):
        """Whether there are none."""
        return not self._qsize()

    def full(self):
        """Whether there are as many as maxsize allows."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Adds an item."""
        if self.full():
            _stop(block, timeout, Full, "put() into a full queue")
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Takes the next item out."""
        if self.empty():
            _stop(block, timeout, Empty, "get() from an empty queue")
        return self._get()

    def put_nowait(self, item):
        """Adds an item; Full where there is no room."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Takes the next item out; Empty where there is none."""
        return self.get(block=False)

    def task_done(self):
        """Says that the work an item stood for is done."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """Returns once every item put has been followed by task_done()."""
        if self.unfinished_tasks:
            _refuse("join() of a queue with unfinished tasks is not supported: it would wait for ever")


class LifoQueue(Queue):
    """The item put last comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The smallest item comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


class SimpleQueue:
    """A queue without limit and without tasks."""

    def __init__(self):
        self._items = deque()

    def qsize(self):
        """The number of items."""
        return len(self._items)

    def empty(self):
        """Whether there are none."""
        return not self._items

    def put(self, item, block=True, timeout=None):
        """Adds an item."""
        self._items.append(item)

    put_nowait = put

    def get(self, block=True, timeout=None):
        """Takes the next item out."""
        if not self._items:
            _stop(block, timeout, Empty, "get() from an empty queue")
        return self._items.popleft()

    def get_nowait(self):
        """Takes the next item out; Empty where there is none."""
        return self.get(block=False)


SimpleQueue.__module__ = "_queue"


def _stop(block, timeout, error, what):
    """What follows where nothing can be put or got: the error at once, or a wait that has no end."""
    if block and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    if block and timeout is None:
        _refuse(f"{what} is not supported: there is no other thread, and it would wait for ever")
    raise error
