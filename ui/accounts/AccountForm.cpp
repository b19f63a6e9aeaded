// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountForm.h"

#include "accounts/AccountClients.h"
#include "accounts/SecretStore.h"
#include "accounts/providers/ProfileAccounts.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountColorBox.h"
#include "ui/accounts/AccountRules.h"
#include "ui/accounts/EndpointBoxes.h"
#include "ui/accounts/FormRows.h"
#include "ui/accounts/RateShareBox.h"
#include "ui/accounts/RegionBox.h"
#include "ui/accounts/RegionList.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/AccountWords.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

AccountForm::AccountForm(const AccountsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_name(new QLineEdit)
    , m_credentials(new QLabel)
    , m_changeCredentials(new QPushButton)
    , m_color(new AccountColorBox)
    , m_regions(new RegionList)
    , m_endpoint(new QLineEdit)
    , m_variants(new EndpointBoxes)
    , m_world(new WorldSign)
    , m_readOnly(new QCheckBox(tr("Read-&only. Nothing can be changed here.")))
    , m_production(
          new QCheckBox(tr("&Production. A wider bar before its rows, and a PRODUCTION badge where changes are made.")))
    , m_rateShare(new RateShareBox)
{
    m_changeCredentials->setAutoDefault(false);
    makeRows();

    for (QLineEdit *field : {m_name, m_endpoint}) {
        connect(field, &QLineEdit::textEdited, this, &AccountForm::check);
        connect(field, &QLineEdit::editingFinished, this, &AccountForm::commit);
    }
    connect(m_endpoint, &QLineEdit::textChanged, m_variants, &EndpointBoxes::setEndpointUrl);
    connect(m_variants, &EndpointBoxes::edited, this, &AccountForm::commit);
    connect(m_regions, &RegionList::typed, this, &AccountForm::check);
    connect(m_regions, &RegionList::edited, this, &AccountForm::commit);
    for (QComboBox *box : {static_cast<QComboBox *>(m_color), static_cast<QComboBox *>(m_rateShare)})
        connect(box, &QComboBox::currentIndexChanged, this, &AccountForm::commit);
    for (QCheckBox *box : {m_readOnly, m_production})
        connect(box, &QCheckBox::toggled, this, &AccountForm::commit); // assistive technology doesn't click
    connect(m_changeCredentials, &QPushButton::clicked, this, &AccountForm::changeCredentialsRequested);
}

void AccountForm::makeRows()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(fontMetrics().height() / 2);
    form->setHorizontalSpacing(fontMetrics().height() * 3 / 4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(captionOf(tr("&Name"), m_name), nameAndColor());
    form->addRow(tr("Credentials"), credentialsRow());
    form->addRow(regionsCaption(), m_regions);
    addFormRow(form, tr("&Endpoint URL"), m_endpoint);
    form->addRow(nullptr, m_world);
    form->addRow(nullptr, m_variants);
    form->addRow(nullptr, m_readOnly);
    form->addRow(nullptr, m_production);
    form->addRow(captionOf(tr("Re&quest rate"), m_rateShare), rateRow());
    m_reason = addFormHint(form, {});
}

/// On the line of the field; QFormLayout puts a label somewhere beside the upper part of a high row.
QWidget *AccountForm::regionsCaption()
{
    auto *caption = new QLabel(tr("Re&gions"));
    caption->setBuddy(m_regions->field());
    caption->setFixedHeight(m_regions->field()->sizeHint().height());
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    column->addWidget(caption);
    column->addStretch();
    return place;
}

QLayout *AccountForm::nameAndColor()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height() * 3 / 4);
    row->addWidget(m_name, 1);
    row->addWidget(captionOf(tr("Co&lour"), m_color));
    row->addWidget(m_color);
    return row;
}

QLayout *AccountForm::credentialsRow()
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_credentials, 1);
    row->addWidget(m_changeCredentials);
    return row;
}

QLayout *AccountForm::rateRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height() / 2);
    auto *meaning = new SecondaryLabel(tr("Of what AWS allows. The rest is left to other programs."));
    meaning->setWordWrap(true);
    row->addWidget(m_rateShare);
    row->addWidget(meaning, 1);
    return row;
}

void AccountForm::setAccount(const accounts::Account &account)
{
    m_account = account;
    setFields(account);
    setWhatCanBeEdited(account);
    updateCredentials();
    check();
}

/// Without a signal.
void AccountForm::setFields(const accounts::Account &account)
{
    const QSignalBlocker quietColor(m_color);
    const QSignalBlocker quietRegions(m_regions);
    const QSignalBlocker quietReadOnly(m_readOnly);
    const QSignalBlocker quietProduction(m_production);
    const QSignalBlocker quietRateShare(m_rateShare);
    if (m_name->text() != account.name)
        m_name->setText(account.name);
    m_color->setColor(account.color);
    m_regions->setRegions(account.regions);
    m_endpoint->setText(account.endpointUrl);
    m_variants->setAccount(account);
    m_readOnly->setChecked(account.readOnly);
    m_production->setChecked(account.production);
    m_rateShare->setShare(account.rateShare);
}

/// In words: what is asked where no URL is typed.
QString AccountForm::usualEndpoint(const accounts::Account &account) const
{
    if (account.isDemo())
        return tr("On this computer");
    const QString ofProfile = account.fromProfile() ? m_services.profiles.endpointUrlOf(account.profile()) : QString();
    return ofProfile.isEmpty() ? tr("Empty means AWS.")
                               : text::filled(tr("Empty means %1, as for the CLI."), ofProfile);
}

void AccountForm::setWhatCanBeEdited(const accounts::Account &account)
{
    const bool editable = !account.isEnvironment();
    const bool hasEndpoint =
        editable && !account.isDemo(); // the demo is on this computer, in the region it was made with
    const accounts::Environment &environment = m_services.secrets.environment();
    m_name->setReadOnly(!editable);
    m_endpoint->setReadOnly(!hasEndpoint);
    m_endpoint->setPlaceholderText(usualEndpoint(account));
    m_endpoint->setToolTip(editable ? QString() : text::filled(tr("%1 says so."), environment.endpointVariable));
    m_regions->setEditable(hasEndpoint,
                           editable ? QString() : text::filled(tr("%1 says so."), environment.regionVariable));
    m_variants->setEnabled(!account.isDemo());
    for (QWidget *field : {static_cast<QWidget *>(m_color), static_cast<QWidget *>(m_readOnly),
                           static_cast<QWidget *>(m_production), static_cast<QWidget *>(m_rateShare)})
        field->setEnabled(editable);
    const bool isRoleChosen = account.fromProfile() && !account.fromProfile()->ssoRoleName.isEmpty();
    m_changeCredentials->setVisible(account.accessKey() || isRoleChosen);
    m_changeCredentials->setText(isRoleChosen ? tr("C&hange role…") : tr("C&hange…"));
    m_changeCredentials->setToolTip(isRoleChosen ? tr("Choose another AWS account or role")
                                                 : tr("Enter another access key"));
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
        return m_changeCredentials->setFocus(Qt::OtherFocusReason);
    case AccountField::Regions:
        return m_regions->showField();
    case AccountField::Endpoint:
        return select(m_endpoint);
    case AccountField::ReadOnly:
        return m_readOnly->setFocus(Qt::OtherFocusReason);
    }
    Q_UNREACHABLE();
}

void AccountForm::typeRegion(const QString &region)
{
    m_regions->type(region);
    m_regions->showField();
}

void AccountForm::updateCredentials()
{
    m_credentials->setText(credentialsSentence(m_account, m_services.secrets));
}

accounts::Account AccountForm::typed() const
{
    accounts::Account account = m_account;
    account.name = m_name->text().trimmed();
    account.color = m_color->color();
    account.regions = m_regions->regions();
    account.endpointUrl = m_endpoint->text().trimmed();
    m_variants->applyTo(account);
    account.readOnly = m_readOnly->isChecked();
    account.production = m_production->isChecked();
    account.rateShare = m_rateShare->share();
    return account;
}

void AccountForm::check()
{
    const accounts::Account account = typed();
    if (account.isEnvironment())
        m_problem = rules::environmentReason(m_services.secrets.environment());
    else
        m_problem = rules::firstReason({rules::nameReason(account.name, m_services.store, account.id),
                                        rules::endpointReason(account.endpointUrl)});
    // A region that cannot be added yet holds nothing up: the others are what they were.
    m_reason->setText(account.isEnvironment() ? m_problem : rules::firstReason({m_problem, m_regions->reason()}));
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
