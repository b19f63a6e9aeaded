// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/messages/Alert.h"

class QPushButton;

namespace ui {

struct LockHolder;

/// Another program has the folder and does not show its window: a person says whether it is still there. Its default
/// button quits, as does Esc.
class LockedDialog final : public Alert {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockedDialog)

public:
    LockedDialog(const LockHolder &holder, const QString &folder);

    /// Says something else from now on.
    void showHolder(const LockHolder &holder, const QString &folder);

Q_SIGNALS:
    /// The dialog stays, with nothing left to choose but to quit.
    void startHereChosen();

private:
    void choose();

    QPushButton *m_start;
};

} // namespace ui
