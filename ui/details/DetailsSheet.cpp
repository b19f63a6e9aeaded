// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsSheet.h"

#include "ui/details/SecretText.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/StageMarkMenu.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

DetailsSheet::DetailsSheet(const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_form(new DetailsForm(this))
    , m_marks(new StageMarkMenu(plant, this))
{
    using Face = DetailsForm::Face;
    m_stage = m_form->addField(tr("Stage"), {tr("stage name"), tr("Stage name copied.")});
    m_mark = m_form->addMenu(tr("Mark"), *m_marks);
    m_url = m_form->addField(tr("URL"), {tr("URL"), tr("URL copied.")}, Face::FixedWidth);
    addKey({}, tr("Stream key"), tr("stream key"));
    m_protocol = m_form->addField(tr("Protocol"), {tr("protocol"), tr("Protocol copied.")});
    m_since = m_form->addField(tr("Live since"), {tr("time"), tr("Time copied.")});
    m_sendsBy = m_form->addField(tr("Sends by"), {tr("protocol in use"), tr("Protocol in use copied.")});

    m_group = m_form->addField(tr("Group"), {tr("group"), tr("Group copied.")});
    m_contact = m_form->addField(tr("Contact"), {tr("contact"), tr("Contact copied.")});

    m_form->addHeading(tr("Identity"));
    m_user = m_form->addField(tr("User ID"), {tr("user ID"), tr("User ID copied.")});
    m_participant =
        m_form->addField(tr("Participant"), {tr("participant ID"), tr("Participant ID copied.")}, Face::FixedWidth);
    m_arn = m_form->addField(tr("ARN"), {tr("ARN"), tr("ARN copied.")}, Face::FixedWidth);
    m_stageArn = m_form->addField(tr("Stage ARN"), {tr("stage ARN"), tr("Stage ARN copied.")}, Face::FixedWidth);
    m_redundant = m_form->addField(tr("Redundant"), {tr("redundant ingest"), tr("Redundant ingest copied.")});
    m_fixedRows = m_form->rowCount();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
}

void DetailsSheet::revealKey(const patchbay::KeyOwner &owner, const aws::Secret &secret)
{
    const auto key =
        std::find_if(m_keys.cbegin(), m_keys.cend(), [&owner](const Key &each) { return each.owner == owner; });
    if (key != m_keys.cend())
        key->row.text->reveal(secret);
}

void DetailsSheet::hideKeys()
{
    for (const Key &key : m_keys)
        key.row.text->hideSecret();
}

void DetailsSheet::addKey(const patchbay::KeyOwner &owner, const QString &captionText, const QString &thing)
{
    const DetailsForm::SecretRow row = m_form->addSecret(captionText, thing);
    connect(row.reveal, &QToolButton::clicked, this, [this, row, owner] {
        if (row.text->isRevealed())
            row.text->hideSecret();
        else
            Q_EMIT revealRequested(owner);
    });
    connect(row.copy, &QToolButton::clicked, this, [this, owner] { Q_EMIT copyKeyRequested(owner); });
    m_keys.push_back({owner, row});
}

void DetailsSheet::dropReading()
{
    hideKeys();
    m_keys.resize(1);
    m_legs.clear();
    m_since->clear();
    m_sendsBy->clear();
    m_form->removeRowsFrom(m_fixedRows);
    m_url->clear();
}

} // namespace ui
