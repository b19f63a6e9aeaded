// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ProxyPasswordDialog.h"

#include "aws/Transport.h"
#include "ui/accounts/ForgetText.h"
#include "ui/widgets/DialogFooter.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ProxyPasswordDialog::ProxyPasswordDialog(QWidget *parent)
    : Dialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    setWindowTitle(tr("Proxy needs a password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *const what = new QLabel(tr("The proxy between this computer and AWS asks who you are.\n"
                                     "The password is kept until you close the program."),
                                  this);
    auto *const form = new QFormLayout;
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_password);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"));
    QPushButton *const send = footer->addAct(tr("&Sign in to the proxy"));
    footer->setDefault(send);
    send->setEnabled(false);

    auto *const column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addLayout(form);
    column->addWidget(footer);

    connect(m_user, &QLineEdit::textChanged, send,
            [send](const QString &text) { send->setEnabled(!text.trimmed().isEmpty()); });
    connect(send, &QPushButton::clicked, this, [this] {
        Q_EMIT entered(m_user->text().trimmed(), aws::Secret(m_password->text()));
        accept();
    });
}

ProxyPasswordDialog::~ProxyPasswordDialog()
{
    forgetText(*m_password);
}

void askProxyPassword(aws::Transport &transport, QWidget &window, const std::function<void()> &andThen)
{
    auto *const dialog = new ProxyPasswordDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ProxyPasswordDialog::entered, &window,
                     [&transport, andThen](const QString &user, const aws::Secret &password) {
                         transport.setProxyPassword(user, password);
                         andThen();
                     });
    dialog->open();
}

} // namespace ui
