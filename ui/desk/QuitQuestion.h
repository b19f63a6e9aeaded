// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

class QLabel;

namespace ui {

/// Asks before the program ends while a person may not want that: accepted, it ends all the same. Show it with open();
/// it deletes itself.
class QuitQuestion final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuitQuestion)

public:
    /// What is so, and what it means to quit now.
    QuitQuestion(const QString &fact, const QString &meaning, QWidget *parent = nullptr);

    /// It is otherwise by now.
    void setFact(const QString &fact);

private:
    QLabel *m_fact;
};

} // namespace ui
