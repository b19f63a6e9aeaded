// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/PlanLine.h"

#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/SeveritySign.h"
#include "ui/words/PlanText.h"

#include <QHBoxLayout>

#include <chrono>

namespace ui {

PlanLine::PlanLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new SeveritySign(Severity::Attention))
    , m_sentence(new SentenceLabel)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().height() / 2);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    m_nextSecond.setInterval(std::chrono::seconds(1));
    connect(&m_nextSecond, &QTimer::timeout, this, &PlanLine::update);
    hide();
}

void PlanLine::follow(const patchbay::Plan &plan, const patchbay::Plant &plant)
{
    m_plan = &plan;
    m_plant = &plant;
    connect(&plan, &patchbay::Plan::standingsChanged, this, [this](const QStringList &encoderArns) {
        if (encoderArns.contains(m_encoderArn))
            update();
    });
    connect(&plan, &patchbay::Plan::chosen, this, &PlanLine::update);
    update();
}

void PlanLine::showStandingOf(const QString &encoderArn)
{
    m_encoderArn = encoderArn;
    update();
}

bool PlanLine::isMissing() const
{
    return m_plan && m_plan->of(m_encoderArn) == patchbay::PlanStanding::Missing;
}

void PlanLine::update()
{
    const QString sentence = m_plan ? planSentenceOf(*m_plan, *m_plant, m_encoderArn) : QString();
    const bool isWrong = m_plan && isProblem(m_plan->of(m_encoderArn));
    m_sign->setVisible(isWrong);
    m_sentence->setText(sentence);
    setVisible(!sentence.isEmpty());
    if (!isWrong)
        m_nextSecond.stop();
    else if (!m_nextSecond.isActive())
        m_nextSecond.start();
    Q_EMIT changed();
}

} // namespace ui
