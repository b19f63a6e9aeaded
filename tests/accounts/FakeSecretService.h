// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QStringList>

namespace tests {

/// A Secret Service on this process's bus, for what no real one can be made to do: ask a question on a screen, or
/// answer first and hang then.
class FakeSecretService final : public QDBusVirtualObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeSecretService)

public:
    explicit FakeSecretService(QObject *parent = nullptr);
    ~FakeSecretService() override;

    bool hasCollection = true;
    bool locked = false;
    bool isEmpty = false; ///< finds no entry
    bool isGuarded = false; ///< the entry found is locked by itself
    bool asks = true; ///< unlocking and deleting need a prompt
    QStringList ignored; ///< methods that are never answered
    QStringList calls; ///< the methods called so far

    /// The person at the prompt.
    void answerPrompt(bool dismissed);

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QVariantList replyTo(const QDBusMessage &message);

    QDBusConnection m_bus;
};

} // namespace tests
