// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace files {
class Settings;
}

namespace ui {

/// What tells the command that each profile ran last from others: accounts::KnownCommands::Digests, from one start to
/// the next.
void keepCommands(files::Settings &settings, const std::map<QString, QByteArray> &digests);
std::map<QString, QByteArray> lastCommands(const files::Settings &settings);

} // namespace ui
