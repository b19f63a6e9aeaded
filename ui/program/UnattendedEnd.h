// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "process/Termination.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace files {
class Settings;
}

namespace ui {

class Closing;

/// A signal, or the end of the desktop's session, ends the program as closing its window does, but asks and tells
/// nobody: a change under way has some seconds to be finished or settled, then it is left where it is, and the log
/// says so. GUI thread only.
class UnattendedEnd final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnattendedEnd)

public:
    /// Whoever asks waits some 10 s before it kills.
    struct Limits {
        std::chrono::milliseconds forChanges{7'000}; ///< to be finished and settled
        std::chrono::milliseconds forEverything{9'000};
    };

    /// `lastResort` ends the process at once, after the time for everything.
    UnattendedEnd(Closing &closing, files::Settings &settings, std::function<void()> lastResort, Limits limits,
                  QObject *parent = nullptr);

    void begin();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Closing &m_closing;
    bool m_sessionMayEnd = false; ///< its manager has asked everybody to save
    process::Termination m_termination;
    QTimer m_changes;
    QTimer m_everything;
};

} // namespace ui
