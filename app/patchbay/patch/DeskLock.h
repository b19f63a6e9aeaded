// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace patchbay {

/// Whether people at this desk change anything. What was begun goes on, and so does what waits by itself; PatchRuns and
/// ActRuns begin nothing else meanwhile. It keeps nobody out who means to: it is against a hand on the wrong key. It is
/// kept by no file. GUI thread only.
class DeskLock final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeskLock)

public:
    explicit DeskLock(QObject *parent = nullptr);

    bool isLocked() const { return m_isLocked; }
    void lock() { set(true); }
    void unlock() { set(false); }
    /// Whether what a person asks for is not to be begun; that is told then.
    bool refuses();

Q_SIGNALS:
    /// Something was asked for all the same; nothing was changed.
    void refused();
    void changed(bool isLocked);

private:
    void set(bool isLocked);

    bool m_isLocked = false;
};

} // namespace patchbay
