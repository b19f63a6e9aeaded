// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/EndpointBoxes.h"

#include "text/Isolate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ui {

EndpointBoxes::EndpointBoxes(QWidget *parent)
    : QWidget(parent)
    , m_dualStackBox(new QCheckBox(tr("&Dual-stack endpoint")))
    , m_fipsBox(new QCheckBox(tr("&FIPS endpoint")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().height() * 3 / 2);
    row->addWidget(m_dualStackBox);
    row->addWidget(m_fipsBox);
    row->addStretch();
    // Not clicked(): assistive technology doesn't click.
    connect(m_dualStackBox, &QCheckBox::toggled, this, [this](bool on) { m_dualStack = on; });
    connect(m_fipsBox, &QCheckBox::toggled, this, [this](bool on) { m_fips = on; });
    for (QCheckBox *box : {m_dualStackBox, m_fipsBox})
        connect(box, &QCheckBox::toggled, this, &EndpointBoxes::edited);
    refresh();
}

void EndpointBoxes::setAccount(const accounts::Account &account)
{
    m_dualStack = account.dualStack;
    m_fips = account.fips;
    m_isEnvironment = account.isEnvironment();
    setEndpointUrl(account.endpointUrl);
}

void EndpointBoxes::setEndpointUrl(const QString &url)
{
    m_hasUrl = !url.trimmed().isEmpty();
    refresh();
}

void EndpointBoxes::applyTo(accounts::Account &account) const
{
    account.dualStack = m_dualStack;
    account.fips = m_fips;
}

void EndpointBoxes::refresh()
{
    const auto show = [this](QCheckBox *box, bool wanted, const QString &what, const QString &variable) {
        // The environment's are not ignored: beside a URL they are refused, and that must be seen.
        const QSignalBlocker quiet(box);
        box->setChecked(wanted && (!m_hasUrl || m_isEnvironment));
        box->setEnabled(!m_hasUrl && !m_isEnvironment);
        if (m_isEnvironment)
            box->setToolTip(text::filled(tr("%1 %2 says so."), what, variable));
        else
            box->setToolTip(m_hasUrl ? text::filled(tr("%1 The endpoint URL is used instead."), what) : what);
    };
    show(m_dualStackBox, m_dualStack, tr("AWS’s endpoint for IPv6 and IPv4. The usual one has IPv4 only."),
         u"AWS_USE_DUALSTACK_ENDPOINT"_s);
    show(m_fipsBox, m_fips, tr("AWS’s endpoint with encryption validated by FIPS 140. Not every region has one."),
         u"AWS_USE_FIPS_ENDPOINT"_s);
}

} // namespace ui
