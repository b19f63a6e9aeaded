// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/NewAccountFields.h"

#include "ui/accounts/AccountRules.h"
#include "ui/accounts/EndpointBoxes.h"
#include "ui/accounts/FormRows.h"
#include "ui/accounts/RegionBox.h"

#include <QFormLayout>
#include <QLineEdit>

namespace ui {

NewAccountFields::NewAccountFields(QFormLayout *form, QObject *parent)
    : QObject(parent)
    , m_name(new QLineEdit)
    , m_region(new RegionBox)
    , m_endpoint(new QLineEdit)
    , m_variants(new EndpointBoxes)
{
    m_endpoint->setPlaceholderText(tr("Empty means AWS."));
    addFormRow(form, tr("&Name"), m_name);
    addFormRow(form, tr("Re&gion"), m_region);
    addFormRow(form, tr("&Endpoint URL"), m_endpoint);
    form->addRow(nullptr, m_variants);
    connect(m_region, &QComboBox::editTextChanged, this, &NewAccountFields::note);
    connect(m_endpoint, &QLineEdit::textChanged, this, &NewAccountFields::note);
    connect(m_variants, &EndpointBoxes::edited, this, &NewAccountFields::note);
}

void NewAccountFields::note()
{
    m_variants->setEndpointUrl(m_endpoint->text());
    Q_EMIT changed();
}

void NewAccountFields::applyTo(accounts::Account &account) const
{
    account.name = m_name->text().trimmed();
    account.regions = accounts::regionsNamed({region()});
    account.endpointUrl = m_endpoint->text().trimmed();
    m_variants->applyTo(account);
}

QString NewAccountFields::region() const
{
    return m_region->region();
}

void NewAccountFields::setRegion(const QString &region)
{
    m_region->setRegion(region);
}

QString NewAccountFields::reason() const
{
    return rules::firstReason({rules::regionReason(region()), rules::endpointReason(m_endpoint->text())});
}

void NewAccountFields::setEnabled(bool enabled)
{
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_region),
                           static_cast<QWidget *>(m_endpoint), static_cast<QWidget *>(m_variants)})
        field->setEnabled(enabled);
}

void NewAccountFields::setFocus()
{
    m_name->setFocus();
}

void NewAccountFields::editRegion()
{
    m_region->setFocus();
    m_region->lineEdit()->selectAll();
}

} // namespace ui
