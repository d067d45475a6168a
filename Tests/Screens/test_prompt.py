"""The prompt, tried as a person tries it: keys, pastes, signals and window sizes.

Run with `python3 Tests/Screens/test_prompt.py`. It needs pexpect and pyte (Debian: python3-pexpect,
python3-pyte) and a built program: `$GLIA`, or .build/release/glia, or .build/debug/glia. Where one of
them is missing it says so and ends with 0.
"""

import os
import pathlib
import shutil
import signal
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def program():
    candidates = [os.environ.get("GLIA"), ROOT / ".build/release/glia", ROOT / ".build/debug/glia"]
    return next((str(path) for path in candidates if path and os.access(path, os.X_OK)), None)


try:
    from terminal import Terminal
except ImportError as error:
    print(f"skipped: the prompt's screens need python3-pexpect and python3-pyte ({error})")
    sys.exit(0)
if program() is None:
    print("skipped: the prompt's screens need a built program (make build)")
    sys.exit(0)

UP, DOWN, LEFT = "\x1b[A", "\x1b[B", "\x1b[D"
CTRL_C, CTRL_D, CTRL_R = "\x03", "\x04", "\x12"


class PromptTests(unittest.TestCase):
    def setUp(self):
        self.state = tempfile.mkdtemp(prefix="glia-screens-")
        self.addCleanup(shutil.rmtree, self.state, ignore_errors=True)

    def open(self, rows=24, columns=80, ignored=(), **environment):
        environment = {"XDG_STATE_HOME": self.state, "HOME": self.state, **environment}
        terminal = Terminal(program(), rows, columns, environment, ignored)
        self.addCleanup(terminal.__exit__)
        terminal.wait_for_text("In [1]:")
        return terminal

    def enter_loop(self, terminal):
        terminal.type("for i in range(2):\r")
        terminal.wait_for(lambda t: t.screen.cursor.x == 4, "an indented line")
        terminal.type("print(i)\r")
        terminal.type("\r")
        terminal.wait_for_last_line("In [2]:")

    def test_a_cell_has_several_lines_and_comes_back_whole(self):
        terminal = self.open()
        self.enter_loop(terminal)
        terminal.type("fo")
        terminal.wait_for_last_line("In [2]: fo")
        terminal.type(UP)
        terminal.wait_for(
            lambda t: t.text().endswith("In [2]: for i in range(2):\n    print(i)"), "the cell")
        terminal.type(DOWN)
        terminal.wait_for_last_line("In [2]: fo")

    def test_an_earlier_line_of_the_cell_can_be_changed(self):
        terminal = self.open()
        self.enter_loop(terminal)
        terminal.type(UP + UP + "\x1b[H" + "#")
        terminal.wait_for_text("#for i in range(2):")

    def test_history_is_there_in_the_next_session(self):
        terminal = self.open()
        self.enter_loop(terminal)
        terminal.type(CTRL_D)
        terminal.wait_for_end()
        again = self.open()
        again.type(UP)
        again.wait_for(
            lambda t: t.text().endswith("In [1]: for i in range(2):\n    print(i)"), "the cell")
        mode = os.stat(os.path.join(self.state, "glia", "history")).st_mode & 0o777
        self.assertEqual(mode, 0o600)

    def test_a_paste_waits_for_enter_and_loses_prompts_and_escapes(self):
        terminal = self.open()
        terminal.type("\x1b[200~>>> if True:\r...     y = '\x1b[31m'\r... \tz = 2\rNone\x1b[201~")
        terminal.wait_for(
            lambda t: t.text().endswith("In [1]: if True:\n    y = '[31m'\n    z = 2"), "the code")

    def test_unknown_keys_insert_nothing(self):
        terminal = self.open()
        terminal.type("\x1b[15~\x1b[1;2A\x1bOP\x1b[<0;3;4M\x1b[24;5~x")
        terminal.wait_for_last_line("In [1]: x")

    def test_ctrl_c_gives_up_the_cell_and_nothing_else(self):
        terminal = self.open()
        self.enter_loop(terminal)
        terminal.type(UP)
        terminal.wait_for_text("In [2]: for")
        terminal.type(UP + CTRL_C)
        terminal.wait_for_last_line("In [2]:")
        self.assertIn("    print(i)^C", terminal.text())

    def test_ctrl_c_in_the_search_gives_up_the_search(self):
        terminal = self.open()
        self.enter_loop(terminal)
        terminal.type(CTRL_R)
        terminal.wait_for_text("bck:")
        terminal.type("for")
        terminal.wait_for_text("bck:for")
        terminal.type(CTRL_C)
        terminal.wait_for_last_line("In [2]:")
        terminal.type("ok = 1")
        terminal.wait_for_last_line("In [2]: ok = 1")

    def test_enter_takes_what_the_search_found(self):
        terminal = self.open()
        self.enter_loop(terminal)
        terminal.type(CTRL_R)
        terminal.wait_for_text("bck:")
        terminal.type("for")
        terminal.wait_for_text("bck:for")
        terminal.type("\r")
        terminal.wait_for(lambda t: "bck:" not in t.text(), "the end of the search")
        terminal.type("\r")
        terminal.wait_for_last_line("In [3]:")

    def test_tab_indents_and_completes(self):
        terminal = self.open()
        terminal.type("\tpri\t")
        terminal.wait_for_text("In [1]:     print")

    def test_backspace_takes_a_level_of_indentation(self):
        terminal = self.open()
        terminal.type("if True:\r")
        terminal.wait_for(lambda t: t.screen.cursor.x == 4, "an indented line")
        terminal.type("\x7f")
        terminal.wait_for(lambda t: t.screen.cursor.x == 0, "no indentation")

    def test_a_resize_keeps_the_text(self):
        terminal = self.open()
        text = "x = '" + "abcdefghij" * 9 + "'"
        terminal.type(text)
        terminal.wait_for(lambda t: text in t.text().replace("\n", ""), "the text")
        for rows, columns in ((30, 100), (24, 40), (24, 80)):
            terminal.resize(rows, columns)
            terminal.wait_for(lambda t: text in t.text().replace("\n", ""), f"{columns} columns")

    def test_no_size_ends_the_program(self):
        terminal = self.open()
        for rows, columns in ((1, 1), (2, 2), (24, 1), (1, 80), (60, 1000), (24, 80)):
            terminal.resize(rows, columns)
            terminal.type("a日" + LEFT + "b\t\x7f")
            while terminal.read(0.2):
                pass
        terminal.type(CTRL_C)
        terminal.wait_for_last_line("In [1]:")

    def test_ctrl_d_ends_the_session_and_leaves_the_terminal_as_it_was(self):
        terminal = self.open()
        terminal.type("ab" + CTRL_D)
        terminal.wait_for_last_line("In [1]: ab")
        terminal.type("\x15" + CTRL_D)
        self.assertEqual(terminal.wait_for_end(), 0)
        begun, ended = (terminal.bytes.count(b"\x1b[?2004" + end) for end in (b"h", b"l"))
        self.assertEqual(begun, ended)

    def test_a_signal_leaves_the_terminal_as_it_was(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            terminal = self.open()
            terminal.wait_for(lambda t: not t.is_cooked(), "the editor")
            terminal.child.kill(number)
            terminal.wait_for(lambda t: t.is_cooked(), "a cooked terminal")
            self.assertEqual(terminal.wait_for_end(), -number)

    def test_a_signal_that_was_ignored_stays_ignored(self):
        terminal = self.open(ignored=(signal.SIGHUP,))
        terminal.wait_for(lambda t: not t.is_cooked(), "the editor")
        terminal.child.kill(signal.SIGHUP)
        terminal.type("1 + 1\r")
        terminal.wait_for_last_line("In [2]:")

    def test_no_colour_and_dumb_terminals_get_what_they_can_show(self):
        terminal = self.open(NO_COLOR="1")
        self.assertNotRegex(terminal.bytes, rb"\x1b\[[0-9;]*m")
        terminal = self.open(TERM="dumb")
        terminal.type("if True:\r")
        terminal.wait_for_text("   ...:")
        terminal.type("    x = 1\r")
        terminal.type("\r")
        terminal.wait_for_last_line("In [2]:")
        self.assertNotIn(b"\x1b", terminal.bytes)


if __name__ == "__main__":
    unittest.main()
