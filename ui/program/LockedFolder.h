// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

namespace ui {

struct LockHolder;

/// Who has the folder, since when, and what that means, for a person or a script.
QString lockedSentence(const LockHolder &holder, const QString &folder);

/// Another program has the folder and cannot be asked to show its window: a person says whether it is still there.
class LockedDialog final : public QMessageBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockedDialog)

public:
    LockedDialog(const LockHolder &holder, const QString &folder);

Q_SIGNALS:
    /// Otherwise a person quits.
    void startHereChosen();
};

} // namespace ui
