// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Protection.h"
#include "ui/widgets/Dialog.h"

#include <QList>

class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace ui {

class DialogFooter;
class FieldNote;

/// Asks who protects stages, and until when; says that it is a note and no lock. It changes nothing itself. GUI thread
/// only.
class ProtectDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProtectDialog)

public:
    /// `by` is who did last. The plant outlives it and knows the stages. It deletes itself when it is closed.
    ProtectDialog(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages, const QString &by,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(const patchbay::Protection &protection);

private:
    void layOut(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages);
    void update();
    void protect();

    QLineEdit *m_by;
    FieldNote *m_byNote;
    QDateTimeEdit *m_until;
    FieldNote *m_untilNote;
    DialogFooter *m_footer;
    QPushButton *m_protect;
};

} // namespace ui
