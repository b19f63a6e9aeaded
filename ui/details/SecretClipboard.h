// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

/// Lends secrets to the clipboard: marked so that clipboard histories leave them out, taken back after a while and at
/// the program's end if the clipboard still holds them. The X11 selection (middle click) never gets one.
class SecretClipboard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretClipboard)

public:
    static constexpr std::chrono::milliseconds usualLifetime{30'000};

    explicit SecretClipboard(std::chrono::milliseconds lifetime = usualLifetime, QObject *parent = nullptr);
    /// Takes back what is still there.
    ~SecretClipboard() override;

    void copyStreamKey(const aws::Secret &key);

    /// Empties the clipboard if it still holds the secret that was put there last.
    void takeBack();

Q_SIGNALS:
    /// "Key copied. The clipboard is cleared in 30 s."
    void copied(const QString &statusText);
    void takenBack();

private:
    QByteArray fingerprint(const QString &text) const;

    std::chrono::milliseconds m_lifetime;
    QTimer m_expiry;
    QByteArray m_salt;
    QByteArray m_ours; ///< the fingerprint of what was lent, so that the secret itself isn't kept; empty: nothing
};

} // namespace ui
