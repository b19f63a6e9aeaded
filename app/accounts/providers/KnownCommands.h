// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <map>
#include <optional>

namespace accounts {

/// The command that each profile's `credential_process` was when it ran last: another one is shown to a person before
/// it runs. A command may hold a secret; whoever keeps them beyond this run decides how. GUI thread only.
class KnownCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KnownCommands)

public:
    explicit KnownCommands(std::map<QString, QString> commands = {}, QObject *parent = nullptr);

    /// By the profile's name; nothing: none has run.
    std::optional<QString> of(const QString &profile) const;
    /// It runs, or a person has allowed it.
    void keep(const QString &profile, const QString &command);
    const std::map<QString, QString> &all() const { return m_commands; }

Q_SIGNALS:
    void changed();

private:
    std::map<QString, QString> m_commands;
};

} // namespace accounts
