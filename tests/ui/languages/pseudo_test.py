#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pseudo-locale leaves no letter of English, and keeps what a program fills in."""

import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "resources/translations"))
import pseudo


class Pseudo(unittest.TestCase):
    def test_no_english_letter_is_left(self):
        self.assertIsNone(re.search("[A-Za-z]", pseudo.pseudo(pseudo.PLAIN)))

    def test_every_letter_becomes_another(self):
        self.assertEqual(len(set(pseudo.PLAIN.translate(pseudo.ACCENTED))), len(pseudo.PLAIN))

    def test_is_marked_and_longer(self):
        self.assertEqual(pseudo.pseudo("Rebind"), "[!!! Ŕééƀîîñð !!!]")

    def test_placeholders_stay(self):
        text = "%1 of %Ln, %L2, %n: %12"
        self.assertEqual(re.findall(r"%L?(?:n|\d+)", pseudo.pseudo(text)), ["%1", "%Ln", "%L2", "%n", "%12"])

    def test_mnemonics_stay(self):
        self.assertIn("&Ŕ", pseudo.pseudo("&Rebind"))

    def test_markup_stays(self):
        self.assertEqual(pseudo.pseudo("<b>a</b>&amp;"), "[!!! <b>åå</b>&amp; !!!]")

    def test_blanks_around_stay_around(self):
        self.assertEqual(pseudo.pseudo(" or "), " [!!! ööŕ !!!] ")


if __name__ == "__main__":
    unittest.main()
