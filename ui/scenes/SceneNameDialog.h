// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneStore.h"
#include "ui/scenes/WritingDialog.h"

#include <functional>

class QLineEdit;

namespace ui {

class DialogFooter;
class SentenceLabel;

/// Asks for the name that a scene is to have from now on.
class SceneNameDialog final : public WritingDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneNameDialog)

public:
    struct Words {
        QString title;
        QString sentence; ///< what it is about
        QString act; ///< of the button
    };
    using Done = patchbay::SceneStore::Done;
    /// Does it.
    using Act = std::function<QCoro::Task<Done>(const QString &name, const std::stop_token &stop)>;

    /// A name that no scene of the store has: this one, or with a number.
    static QString freeName(const patchbay::SceneStore &store, const QString &name);

    /// It deletes itself when it is closed.
    SceneNameDialog(const Words &words, const QString &name, Act act, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is done, under this name; also when a person has left by then.
    void named(const QString &name);

private:
    void update();
    void go();
    void tell(const Done &done, const QString &name);

    Act m_act;
    QLineEdit *m_name;
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_go;
};

} // namespace ui
