// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class SentenceLabel;

/// A step of what is done in several: its number or that it is done, what it is, how it stands, and one button.
class StepRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepRow)

public:
    enum class State {
        Later,
        Current,
        Done,
    };

    /// Numbers begin at 1. An empty label: it has no button.
    StepRow(int number, const QString &title, const QString &buttonLabel, QWidget *parent = nullptr);

    void setState(State state);
    /// Empty: nothing is to be said of it now.
    void setSentence(const QString &sentence);
    /// nullptr: it has none.
    QPushButton *button() const { return m_button; }

private:
    int m_number;
    QString m_title;
    QLabel *m_sign;
    QLabel *m_heading;
    SentenceLabel *m_sentence;
    QPushButton *m_button = nullptr;
};

} // namespace ui
