// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

class QPushButton;

namespace ui {

/// Which key presses a button that Enter alone does not: said beside it, and by assistive technology, while it has the
/// focus.
class NextStep final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NextStep)

public:
    /// The button outlives it.
    explicit NextStep(QPushButton &button);

    /// "Press Enter again to move."; empty: Enter alone presses it. `why` is what the button does.
    void setStep(const QString &step, const QString &why);
    /// Leads the keyboard to the button, and shows it.
    void lead();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say();

    QPushButton &m_button;
    QString m_step;
    QString m_why;
};

} // namespace ui
