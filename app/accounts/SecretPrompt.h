// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace accounts {

/// A question that the Secret Service asks a person on the screen (interface org.freedesktop.Secret.Prompt).
class SecretPrompt final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretPrompt)

public:
    explicit SecretPrompt(const QString &path, QObject *parent = nullptr);

    /// Shows the question. over() follows, always.
    void show();
    /// Takes the question off the screen.
    void dismiss();

Q_SIGNALS:
    /// Answered, or not when the person cancelled or the service went away.
    void over(bool answered);

private Q_SLOTS:
    void complete(bool dismissed, const QDBusVariant &result);

private:
    void send(const QString &method, const QVariantList &arguments);

    QString m_path;
    bool m_over = false;
};

} // namespace accounts
