// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace accounts {

/// The end of what a program said of errors, in one line that may be shown: what looks like a key, a token or a
/// password is left out, and so are the colours of a terminal.
QString shortSaid(const QByteArray &errors);

} // namespace accounts
