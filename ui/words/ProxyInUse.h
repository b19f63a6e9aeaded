// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// The proxy between this computer and a host, as "proxy.example:3128"; empty when there is none. `host` is as in
/// aws::Error, with the port where it is not the default one.
QString proxyInUse(const QString &host);

} // namespace ui
