"""Walks the demo to a copied token by keyboard alone, and checks what AT-SPI tells of the window.

Started by walk.sh, inside a D-Bus session and a display of its own. What is heard is what Orca says up to version 44: the
name, the role and the description of what has the keyboard. Words come from the program's own text files.
"""

import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
TEXTS = os.path.join(ROOT, "assets", "text", "nb")
# Nothing is measured: a machine under load may take this long for what takes a moment elsewhere.
PATIENCE = 120
ACTS = 60


def read_texts():
    """The messages of one line, by their keys."""
    texts = {}
    for file in sorted(os.listdir(TEXTS)):
        with open(os.path.join(TEXTS, file), encoding="utf-8") as lines:
            for line in lines:
                message = re.match(r"([a-z][a-z0-9-]*) = (.+)$", line.rstrip("\n"))
                if message:
                    texts[message.group(1)] = message.group(2)
    return texts


def pattern(text):
    """A text with its arguments, as an expression that finds it."""
    parts = re.split(r"\{[^}]*\}", text)
    return re.compile("(.+?)".join(re.escape(part) for part in parts))


class Node:
    """What AT-SPI tells of one thing, read at one moment."""

    def __init__(self, accessible):
        states = accessible.get_state_set()
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""
        self.attributes = accessible.get_attributes() or {}
        self.focused = states.contains(Atspi.StateType.FOCUSED)
        self.checked = states.contains(Atspi.StateType.CHECKED)

    def __str__(self):
        return f"{self.role} '{self.name}' ({self.description})"


def tree(accessible, found):
    found.append(Node(accessible))
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            tree(child, found)
    return found


class Window:
    """The program, its keyboard, and what is heard of it."""

    def __init__(self, program):
        self.texts = read_texts()
        self.heard = []
        self.announced = []
        self.failures = []
        self.listener = Atspi.EventListener.new(self.on_event)
        self.listener.register("object:announcement")
        self.process = subprocess.Popen([program, "--demo", "--lang", "nb"])
        self.application = self.wait(self.find_application, "the program in the tree")
        Atspi.Accessible.set_cache_mask(self.application, Atspi.Cache.NONE)

    def on_event(self, event):
        if isinstance(event.any_data, str) and event.any_data:
            self.announced.append(event.any_data)

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    def say(self, key):
        return self.texts[key]

    def nodes(self):
        """The tree; again where it changed under our hands."""
        for _ in range(20):
            try:
                return tree(self.application, [])
            except GLib.Error:
                self.listens(0.1)
        raise SystemExit("the tree cannot be read")

    def listens(self, seconds):
        """Lets events come in."""
        until = time.monotonic() + seconds
        context = GLib.MainContext.default()
        while time.monotonic() < until:
            while context.iteration(False):
                pass
            time.sleep(0.02)

    def wait(self, condition, what):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                found = condition()
            except GLib.Error:
                found = None
            if found:
                return found
            if self.process.poll() is not None:
                raise SystemExit(f"the program has ended: {self.process.returncode}")
            self.listens(0.2)
        raise SystemExit(f"waited in vain for {what}\nheard: " + "\n".join(self.heard[-12:]))

    def focused(self):
        return next((node for node in self.nodes() if node.focused and node.role != "frame"), None)

    def settles(self):
        """Waits until what has the keyboard is described in the same way twice, and hears it."""
        before = None

        def stays():
            nonlocal before
            now = self.focused()
            same = now is not None and before is not None and str(now) == str(before)
            before = now
            return now if same else None

        now = self.wait(stays, "something with the keyboard that stays")
        if not self.heard or self.heard[-1] != str(now):
            self.heard.append(str(now))
        return now

    def presses(self, key):
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        self.listens(0.3)
        return self.settles()

    def types(self, text):
        subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)
        self.listens(0.3)
        return self.settles()

    def tabs_to(self, is_wanted, what):
        """Presses Tab until the keyboard is at something like this."""
        now = self.settles()
        for _ in range(60):
            if is_wanted(now):
                return now
            now = self.presses("Tab")
        raise SystemExit(f"Tab never comes to {what}; last at {now}")

    def check(self, name, holds, seen=""):
        print(f"{'ok     ' if holds else 'FAILED '} {name}" + ("" if holds else f": {seen}"), flush=True)
        if not holds:
            self.failures.append(name)

    def has_announced(self, text):
        until = time.monotonic() + 5
        while time.monotonic() < until and not any(text in said for said in self.announced):
            self.listens(0.2)
        return any(text in said for said in self.announced)

    def step(self):
        """Which of the six steps is on the screen."""
        named = pattern(self.say("step-of-named"))
        for node in self.nodes():
            match = node.role == "status bar" and named.match(node.name)
            if match:
                return int(match.group(1))
        return 0


class Walk:
    """The journey."""

    def __init__(self, window):
        self.window = window
        self.say = window.say
        self.arrived = 0
        self.tried_wrong = False
        self.copied = False

    def goes(self):
        self.window.settles()
        for _ in range(ACTS):
            step = self.window.wait(self.window.step, "a step that says which it is")
            if step != self.arrived:
                self.arrived = step
                self.arrives(step)
            if self.copied:
                return
            self.acts(step)
        raise SystemExit("no token was copied\nheard: " + "\n".join(self.window.heard))

    def arrives(self, step):
        window = self.window
        now = window.settles()
        window.check(f"step {step}: what has the keyboard has a name", now.name != "", now)
        place = f"{self.fill('step-of', step, 6)}: "
        told = place in now.description or any(place in text for text in window.heard[-2:] + window.announced)
        window.check(f"step {step}: where one is, is heard", told, now)
        nodes = window.nodes()
        roles = [node.role for node in nodes]
        window.check(f"step {step}: nothing that a reader follows counts", "progress bar" not in roles)
        empty = [node for node in nodes if node.role in ("status bar", "notification") and node.name == ""]
        window.check(f"step {step}: nothing is announced empty", not empty)
        texts = [node.name for node in nodes if node.role in ("status bar", "notification", "label", "heading")]
        said = [node.name for node in nodes if node.role in ("status bar", "notification")]
        twice = [text for text in said if texts.count(text) > 1]
        window.check(f"step {step}: nothing that is announced stands twice", not twice, twice)
        nameless = [node for node in nodes if node.role in ("push button", "radio button", "check box", "entry") and not node.name]
        window.check(f"step {step}: all that is worked has a name", not nameless)
        radios = [node for node in nodes if node.role == "radio button"]
        sized = all("setsize" in node.attributes and "posinset" in node.attributes for node in radios)
        window.check(f"step {step}: answers have their place and number", sized, [node.attributes for node in radios])
        here = [node for node in nodes if self.say("step-state-current") in node.description]
        window.check(f"step {step}: the list of steps says where one is", len(here) == 1, [str(node) for node in here])

    def fill(self, key, *arguments):
        """A text with its arguments in their order."""
        text = self.say(key)
        for argument in arguments:
            text = re.sub(r"\{[^}]*\}", str(argument), text, count=1)
        return text

    def acts(self, step):
        opened = any(node.name == self.say("password-title-done") for node in self.window.nodes())
        if step == 1:
            self.window.presses("Return")
        elif step == 2 and not opened:
            self.opens_the_file()
        elif step == 4:
            self.describes_the_client()
        elif step == 5:
            self.looks_it_over()
        elif step == 6:
            self.gets_the_token()
        else:
            self.window.presses("Return")

    def opens_the_file(self):
        window = self.window
        password = window.focused()
        window.check("the password is one", password.role == "password text", password)
        told = pattern(self.say("certificate-demo-password"))
        words = [told.fullmatch(node.name) for node in window.nodes()]
        right = next(word.group(1) for word in words if word)
        if not self.tried_wrong:
            self.tried_wrong = True
            window.types("feil")
            window.presses("Return")
            wrong = self.say("err-wrong-password") if "err-wrong-password" in window.texts else ""
            window.wait(lambda: wrong in window.settles().description, "the wrong password in the description")
            now = window.settles()
            window.check("a wrong password is heard at the field", now.role == "password text", now)
        window.types(right)
        window.presses("Return")
        window.wait(
            lambda: any(node.name == self.say("password-title-done") for node in window.nodes()), "the opened file"
        )
        now = window.settles()
        window.check("whose certificate it is, is heard", pattern(self.say("card-told")).search(now.description), now)
        bars = [node for node in window.nodes() if node.role == "level bar"]
        window.check("how long it is valid is a meter", len(bars) == 1)

    def describes_the_client(self):
        window = self.window
        names = {node.name: node for node in window.nodes()}
        checked = [node for node in names.values() if node.role == "check box" and node.checked]
        ways = [node for node in names.values() if node.role == "radio button"]
        if any(node.role == "check box" for node in names.values()):
            if not checked:
                window.tabs_to(lambda node: node.role == "check box", "the list of accesses")
                now = window.presses("space")
                window.check("the list has its whole number", int(now.attributes.get("setsize", 0)) > 1, now.attributes)
            purpose = self.say("client-purpose")
            if purpose in names:
                window.tabs_to(lambda node: node.name == purpose, purpose)
                window.types("Proeve")
            window.presses("Return")
            window.wait(lambda: window.step() == 5, "step 5")
        elif ways and not any(node.checked for node in ways):
            window.tabs_to(lambda node: node.name == self.say("client-way-new"), "a new client")
            now = window.presses("Return")
            window.check("Enter on an answer is heard", self.say("heard-chosen") in now.description, now)
        else:
            administration = self.say("client-administration")
            window.tabs_to(lambda node: node.name == administration, administration)
            window.presses("Return")
            window.wait(
                lambda: any(node.role == "check box" for node in window.nodes()), "the accesses of the organisation"
            )

    def looks_it_over(self):
        window = self.window
        told = pattern(self.say("check-told")).search(window.settles().description)
        window.check("what is to be looked over is heard on arrival", told, window.settles())
        changes = [node for node in window.nodes() if node.name.startswith(self.say("button-change") + " ")]
        silent = [str(node) for node in changes if node.description == ""]
        window.check("each answer is heard at the button that changes it", changes and not silent, silent)
        window.presses("Return")
        created = pattern(self.say("check-created"))
        window.wait(lambda: window.step() == 6, "step 6")
        window.listens(1)
        told = any(created.search(text) for text in window.announced + window.heard)
        window.check("the created client is heard", told, window.announced[-5:])

    def gets_the_token(self):
        window = self.window
        ready, copied = self.say("token-title-done"), self.say("token-copied-accessible")
        if not any(node.name == ready for node in window.nodes()):
            window.presses("Return")
            window.wait(lambda: any(node.name == ready for node in window.nodes()), "the token")
        window.wait(lambda: ready in window.settles().description, "that the token is ready in the description")
        window.check("that the token is ready is heard", True)
        window.check("that the token is ready is announced", window.has_announced(ready), window.announced[-5:])
        bars = [node for node in window.nodes() if node.role == "level bar"]
        window.check("the countdown is a meter", len(bars) == 1)
        copy = self.say("token-copy")
        window.tabs_to(lambda node: node.name == copy, copy)
        window.presses("Return")
        window.wait(lambda: copied in window.settles().description, "that it is copied in the description")
        window.check("that it is copied is heard", True)
        window.check("that it is copied is announced", window.has_announced(copied), window.announced[-5:])
        self.copied = True

    def opens_and_closes(self):
        """A menu, and the help."""
        window = self.window
        menu = self.say("menu-view")
        button = window.tabs_to(lambda node: node.name == menu, menu)
        window.check("a closed menu says so", self.say("heard-closed") in button.description, button)
        item = window.presses("Return")
        window.check("a menu takes the keyboard, at what is chosen", item.role == "radio menu item" and item.checked, item)
        boxes = [node.name for node in window.nodes() if node.role == "check menu item"]
        window.check("motion is an item of its own", self.say("menu-view-motion") in boxes, boxes)
        back = window.presses("Tab")
        window.check("Tab closes it, and gives the keyboard back", back.name == menu, back)
        help_region = window.presses("F1")
        window.check("help is read", self.say("help-now-title") in help_region.description, help_region)
        window.presses("Escape")


def starts_the_bus(launcher):
    subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL)
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            for name in ("IsEnabled", "ScreenReaderEnabled"):
                arguments = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
                bus.call_sync(
                    "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", arguments, None,
                    Gio.DBusCallFlags.NONE, -1, None,
                )
            return
        except GLib.Error as error:
            if time.monotonic() > until:
                raise SystemExit(f"the bus of AT-SPI does not start: {error.message}")
            time.sleep(0.2)


def main():
    program, launcher = sys.argv[1:]
    starts_the_bus(launcher)
    # Without a window manager no window gets the keyboard.
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    global Atspi
    from gi.repository import Atspi

    Atspi.init()
    window = Window(program)
    try:
        walk = Walk(window)
        walk.goes()
        walk.opens_and_closes()
    finally:
        window.process.terminate()
        window.process.wait()
        manager.terminate()
    print("heard:\n  " + "\n  ".join(window.heard))
    if window.failures:
        raise SystemExit(f"{len(window.failures)} checks failed: {', '.join(window.failures)}")


main()
