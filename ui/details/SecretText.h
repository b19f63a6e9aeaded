// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QLabel>
#include <QTimer>

#include <chrono>

namespace ui {

/// A secret on the screen: eight dots whatever its length, or for a while the text itself, wrapped wherever it must.
/// It cannot be selected, because a selection is a clipboard of its own on X11 and nothing clears that.
class SecretText final : public QLabel {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds revealTime{30'000};

    explicit SecretText(std::chrono::milliseconds shownFor = revealTime, QWidget *parent = nullptr);
    ~SecretText() override;

    bool isRevealed() const { return m_revealed; }
    void reveal(const aws::Secret &secret);
    void hideSecret();

    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void revealedChanged(bool revealed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void replace(const QString &text);
    void setRevealed(bool revealed, const QString &text);

    bool m_revealed = false;
    QTimer m_expiry;
};

} // namespace ui
