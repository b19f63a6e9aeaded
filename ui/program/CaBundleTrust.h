// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace aws {
class Transport;
}

namespace ui {

/// Trusts whom the bundle at `path` names, too; empty: there is none. What a person should know of it is returned.
QString trustCaBundle(aws::Transport &transport, const QString &path);

} // namespace ui
