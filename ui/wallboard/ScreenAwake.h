// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace ui {

/// Keeps the desktop from darkening and locking the screen, by org.freedesktop.ScreenSaver (Idle Inhibition Service
/// Draft, over the session's D-Bus). Where nobody offers that, nothing happens, and the screen goes dark as ever. It
/// waits for no answer. GUI thread only.
class ScreenAwake final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreenAwake)

public:
    /// `reason` is shown by desktops that tell what keeps them awake.
    explicit ScreenAwake(const QString &reason, QObject *parent = nullptr);
    ~ScreenAwake() override;

    void setWanted(bool isWanted);

private:
    void follow();
    void take(const QDBusPendingCallWatcher &answer);

    QString m_reason;
    bool m_isWanted = false;
    bool m_isAsking = false;
    std::optional<uint> m_cookie; ///< the desktop's own name for the wish
};

} // namespace ui
