// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/widgets/Dialog.h"

class QLabel;
class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class SentenceLabel;
class TypedConfirmation;

/// Asks before somebody is cut off a stage, and says what that empties. For an encoder its name is typed, and for
/// anybody where the account is production; Enter never disconnects.
class DisconnectDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DisconnectDialog)

public:
    /// The plant outlives it. It deletes itself once it is closed.
    DisconnectDialog(const patchbay::Plant &plant, patchbay::Disconnection disconnection, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is as was asked for, and typed where it has to be.
    void disconnectionWanted(const patchbay::Disconnection &disconnection);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut();
    void update();
    QString who() const;
    QString meaning() const;
    bool isStillHere() const;
    bool mustBeTyped() const;

    const patchbay::Plant &m_plant;
    patchbay::Disconnection m_disconnection;
    SentenceLabel *m_heading;
    QLabel *m_meaning;
    TypedConfirmation *m_typed;
    DialogFooter *m_footer;
    QPushButton *m_disconnect;
};

} // namespace ui
