// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/SsoSignIn.h"
#include "async/OwnedBy.h"
#include "ui/widgets/Dialog.h"

#include <stop_token>

class QPushButton;
class QStackedWidget;

namespace ui {

class SentenceLabel;
class UserCodeView;

/// Signs a person in with IAM Identity Center. It says where that leads, and opens a browser only when it is told to;
/// or it shows a code for any other browser. accepted() means signed in: the token is in its place. Who leaves it is
/// not signed in.
class SignOnDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignOnDialog)

public:
    struct SignOn {
        QString account; ///< as it is called here
        accounts::SsoTokenWanted wanted;
        accounts::SsoTokenCache cache;
    };

    /// `scope` owns the sign-in that may outlive the dialog, and outlives it.
    SignOnDialog(SignOn signOn, async::TaskScope &scope, QWidget *parent = nullptr);
    ~SignOnDialog() override;

private:
    void begin(async::Stoppable<accounts::SsoResult<void>> signIn);
    void useBrowser();
    void useCode();
    void showCode(const accounts::SsoUserCode &code);
    void end(const accounts::SsoResult<void> &result);
    void stop();

    SignOn m_signOn;
    async::TaskScope &m_scope;
    std::stop_source m_stop;
    UserCodeView *m_code;
    SentenceLabel *m_state;
    QPushButton *m_browser;
    QPushButton *m_useCode;
};

} // namespace ui
