// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Appearance.h"

#include <QObject>
#include <QTimer>

class QDBusVariant;

namespace ui {

/// Keeps the program looking as it was asked to while the desktop changes: another colour scheme, or, on a desktop that
/// has no palette for programs (GNOME), light for dark. That is told by the settings portal
/// ("org.freedesktop.appearance color-scheme", XDG Desktop Portal), which is asked once the program runs: nothing waits
/// for it, and without one the desktop counts as light. GUI thread only.
class DesktopAppearance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopAppearance)

public:
    /// `application` outlives it.
    explicit DesktopAppearance(QApplication &application);

    void apply(Appearance appearance);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void note(const QVariant &colorScheme);

    QApplication &m_application;
    Appearance m_appearance = Appearance::System;
    Scheme m_scheme = Scheme::Light;
    QTimer m_newTheme; ///< each window is told
};

} // namespace ui
