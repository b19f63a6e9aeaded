// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace ui {

class LentText;

/// Lends secrets to the clipboard: marked so that clipboard histories leave them out, handed out to nobody any more
/// after a while, and overwritten then and at the program's end if the clipboard still holds them. The X11 selection
/// (middle click) never gets one.
///
/// More cannot be promised. Under Wayland a compositor takes a new content only from a window that was used since the
/// last one (`wl_data_device.set_selection` names the input that asked for it), and one that keeps copies, as GNOME's
/// and Weston do, offers its copy as soon as a program takes its own back. So what was lent stays there, empty, until
/// there is input to overwrite it with; a program that ends before that leaves it to the compositor.
class SecretClipboard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretClipboard)

public:
    static constexpr std::chrono::milliseconds usualLifetime{30'000};

    /// When a clipboard takes a new content from this program.
    enum class Takes { Always, AfterInput };
    /// The one of the platform that the application runs on.
    static Takes takesHere();

    explicit SecretClipboard(std::chrono::milliseconds lifetime = usualLifetime, Takes takes = takesHere(),
                             QObject *parent = nullptr);
    /// Overwrites what is still there.
    ~SecretClipboard() override;

    void copyStreamKey(const aws::Secret &key);

    /// Hands out the secret that was lent last to nobody any more, and overwrites it if the clipboard still holds it,
    /// as soon as that can be done.
    void takeBack();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// "Key copied. It can be pasted for 30 s."
    void copied(const QString &statusText);
    /// It was overwritten.
    void takenBack();

private:
    bool isStillThere() const;
    void overwrite();
    void tryAgain();
    void end();
    void forget();
    QByteArray fingerprint(const QString &text) const;

    std::chrono::milliseconds m_lifetime;
    Takes m_takes;
    QTimer m_expiry;
    QByteArray m_salt;
    QByteArray m_ours; ///< the fingerprint of what was lent, so that the secret itself isn't kept; empty: nothing
    QPointer<LentText> m_lent; ///< the clipboard's
};

} // namespace ui
