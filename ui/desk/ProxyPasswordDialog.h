// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"
#include "ui/widgets/Dialog.h"

#include <functional>

class QLineEdit;

namespace aws {
class Transport;
}

namespace ui {

/// Asks for what a proxy wants to know. It is kept for this run only.
class ProxyPasswordDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyPasswordDialog)

public:
    explicit ProxyPasswordDialog(QWidget *parent = nullptr);
    ~ProxyPasswordDialog() override;

Q_SIGNALS:
    void entered(const QString &user, const aws::Secret &password);

private:
    QLineEdit *m_user;
    QLineEdit *m_password;
};

/// Opens it; what is entered is used by `transport`, and `andThen` follows. Both outlive the window.
void askProxyPassword(aws::Transport &transport, QWidget &window, const std::function<void()> &andThen);

} // namespace ui
