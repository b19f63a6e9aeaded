// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// One sentence about what went wrong, where it went wrong; with a way to try again where that is in a person's hand.
class ProblemStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemStrip)

public:
    enum class Offers { Retry, Nothing };

    explicit ProblemStrip(Offers offers = Offers::Retry, QWidget *parent = nullptr);

    void showMessage(const QString &text);
    /// What it tries again, its owner knows.
    const QPushButton &retryButton() const { return *m_retry; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_retry;
};

} // namespace ui
