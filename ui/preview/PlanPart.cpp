// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PlanPart.h"

#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/SeveritySign.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

PlanPart::PlanPart(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new SentenceLabel)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(new SeveritySign(Severity::Note), 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    hide();
}

void PlanPart::setOffer(const PlanOffer &offer, DialogFooter &footer)
{
    m_offer = offer;
    if (!offer.use)
        return;
    m_use = footer.addOther(tr("Use as &plan"));
    m_use->setAutoDefault(false);
    m_use->setToolTip(tr("Encoders are compared with it. Nothing moves."));
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_offer.use();
        Q_EMIT used();
    });
}

void PlanPart::show(bool isTaking)
{
    if (!m_offer.sentence)
        return;
    const QString sentence = m_offer.sentence(isTaking);
    m_sentence->setText(sentence);
    setVisible(!sentence.isEmpty());
    if (m_use)
        m_use->setVisible(!isTaking && m_offer.canBeUsed());
}

QPushButton *PlanPart::button() const
{
    return m_use && !m_use->isHidden() ? m_use : nullptr;
}

} // namespace ui
