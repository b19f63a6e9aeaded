// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>

/// GUI thread only.
namespace ui {

/// Appends `text` as UTF-8 in the form in which texts are compared when a person searches: without case and without
/// Latin accents and zero-width spaces, compatibility forms resolved ("KÄTHE", "Käthe" and "Kathe" are one, "Straße"
/// and "STRASSE" too).
void appendFolded(std::string &to, QStringView text);

std::string folded(QStringView text);

/// A key whose bytewise order is the order people expect of names: without case, numbers by their value
/// (cam-2 before cam-10). Empty only for an empty text.
std::string naturalKey(QStringView text);

} // namespace ui
