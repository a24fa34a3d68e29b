"""A limit on processor time, so that no report that is never done stops the others."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from goodoffices.errors import LimitError


@contextmanager
def processor_time(seconds: float) -> Iterator[None]:
    """Stop what runs inside when it has used so much processor time, and each time it does again.

    Parameters
    ----------
    seconds : float
        Processor seconds of this process, at least a hundredth; waiting does not count.

    Raises
    ------
    LimitError
        Inside, wherever the time is up.

    Notes
    -----
    Kept by a timer of the system, which Windows and threads other than the first do not have:
    there nothing is limited.

    Examples
    --------
    >>> with processor_time(5):
    ...     sum(range(10))
    45
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(
        signal, "setitimer"
    ):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise LimitError(f"More than {seconds:g} s of processor time.")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
