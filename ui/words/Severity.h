// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>

class QPalette;

namespace ui {

/// How much a message matters. Never told by colour alone: each has a sign of its own.
enum class Severity {
    Note, ///< something is done, or worth knowing
    Attention, ///< something needs a person
    NotKnown, ///< nobody knows yet what is true
    Live, ///< the tally's red dot: an encoder publishes
    Urgent, ///< somebody's picture is gone until a person acts
};

QIcon iconOf(Severity severity);

/// The surface of a bar that carries a message.
QColor surfaceOf(Severity severity, const QPalette &palette);

} // namespace ui
