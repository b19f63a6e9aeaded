// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/KnownCommands.h"

#include <QCryptographicHash>

namespace accounts {

namespace {

QByteArray digestOf(const QString &command)
{
    return QCryptographicHash::hash(command.toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace

KnownCommands::KnownCommands(Digests digests, QObject *parent)
    : QObject(parent)
    , m_digests(std::move(digests))
{
}

bool KnownCommands::isAnother(const QString &profile, const QString &command) const
{
    const auto found = m_digests.find(profile);
    return found != m_digests.end() && found->second != digestOf(command);
}

void KnownCommands::keep(const QString &profile, const QString &command)
{
    QByteArray &known = m_digests[profile];
    if (const QByteArray digest = digestOf(command); known != digest) {
        known = digest;
        Q_EMIT changed();
    }
}

} // namespace accounts
