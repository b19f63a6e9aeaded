// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"

#include <QVariantList>

#include <chrono>

class QDBusMessage;

namespace accounts {

/// The Secret Service on the session's bus: its calls, each given up after `patience`, and its questions to a person.
class SecretBus {
public:
    static inline const QString secretsName = QStringLiteral("org.freedesktop.secrets");
    static inline const QString secretsPath = QStringLiteral("/org/freedesktop/secrets");
    static inline const QString nothing = QStringLiteral("/"); ///< "no object" in this API

    explicit SecretBus(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }

    static QDBusMessage serviceCall(const QString &method, const QVariantList &arguments);
    static QString objectPath(const QVariant &argument);

    QCoro::Task<KeychainResult<QVariantList>> call(QDBusMessage message, std::stop_token stop);
    /// Its path, or `nothing`.
    QCoro::Task<KeychainResult<QString>> defaultCollection(std::stop_token stop);
    /// Shows the question at this path, `nothing` being none, and waits for the answer; Denied when it is no.
    QCoro::Task<KeychainResult<void>> prompt(QString path, std::stop_token stop);

private:
    std::chrono::milliseconds m_patience;
};

} // namespace accounts
