// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/KnownCommands.h"

namespace accounts {

KnownCommands::KnownCommands(std::map<QString, QString> commands, QObject *parent)
    : QObject(parent)
    , m_commands(std::move(commands))
{
}

std::optional<QString> KnownCommands::of(const QString &profile) const
{
    const auto found = m_commands.find(profile);
    return found == m_commands.end() ? std::nullopt : std::optional(found->second);
}

void KnownCommands::keep(const QString &profile, const QString &command)
{
    if (of(profile) == command)
        return;
    m_commands.insert_or_assign(profile, command);
    Q_EMIT changed();
}

} // namespace accounts
