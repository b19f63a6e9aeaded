// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

class QPushButton;

namespace ui {

class SentenceLabel;

/// Asks before something is done that a person may not want: the question, what it means, and a button for it. Esc and
/// Enter leave everything as it is; accepted() means yes. Show it with open(); it deletes itself.
class Question final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Question)

public:
    struct Text {
        QString title;
        QString question; ///< or what is so
        QString meaning;
        QString act; ///< the button's label
        QString leave = {}; ///< the other's; empty: Cancel
        QString instead = {}; ///< of a third one, which leaves and does something else; empty: there is none
    };

    explicit Question(const Text &text, QWidget *parent = nullptr);

    /// It is otherwise by now.
    void setQuestion(const QString &question, const QString &meaning);
    /// The third button has lost its sense, or has another one.
    void setInstead(const QString &label);

Q_SIGNALS:
    /// The third button; the question is left by then.
    void insteadChosen();

private:
    SentenceLabel *m_question;
    SentenceLabel *m_meaning;
    QPushButton *m_instead;
};

} // namespace ui
