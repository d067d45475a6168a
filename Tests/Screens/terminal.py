"""A program in a terminal of known size: keys go in, the screen comes out as a person sees it."""

import fcntl
import os
import signal
import struct
import termios
import time

import pexpect
import pyte


def give_signals_back(ignored):
    """Default actions for the new program, whatever the tests were started under (nohup, a job)."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP):
        signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)


class Terminal:
    """Runs `command` in a pseudo-terminal and keeps its screen; `ignored` signals start ignored."""

    def __init__(self, command, rows=24, columns=80, environment=None, ignored=()):
        variables = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8")
        for name in ("NO_COLOR", "COLORTERM", "COLUMNS", "LINES"):
            variables.pop(name, None)
        variables.update(environment or {})
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.bytes = b""
        self.child = pexpect.spawn(
            command,
            env=variables,
            dimensions=(rows, columns),
            timeout=10,
            preexec_fn=lambda: give_signals_back(ignored),
        )
        self.child.delaybeforesend = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.close(force=True)

    def read(self, wait=0.05):
        """Takes in what the program wrote; False when nothing came."""
        try:
            data = self.child.read_nonblocking(65536, timeout=wait)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.bytes += data
        self.stream.feed(data)
        return True

    def type(self, text):
        self.child.send(text.encode() if isinstance(text, str) else text)

    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    def text(self):
        return "\n".join(self.lines()).rstrip("\n")

    def wait_for(self, condition, what, limit=10):
        """Reads until `condition(self)` holds; fails with the screen if it never does."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if condition(self):
                return
            self.read()
        raise AssertionError(f"never saw {what}; the screen is\n{self.text()}")

    def wait_for_text(self, text):
        self.wait_for(lambda terminal: text in terminal.text(), repr(text))

    def wait_for_last_line(self, line):
        """Waits for `line` to be the last one on the screen that is not empty."""

        def shown(terminal):
            rows = [row for row in terminal.lines() if row]
            return bool(rows) and rows[-1] == line.rstrip()

        self.wait_for(shown, f"{line!r} as the last line")

    def resize(self, rows, columns):
        self.screen.resize(rows, columns)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.child.child_fd, termios.TIOCSWINSZ, size)

    def is_cooked(self):
        """Whether the terminal echoes and edits lines itself, as a shell expects to find it."""
        flags = termios.tcgetattr(self.child.child_fd)[3]
        return bool(flags & termios.ICANON) and bool(flags & termios.ECHO)

    def wait_for_end(self, limit=10):
        """Waits until the program ends; its exit status, or minus the signal that ended it."""
        end = time.monotonic() + limit
        while time.monotonic() < end and self.child.isalive():
            self.read()
        if self.child.isalive():
            raise AssertionError(f"the program goes on; the screen is\n{self.text()}")
        while self.read():
            pass
        status, number = self.child.exitstatus, self.child.signalstatus
        return -number if status is None else status
