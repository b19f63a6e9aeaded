// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountForm.h"

#include "accounts/AccountClients.h"
#include "accounts/SecretStore.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountRules.h"
#include "ui/accounts/AccountWords.h"
#include "ui/accounts/EndpointBoxes.h"
#include "ui/accounts/FormRows.h"
#include "ui/accounts/RegionBox.h"
#include "ui/widgets/WorldSign.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui {

AccountForm::AccountForm(const AccountsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_name(new QLineEdit)
    , m_credentials(new QLabel)
    , m_changeKey(new QPushButton(tr("C&hange…")))
    , m_region(new RegionBox)
    , m_endpoint(new QLineEdit)
    , m_variants(new EndpointBoxes)
    , m_world(new WorldSign)
    , m_readOnly(new QCheckBox(tr("Read-&only. Nothing can be changed here.")))
{
    m_changeKey->setAutoDefault(false);
    m_changeKey->setToolTip(tr("Enter another access key"));
    m_endpoint->setPlaceholderText(tr("Empty means AWS."));
    makeRows();

    for (QLineEdit *field : {m_name, m_endpoint}) {
        connect(field, &QLineEdit::textEdited, this, &AccountForm::check);
        connect(field, &QLineEdit::editingFinished, this, &AccountForm::commit);
    }
    connect(m_endpoint, &QLineEdit::textChanged, m_variants, &EndpointBoxes::setEndpointUrl);
    connect(m_variants, &EndpointBoxes::edited, this, &AccountForm::commit);
    connect(m_region, &QComboBox::editTextChanged, this, &AccountForm::check);
    connect(m_region, &RegionBox::committed, this, &AccountForm::commit);
    connect(m_readOnly, &QCheckBox::toggled, this, &AccountForm::commit); // assistive technology doesn't click
    connect(m_changeKey, &QPushButton::clicked, this, &AccountForm::changeKeyRequested);
}

void AccountForm::makeRows()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(fontMetrics().height() / 2);
    form->setHorizontalSpacing(fontMetrics().height() * 3 / 4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFormRow(form, tr("&Name"), m_name);
    auto *credentials = new QHBoxLayout;
    credentials->addWidget(m_credentials, 1);
    credentials->addWidget(m_changeKey);
    form->addRow(tr("Credentials"), credentials);
    addFormRow(form, tr("Re&gion"), m_region);
    addFormRow(form, tr("&Endpoint URL"), m_endpoint);
    form->addRow(nullptr, m_world);
    form->addRow(nullptr, m_variants);
    form->addRow(nullptr, m_readOnly);
    m_reason = addFormHint(form, {});
}

void AccountForm::setAccount(const accounts::Account &account)
{
    m_account = account;
    const QSignalBlocker quietRegion(m_region);
    const QSignalBlocker quietReadOnly(m_readOnly);
    if (m_name->text() != account.name)
        m_name->setText(account.name);
    m_region->setRegion(account.region);
    m_endpoint->setText(account.endpointUrl);
    m_variants->setAccount(account);
    m_readOnly->setChecked(account.readOnly);
    const bool editable = !account.isEnvironment();
    const bool hasPlace = editable && !account.isDemo(); // the demo is on this computer, in the region it was made with
    m_name->setReadOnly(!editable);
    m_endpoint->setReadOnly(!hasPlace);
    m_endpoint->setPlaceholderText(account.isDemo() ? tr("On this computer") : tr("Empty means AWS."));
    m_region->setEnabled(hasPlace);
    const accounts::Environment &environment = m_services.secrets.environment();
    m_region->setToolTip(editable ? QString() : text::filled(tr("%1 says so."), environment.regionVariable));
    m_endpoint->setToolTip(editable ? QString() : text::filled(tr("%1 says so."), environment.endpointVariable));
    m_variants->setEnabled(!account.isDemo());
    m_readOnly->setEnabled(editable);
    m_changeKey->setVisible(account.accessKey());
    updateCredentials();
    check();
}

void AccountForm::showField(AccountField field)
{
    const auto select = [](QLineEdit *edit) {
        edit->setFocus(Qt::OtherFocusReason);
        edit->selectAll();
    };
    switch (field) {
    case AccountField::Name:
        return select(m_name);
    case AccountField::Credentials:
        return m_changeKey->setFocus(Qt::OtherFocusReason);
    case AccountField::Region:
        return select(m_region->lineEdit());
    case AccountField::Endpoint:
        return select(m_endpoint);
    case AccountField::ReadOnly:
        return m_readOnly->setFocus(Qt::OtherFocusReason);
    }
    Q_UNREACHABLE();
}

void AccountForm::updateCredentials()
{
    m_credentials->setText(credentialsSentence(m_account, m_services.secrets));
}

accounts::Account AccountForm::typed() const
{
    accounts::Account account = m_account;
    account.name = m_name->text().trimmed();
    account.region = m_region->region();
    account.endpointUrl = m_endpoint->text().trimmed();
    m_variants->applyTo(account);
    account.readOnly = m_readOnly->isChecked();
    return account;
}

void AccountForm::check()
{
    const accounts::Account account = typed();
    if (account.isEnvironment())
        m_problem = rules::environmentReason(m_services.secrets.environment());
    else
        m_problem =
            rules::firstReason({rules::nameReason(account.name, m_services.store, account.id),
                                rules::regionReason(account.region), rules::endpointReason(account.endpointUrl)});
    m_reason->setText(m_problem);
    m_world->setWorld(m_services.clients.worldOf(account));
}

void AccountForm::commit()
{
    check();
    const accounts::Account account = typed();
    if (m_problem.isEmpty() && !m_account.isEnvironment() && account != m_account) {
        m_account = account;
        Q_EMIT edited(account);
    }
}

} // namespace ui
