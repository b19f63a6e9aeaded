// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace tests {

/// The labels, buttons, choices, placeholders and column heads of a shown window that have less room than their text
/// needs. What lies in a scroll area may be cut at its edge.
QStringList cutOff(const QWidget &window);

} // namespace tests
