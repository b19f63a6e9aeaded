// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Protection.h"
#include "ui/widgets/Dialog.h"

#include <QList>

class QLineEdit;
class QPushButton;

namespace ui {

/// Asks why stages are released that somebody else protects. It changes nothing itself. GUI thread only.
class ReleaseDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReleaseDialog)

public:
    /// The plant outlives it and knows the stages. It deletes itself when it is closed.
    ReleaseDialog(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(const QString &why);

private:
    QLineEdit *m_why;
    QPushButton *m_release;
};

} // namespace ui
