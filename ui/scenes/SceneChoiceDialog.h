// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

class QPushButton;
class QVBoxLayout;

namespace patchbay {
class SceneStore;
struct Scene;
} // namespace patchbay

namespace ui {

class DialogFooter;
class SceneList;

/// Asks for one scene of all that are there. It changes nothing: what the scene is for comes after it.
class SceneChoiceDialog : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneChoiceDialog)

Q_SIGNALS:
    void chosen(const patchbay::Scene &scene);

protected:
    /// Of the button that chooses.
    struct Act {
        QString label;
        QString hint;
    };

    /// The store outlives it; it deletes itself when it is closed.
    SceneChoiceDialog(const patchbay::SceneStore &store, const QString &title, const Act &act, QWidget *parent);

    SceneList &list() { return *m_list; }
    DialogFooter &footer() { return *m_footer; }
    /// A sentence above the list.
    void introduce(const QString &sentence);

private:
    void update();
    void choose();

    SceneList *m_list;
    DialogFooter *m_footer;
    QPushButton *m_choose;
    QVBoxLayout *m_column;
};

} // namespace ui
