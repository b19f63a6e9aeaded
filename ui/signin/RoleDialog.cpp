// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/RoleDialog.h"

#include "accounts/providers/HeldCredentials.h"
#include "async/OwnedBy.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/CallerWords.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SignOnWords.h"

#include <QComboBox>
#include <QCoroTask>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

#include <algorithm>

namespace ui {

namespace {

enum Role { IdRole = Qt::UserRole };

template <typename T>
using Asking = async::Stoppable<accounts::ProviderResult<T>>;

} // namespace

RoleDialog::RoleDialog(SignedOn signedOn, async::TaskScope &scope, QWidget *parent)
    : Dialog(parent)
    , m_signedOn(std::move(signedOn))
    , m_scope(scope)
    , m_accounts(new QListWidget)
    , m_roles(new QComboBox)
    , m_state(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose an AWS account"));
    auto *const search = new SearchField(tr("Clear search"));
    search->setPlaceholderText(tr("Find an account"));
    search->setAccessibleName(tr("Find"));
    m_accounts->setAccessibleName(tr("AWS accounts"));
    auto *const form = new QFormLayout;
    form->addRow(tr("&Role"), m_roles);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"));
    m_use = footer->addAct(tr("&Use"));
    footer->setDefault(m_use);
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(search);
    column->addWidget(m_accounts, 1);
    column->addLayout(form);
    column->addWidget(m_state);
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    connect(search, &QLineEdit::textChanged, this, &RoleDialog::find);
    connect(m_accounts, &QListWidget::currentItemChanged, this, &RoleDialog::askForRoles);
    connect(m_roles, &QComboBox::currentIndexChanged, this, &RoleDialog::check);
    connect(m_use, &QPushButton::clicked, this, &QDialog::accept);
    check();
    askForAccounts();
    search->setFocus();
}

RoleDialog::~RoleDialog()
{
    m_stop.request_stop();
    m_stopRoles.request_stop();
}

QString RoleDialog::accountId() const
{
    const QListWidgetItem *const item = m_accounts->currentItem();
    return item ? item->data(IdRole).toString() : QString();
}

QString RoleDialog::roleName() const
{
    return m_roles->currentText();
}

void RoleDialog::check()
{
    m_use->setEnabled(!accountId().isEmpty() && !roleName().isEmpty());
}

void RoleDialog::askForAccounts()
{
    m_state->setText(askingSentence());
    const Asking<std::vector<accounts::SsoAccount>> asking = [on = m_signedOn](std::stop_token stop) {
        return accounts::accountsOf(on.wanted, on.token, std::move(stop));
    };
    QCoro::connect(async::ownedBy(m_scope, asking, m_stop.get_token()), this,
                   [this](const accounts::ProviderResult<std::vector<accounts::SsoAccount>> &found) {
                       if (!found)
                           return fail(found.error());
                       m_state->setText(found->empty() ? noAccountsSentence() : QString());
                       int chosen = 0;
                       for (const accounts::SsoAccount &account : *found) {
                           if (account.id == m_signedOn.wanted.signOn.accountId)
                               chosen = m_accounts->count();
                           auto *const item =
                               new QListWidgetItem(account.name + u"   "_s + awsAccountName(account.id), m_accounts);
                           item->setData(IdRole, account.id);
                       }
                       m_accounts->setCurrentRow(chosen);
                   });
}

void RoleDialog::askForRoles()
{
    m_stopRoles.request_stop();
    m_stopRoles = {};
    m_roles->clear();
    check();
    if (accountId().isEmpty())
        return;
    m_state->setText(askingSentence());
    const auto stopped = m_stopRoles.get_token();
    const Asking<QStringList> asking = [on = m_signedOn, account = accountId()](std::stop_token stop) {
        return accounts::rolesOf(on.wanted, on.token, account, std::move(stop));
    };
    QCoro::connect(async::ownedBy(m_scope, asking, stopped), this,
                   [this, stopped](const accounts::ProviderResult<QStringList> &found) {
                       if (stopped.stop_requested())
                           return;
                       if (!found)
                           return fail(found.error());
                       m_state->clear();
                       m_roles->addItems(*found);
                       const int chosen = m_roles->findText(m_signedOn.wanted.signOn.roleName);
                       m_roles->setCurrentIndex(std::max(chosen, 0));
                       check();
                   });
}

/// The list is left as it is, so that what is chosen stays; nothing that is out of sight is.
void RoleDialog::find(const QString &typed)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_accounts->count(); ++row) {
        QListWidgetItem *const item = m_accounts->item(row);
        item->setHidden(!item->text().contains(typed.trimmed(), Qt::CaseInsensitive)
                        && !item->data(IdRole).toString().contains(typed.trimmed()));
        if (!first && !item->isHidden())
            first = item;
    }
    if (QListWidgetItem *const current = m_accounts->currentItem(); !current || current->isHidden())
        m_accounts->setCurrentItem(first);
}

void RoleDialog::fail(const accounts::ProviderError &error)
{
    ErrorContext context;
    context.act = ErrorContext::Act::Testing;
    const aws::Error told = accounts::clientErrorOf(error);
    if (told.kind != aws::ErrorKind::Cancelled)
        m_state->setText(describe(told, context).brief());
}

} // namespace ui
