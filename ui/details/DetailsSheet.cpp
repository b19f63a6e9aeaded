// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsSheet.h"

#include "ui/appearance/ElidedField.h"
#include "ui/details/SecretText.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

DetailsSheet::DetailsSheet(QWidget *parent)
    : QWidget(parent)
    , m_form(new DetailsForm(this))
{
    using Face = DetailsForm::Face;
    m_stage = m_form->addField(tr("Stage"), {tr("stage name"), tr("Stage name copied.")});
    m_url = m_form->addField(tr("URL"), {tr("URL"), tr("URL copied.")}, Face::FixedWidth);
    addKey(ownKey, tr("Stream key"), tr("stream key"));
    m_protocol = m_form->addField(tr("Protocol"), {tr("protocol"), tr("Protocol copied.")});

    m_form->addHeading(tr("Identity"));
    m_user = m_form->addField(tr("User ID"), {tr("user ID"), tr("User ID copied.")});
    m_participant =
        m_form->addField(tr("Participant"), {tr("participant ID"), tr("Participant ID copied.")}, Face::FixedWidth);
    m_arn = m_form->addField(tr("ARN"), {tr("ARN"), tr("ARN copied.")}, Face::FixedWidth);
    m_stageArn = m_form->addField(tr("Stage ARN"), {tr("stage ARN"), tr("Stage ARN copied.")}, Face::FixedWidth);
    m_redundant = m_form->addField(tr("Redundant"), {tr("redundant ingest"), tr("Redundant ingest copied.")});
    m_fixedRows = m_form->rowCount();
    connect(m_form, &DetailsForm::copied, this, &DetailsSheet::copied);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
}

void DetailsSheet::revealKey(int leg, const aws::Secret &key)
{
    const auto index = static_cast<std::size_t>(leg - ownKey);
    if (index < m_keys.size())
        m_keys[index].text->reveal(key);
}

void DetailsSheet::hideKeys()
{
    for (const DetailsForm::SecretRow &key : m_keys)
        key.text->hideSecret();
}

void DetailsSheet::addKey(int leg, const QString &captionText, const QString &thing)
{
    const DetailsForm::SecretRow row = m_form->addSecret(captionText, thing);
    connect(row.reveal, &QToolButton::clicked, this, [this, row, leg] {
        if (row.text->isRevealed())
            row.text->hideSecret();
        else
            Q_EMIT revealRequested(leg);
    });
    connect(row.copy, &QToolButton::clicked, this, [this, leg] { Q_EMIT copyKeyRequested(leg); });
    m_keys.push_back(row);
}

void DetailsSheet::dropReading()
{
    hideKeys();
    m_keys.resize(1);
    m_form->removeRowsFrom(m_fixedRows);
    m_url->clear();
}

} // namespace ui
