// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

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
    };

    explicit Question(const Text &text, QWidget *parent = nullptr);

    /// It is otherwise by now.
    void setQuestion(const QString &question, const QString &meaning);

private:
    SentenceLabel *m_question;
    SentenceLabel *m_meaning;
};

} // namespace ui
