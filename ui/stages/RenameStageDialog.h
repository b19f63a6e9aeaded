// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;
class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class FieldNote;

/// Asks what a stage is to be called from now on. It changes nothing itself. GUI thread only.
class RenameStageDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RenameStageDialog)

public:
    /// The plant outlives it, and knows the stage. It deletes itself when it is closed.
    RenameStageDialog(const patchbay::Plant &plant, const patchbay::StageId &stage, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(const patchbay::StageRenaming &renaming);

private:
    void update();
    void rename();

    const patchbay::Plant &m_plant;
    patchbay::StageId m_stage;
    QString m_from;
    QLineEdit *m_name;
    FieldNote *m_note;
    DialogFooter *m_footer;
    QPushButton *m_rename;
};

} // namespace ui
