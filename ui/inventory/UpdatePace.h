// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

/// Lets something be brought up to date at once, and then only after a pause: what comes meanwhile waits for its end.
class UpdatePace final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UpdatePace)

public:
    static constexpr std::chrono::milliseconds usual{100};
    /// Its rows come below those in sight.
    static constexpr std::chrono::milliseconds inFirstList{250};

    explicit UpdatePace(QObject *parent = nullptr);

    void request();
    /// It is up to date: the next time is in `pause` at the earliest.
    void rest(std::chrono::milliseconds pause);

Q_SIGNALS:
    void due();

private:
    QTimer m_pause;
    bool m_isWanted = false;
};

} // namespace ui
