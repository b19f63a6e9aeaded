#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be checked of the packages for systems that are not at hand: shape, identity, permissions, icons."""

import os
import pathlib
import plistlib
import re
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml

import yaml

ROOT = pathlib.Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
ID = re.search(r'applicationId\[\] = "([^"]+)"', (ROOT / "ui/appearance/Icon.h").read_text()).group(1)
RENDER_ICON = pathlib.Path(os.environ.get("BUILD", ""), "packaging/icons/render-icon")
SVG = ROOT / f"resources/icons/app/{ID}.svg"


def text(path):
    return (PACKAGING / path).read_text(encoding="utf-8")


class Flatpak(unittest.TestCase):
    def setUp(self):
        self.manifest = yaml.safe_load(text(f"flatpak/{ID}.yaml"))

    def test_identity(self):
        self.assertEqual(self.manifest["id"], ID)
        self.assertEqual(self.manifest["command"], "ivs-patchbay")

    def test_sees_no_more_than_it_needs(self):
        files = [each for each in self.manifest["finish-args"] if each.startswith("--filesystem")]
        self.assertEqual(files, ["--filesystem=~/.aws:ro"])
        for each in self.manifest["finish-args"]:
            self.assertRegex(each, r"\A--(share=(network|ipc)|socket=(wayland|fallback-x11|cups|pulseaudio)|device=dri"
                                   r"|talk-name=org\.(freedesktop|kde)\.\w+|filesystem=~/\.aws:ro)\Z")

    def test_sources_are_pinned(self):
        for module in self.manifest["modules"][:-1]:
            for source in module["sources"]:
                self.assertTrue(source.get("sha256") or source.get("tag"), module["name"])

    def test_agrees_with_the_other_systems(self):
        dependencies = text("dependencies/CMakeLists.txt")
        for module in self.manifest["modules"][:-1]:
            for source in module["sources"]:
                self.assertIn(source["url"], dependencies)
                self.assertIn(str(source.get("sha256") or source["tag"]), dependencies)


class Macos(unittest.TestCase):
    def test_info(self):
        values = {"MACOSX_BUNDLE_GUI_IDENTIFIER": ID, "MACOSX_BUNDLE_EXECUTABLE_NAME": "IVS Patchbay"}
        raw = re.sub(r"\$\{(\w+)\}", lambda found: values.get(found.group(1), "x"), text("macos/Info.plist.in"))
        info = plistlib.loads(raw.encode())
        self.assertEqual(info["CFBundleIdentifier"], ID)
        self.assertEqual(info["CFBundleExecutable"], "IVS Patchbay")
        self.assertTrue(info["NSHighResolutionCapable"])

    def test_entitlements_weaken_nothing(self):
        entitlements = plistlib.loads(text("macos/entitlements.plist").encode())
        self.assertTrue(entitlements["com.apple.security.network.client"])
        self.assertFalse([key for key in entitlements if key.startswith("com.apple.security.cs.")])


class Windows(unittest.TestCase):
    def test_manifest(self):
        manifest = xml.fromstring(text("windows/ivs-patchbay.manifest"))
        level = manifest.find(".//{urn:schemas-microsoft-com:asm.v3}requestedExecutionLevel")
        self.assertEqual(level.get("level"), "asInvoker")

    def test_version_resource(self):
        resource = text("windows/version.rc.in")
        self.assertEqual(resource.count("BEGIN"), resource.count("END\n"))
        placeholders = set(re.findall(r"@(\w+)@", resource))
        known = text("windows/CMakeLists.txt") + text("cmake/Version.cmake")
        for each in placeholders - {"PROJECT_VERSION", "PROJECT_VERSION_MAJOR", "PROJECT_VERSION_MINOR",
                                    "PROJECT_VERSION_PATCH"}:
            self.assertIn(each, known)


class Icons(unittest.TestCase):
    def render(self, name):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder, name)
            subprocess.run([RENDER_ICON, SVG, out], check=True, timeout=60)
            return out.read_bytes()

    def test_ico(self):
        data = self.render("x.ico")
        zero, kind, count = struct.unpack_from("<HHH", data)
        self.assertEqual((zero, kind), (0, 1))
        sizes = []
        for index in range(count):
            width, height, _, _, planes, bits, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
            png = data[offset:offset + length]
            self.assertTrue(png.startswith(b"\x89PNG") and png.endswith(b"IEND\xaeB`\x82"))
            self.assertEqual(struct.unpack(">II", png[16:24]), (width or 256, height or 256))
            sizes.append(width or 256)
        self.assertLessEqual({16, 32, 48, 256}, set(sizes))

    def test_icns(self):
        data = self.render("x.icns")
        self.assertEqual(data[:4], b"icns")
        self.assertEqual(struct.unpack_from(">I", data, 4)[0], len(data))
        position, sizes = 8, []
        while position < len(data):
            length = struct.unpack_from(">I", data, position + 4)[0]
            png = data[position + 8:position + length]
            self.assertTrue(png.startswith(b"\x89PNG"))
            sizes.append(struct.unpack(">I", png[16:20])[0])
            position += length
        self.assertLessEqual({16, 32, 128, 256, 512, 1024}, set(sizes))


class Release(unittest.TestCase):
    def test_workflow(self):
        workflow = yaml.safe_load(text("release/release.yml"))
        jobs = workflow["jobs"]
        self.assertEqual(set(jobs["draft"]["needs"]), set(jobs) - {"draft"})
        for name, job in jobs.items():
            self.assertTrue(job["runs-on"] and job["steps"], name)
        commands = "\n".join(step.get("run", "") for step in jobs["linux"]["steps"])
        for script in re.findall(r"(?:packaging|tests)/[\w-]+\.sh", commands):
            self.assertTrue(os.access(ROOT / script, os.X_OK), script)

    def test_what_was_not_run_says_so(self):
        for path in ("flatpak/README.md", "windows/README.md", "macos/README.md", "appimage/README.md"):
            self.assertRegex("".join(text(path).splitlines(keepends=True)[:4]), r"\*\*Not built")
        for path in (f"flatpak/{ID}.yaml", "windows/CMakeLists.txt", "windows/CPackWindows.cmake",
                     "macos/CMakeLists.txt", "macos/CPackMacos.cmake", "macos/Sign.cmake", "release/release.yml",
                     "dependencies/CMakeLists.txt"):
            self.assertRegex("".join(text(path).splitlines(keepends=True)[:5]), "NOT (BUILT|RUN)")


if __name__ == "__main__":
    unittest.main()
