// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <functional>

class QLineEdit;

namespace ui {

class SentenceLabel;

/// Asks for the name that a scene is to have from now on.
class SceneNameDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneNameDialog)

public:
    struct Words {
        QString title;
        QString sentence; ///< what it is about
        QString act; ///< of the button
    };
    /// Does it; says why it is not possible, or nothing.
    using Act = std::function<QString(const QString &name)>;

    /// It deletes itself when it is closed.
    SceneNameDialog(const Words &words, const QString &name, Act act, QWidget *parent = nullptr);

private:
    void go();

    Act m_act;
    QLineEdit *m_name;
    SentenceLabel *m_sentence;
};

} // namespace ui
