// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusAbstractAdaptor>
#include <QVariantMap>

namespace ui {

class MainWindow;

/// The program on the session bus, under the application's ID: a desktop can bring it to the front ("D-Bus Activation",
/// Desktop Entry Specification 1.5). It takes no files and has no actions. GUI thread only.
class DesktopService final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
    Q_DISABLE_COPY_MOVE(DesktopService)

public:
    /// Lives and ends with the window. Without a session bus, or where another process has the name, nothing happens.
    explicit DesktopService(MainWindow &window);

public Q_SLOTS:
    // The names and parameters are the specification's.
    void Activate(const QVariantMap &platform_data); // NOLINT(readability-identifier-naming)

private:
    MainWindow &m_window;
};

} // namespace ui
