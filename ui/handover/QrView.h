// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/handover/QrCode.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>

namespace ui {

/// A QR code on the screen for a while, black on white in every appearance: scanners read nothing else for sure.
/// Assistive technology is told that it is there, not what it says.
class QrView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrView)

public:
    static constexpr std::chrono::milliseconds shownFor{30'000};

    explicit QrView(std::chrono::milliseconds lifetime = shownFor, QWidget *parent = nullptr);

    /// False: it is too long for one.
    bool reveal(const aws::Secret &text);
    void conceal();
    bool isRevealed() const { return m_code != nullptr; }
    std::chrono::milliseconds lifetime() const { return m_expiry.intervalAsDuration(); }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Its time is over, or it was concealed.
    void concealed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::unique_ptr<QrCode> m_code;
    QTimer m_expiry;
};

} // namespace ui
