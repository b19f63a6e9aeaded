// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/EncoderHead.h"

#include "ui/appearance/Fonts.h"
#include "ui/details/MarkBar.h"
#include "ui/details/MoveLine.h"
#include "ui/details/PlanLine.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

EncoderHead::EncoderHead(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedField)
    , m_copyName(iconButton(IconName::Copy, tr("Copy name")))
    , m_sourceLine(new QWidget)
    , m_mark(new MarkBar)
    , m_account(new ElidedField)
    , m_region(new SecondaryLabel)
    , m_tally(new TallyLabel)
    , m_reading(new SecondaryLabel(tr("Reading…")))
    , m_remarks(new SecondaryLabel)
    , m_move(new MoveLine)
    , m_plan(new PlanLine)
    , m_act(new QToolButton)
{
    m_name->setFont(scaledFont(1.35, QFont::DemiBold));
    m_name->setTextMargins(-2, 0, 0, 0); // flush with the captions below
    m_name->setAccessibleName(tr("Name"));
    m_account->setAccessibleName(tr("Account"));

    const int gap = fontMetrics().height() / 2;
    auto *name = new QHBoxLayout;
    name->setSpacing(0);
    name->addWidget(m_name, 1);
    name->addWidget(m_copyName, 0, Qt::AlignTop);
    auto *source = new QHBoxLayout(m_sourceLine);
    source->setContentsMargins({});
    source->setSpacing(gap);
    source->addWidget(m_mark);
    source->addWidget(m_account, 1);
    source->addWidget(m_region);
    auto *state = new QHBoxLayout;
    state->addWidget(m_tally);
    state->addStretch(1);
    state->addWidget(m_reading);
    m_remarks->setWordWrap(true);
    m_act->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(gap);
    column->addLayout(name);
    column->addWidget(m_sourceLine);
    column->addLayout(state);
    column->addWidget(m_remarks);
    column->addWidget(m_move);
    column->addWidget(m_plan);
    column->addWidget(m_act, 0, Qt::AlignLeading); // beside the state it would be cut off in long languages
    m_remarks->hide();
    connect(m_plan, &PlanLine::changed, this, &EncoderHead::showState);
    setSource({}, {}, {});
}

void EncoderHead::setEncoder(const QString &arn, const QString &name)
{
    m_move->showMoveOf(arn);
    m_plan->showStandingOf(arn);
    m_name->setValue(name);
    m_remarks->setText(m_remarksOf(arn));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
}

QString EncoderHead::name() const
{
    return m_name->text();
}

void EncoderHead::setState(const ShownState &state)
{
    m_state = state;
    showState();
}

/// One that is planned to be live is not idle, it is missing.
void EncoderHead::showState()
{
    const bool isMissing = m_state.tally == Tally::Idle && m_plan->isMissing();
    m_tally->setState(isMissing ? ShownState{Tally::Missing, tallyWord(Tally::Missing)} : m_state);
}

void EncoderHead::setSource(const QString &account, const QString &region, const std::optional<AccountMark> &mark)
{
    m_account->setValue(account);
    m_account->setVisible(!account.isEmpty());
    m_region->setText(region);
    m_region->setVisible(!region.isEmpty());
    m_mark->setMark(mark);
    m_sourceLine->setVisible(!account.isEmpty() || !region.isEmpty());
}

void EncoderHead::setAct(QAction &act)
{
    m_act->setDefaultAction(&act);
    m_act->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_act->show();
}

void EncoderHead::setReading(bool isReading)
{
    m_reading->setVisible(isReading);
}

} // namespace ui
