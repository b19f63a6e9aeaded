// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>

#include <map>

namespace accounts {

/// Which command each profile's `credential_process` was when it ran last: another one is shown to a person before it
/// runs. A command may hold a secret, so that only what tells it from others is kept of it. GUI thread only.
class KnownCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KnownCommands)

public:
    /// By the profile's name: SHA-256 of the command, in hexadecimal digits.
    using Digests = std::map<QString, QByteArray>;

    explicit KnownCommands(Digests digests = {}, QObject *parent = nullptr);

    /// The profile has run one, and it was not this one.
    bool isAnother(const QString &profile, const QString &command) const;
    /// It runs, or a person has allowed it.
    void keep(const QString &profile, const QString &command);
    const Digests &all() const { return m_digests; }

Q_SIGNALS:
    void changed();

private:
    Digests m_digests;
};

} // namespace accounts
