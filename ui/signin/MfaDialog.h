// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/MfaQuestion.h"
#include "ui/widgets/Dialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace accounts {
class MfaCodes;
}

namespace ui {

class SentenceLabel;

/// Asks for the code of an MFA device: the question that is current when it is made. A wrong one is said in place, and
/// asked for again; it closes by itself when AWS has taken one. Who leaves it gives none.
class MfaDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MfaDialog)

public:
    /// There is a current question; `codes` outlives it.
    explicit MfaDialog(accounts::MfaCodes &codes, QWidget *parent = nullptr);
    ~MfaDialog() override;

    void reject() override;

private:
    void follow();
    void check();
    void send();

    accounts::MfaCodes &m_codes;
    accounts::MfaCodeWanted m_wanted;
    SentenceLabel *m_state;
    QLineEdit *m_code;
    QPushButton *m_send;
};

} // namespace ui
