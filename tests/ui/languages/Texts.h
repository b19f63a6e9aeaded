// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

class QWidget;

namespace tests {

/// Something a person reads or hears, and where: "QPushButton: tooltip".
struct Text {
    QString where;
    QString text;
};

/// All texts of a window: what is shown, what tooltips say, what assistive technology is told, what its menus hold.
/// What a person typed is not among them.
std::vector<Text> textsOf(const QWidget &window);

} // namespace tests
