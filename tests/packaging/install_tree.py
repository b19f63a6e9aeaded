#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed for a Linux desktop: complete, valid, and saying what the programs say of themselves."""

import configparser
import gzip
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).parents[2]
ID = re.search(r'applicationId\[\] = "([^"]+)"', (ROOT / "ui/appearance/Icon.h").read_text()).group(1)
PROGRAMS = {"ivs-patchbay": "patchbay", "ivs-emulator": "emulator"}
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=ENVIRONMENT, **options)


def options_of(program):
    return set(re.findall(r"--[a-z][a-z-]+", run(str(program), "--help").stdout)) - {"--help-all"}


class InstallTree(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.trees = {}
        for program, component in PROGRAMS.items():
            cls.trees[program] = pathlib.Path(folder.name, component)
            done = run(os.environ["CMAKE"], "--install", os.environ["BUILD"], "--component", component, "--prefix",
                       str(cls.trees[program]))
            if done.returncode:
                sys.exit(done.stderr)
        cls.usr = cls.trees["ivs-patchbay"]

    def assertRuns(self, *command, **options):
        done = run(*command, **options)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_each_package_has_one_program(self):
        for program, tree in self.trees.items():
            self.assertEqual([path.name for path in (tree / "bin").iterdir()], [program])

    def test_packages_share_no_file(self):
        files = [{path.relative_to(tree) for path in tree.rglob("*") if path.is_file()} for tree in self.trees.values()]
        self.assertEqual(files[0] & files[1], set())

    def test_emulator_needs_no_desktop(self):
        needed = self.assertRuns("objdump", "-p", str(self.trees["ivs-emulator"] / "bin/ivs-emulator"))
        libraries = re.findall(r"NEEDED +(\S+)", needed)
        self.assertTrue(any("Qt6Network" in name for name in libraries), libraries)
        for name in libraries:
            self.assertNotRegex(name, "Qt6(Widgets|Gui|Svg)")

    def test_desktop_entry(self):
        entry = self.usr / f"share/applications/{ID}.desktop"
        self.assertEqual(self.assertRuns("desktop-file-validate", str(entry)), "")
        parser = configparser.RawConfigParser(strict=True)
        parser.optionxform = str
        parser.read(entry)
        self.assertEqual(parser["Desktop Entry"]["Icon"], ID)
        self.assertTrue((self.usr / "bin" / parser["Desktop Entry"]["Exec"]).is_file())

    def test_metainfo(self):
        path = self.usr / f"share/metainfo/{ID}.metainfo.xml"
        self.assertRuns("appstreamcli", "validate", "--no-net", str(path))
        component = xml.parse(path).getroot()
        self.assertEqual(component.findtext("id"), ID)
        self.assertEqual(component.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(component.find("releases/release").get("version"), os.environ["VERSION"])
        images = component.findall("screenshots/screenshot/image")
        self.assertTrue(images)
        for image in images:
            size = struct.unpack(">II", (ROOT / "resources/screenshots" / image.text.split("/")[-1]).read_bytes()[16:24])
            self.assertEqual((image.get("width"), image.get("height")), tuple(map(str, size)))

    def test_this_version_in_the_changelogs(self):
        for program, tree in self.trees.items():
            changelog = gzip.open(tree / f"share/doc/{program}/changelog.gz", "rt", encoding="utf-8").read()
            self.assertTrue(changelog.startswith(f"ivs-patchbay ({os.environ['VERSION']})"), changelog[:80])
        rpm = (ROOT / "packaging/cpack/rpm-changelog.in").read_text(encoding="utf-8")
        self.assertIn(f"- {os.environ['VERSION']}-1\n", rpm.splitlines(keepends=True)[0])

    def test_icons(self):
        hicolor = self.usr / "share/icons/hicolor"
        for name in ("scalable/apps/" + ID, "symbolic/apps/" + ID + "-symbolic"):
            self.assertTrue(xml.parse(hicolor / (name + ".svg")).getroot().tag.endswith("svg"))
        pngs = sorted(hicolor.glob("*x*/apps/*.png"))
        sizes = {int(path.parts[-3].split("x")[0]) for path in pngs}
        self.assertLessEqual({16, 22, 24, 32, 48, 64, 128, 256, 512}, sizes)
        for path in pngs:
            size = int(path.parts[-3].split("x")[0])
            data = path.read_bytes()
            self.assertEqual(path.name, ID + ".png")
            self.assertEqual(struct.unpack(">II", data[16:24]), (size, size))
            self.assertGreater(len(data), 12 * size, f"{path} looks empty")

    def test_version(self):
        for program, tree in self.trees.items():
            said = self.assertRuns(str(tree / "bin" / program), "--version")
            self.assertRegex(said, rf"\A{program} {re.escape(os.environ['VERSION'])} "
                                   r"\(([0-9a-f]{12}(-dirty)?|unknown)\)\nQt 6\.[0-9.]+, built with Qt 6\.[0-9.]+\n\Z")

    def test_manual_pages(self):
        for program, tree in self.trees.items():
            page = tree / f"share/man/man1/{program}.1.gz"
            with self.subTest(program):
                done = run("man", "--warnings", "-E", "UTF-8", "-Tutf8", "-Z", "-l", str(page))
                self.assertEqual(done.stderr, "")
                text = gzip.open(page, "rt", encoding="utf-8").read().replace("\\-", "-")
                documented = set(re.findall(r"--[a-z][a-z-]+", text))
                self.assertLessEqual(options_of(tree / "bin" / program), documented)

    def test_completions_know_every_option(self):
        for program, tree in self.trees.items():
            options = options_of(tree / "bin" / program)
            self.assertIn("--version", options)
            shells = {
                "bash": tree / f"share/bash-completion/completions/{program}",
                "zsh": tree / f"share/zsh/vendor-completions/_{program}",
                "fish": tree / f"share/fish/vendor_completions.d/{program}.fish",
            }
            for shell, path in shells.items():
                with self.subTest(program=program, shell=shell):
                    self.assertRuns(shell, "-n", str(path))
                    text = re.sub(r"-l (\S+)", r"--\1", path.read_text(encoding="utf-8"))
                    offered = self.offered_by_bash(path, program) if shell == "bash" else text
                    self.assertEqual(set(re.findall(r"--[a-z][a-z-]+", offered)), options)

    def offered_by_bash(self, path, program):
        """What Tab shows after “program --”."""
        script = f'''
            _init_completion() {{ cur=-- prev={program}; }}
            source {path}
            "$(complete -p {program} | sed 's/.*-F \\([^ ]*\\).*/\\1/')" && printf '%s\n' "${{COMPREPLY[@]}}"'''
        return self.assertRuns("bash", "-c", script)

    def test_pictures_that_completions_offer(self):
        help_text = run(str(self.usr / "bin/ivs-patchbay"), "--help").stdout
        views = set(re.search(r"What the picture shows: ([^.]+)\.", " ".join(help_text.split())).group(1).split(", "))
        for path in (ROOT / "packaging/linux/completions").glob("ivs-patchbay.*"):
            words = set(re.findall(r"[a-z][a-z-]+", path.read_text(encoding="utf-8")))
            self.assertLessEqual(views, words, path.name)


if __name__ == "__main__":
    unittest.main()
