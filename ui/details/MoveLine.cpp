// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/MoveLine.h"

#include "ui/tally/MoveSign.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/SentenceLabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

MoveLine::MoveLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new TallyLabel)
    , m_cancel(new QToolButton)
    , m_sentence(new SentenceLabel)
{
    auto *const head = new QHBoxLayout;
    head->addWidget(m_sign);
    head->addStretch(1);
    head->addWidget(m_cancel);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    column->addLayout(head);
    column->addWidget(m_sentence);
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextOnly);
    hide();
}

void MoveLine::follow(const patchbay::LiveMoves &moves, Words words)
{
    m_moves = &moves;
    m_words = std::move(words);
    connect(&moves, &patchbay::LiveMoves::changed, this, [this](const patchbay::EncoderId &encoder) {
        if (encoder.arn == m_encoderArn)
            update();
    });
    update();
}

void MoveLine::setCancel(QAction &cancel)
{
    m_cancel->setDefaultAction(&cancel);
}

void MoveLine::showMoveOf(const QString &encoderArn)
{
    m_encoderArn = encoderArn;
    update();
}

void MoveLine::update()
{
    const patchbay::LiveMove *const move = m_moves ? m_moves->find(m_encoderArn) : nullptr;
    setVisible(move);
    if (!move)
        return;
    const MoveSign sign = moveSign(*move);
    m_sign->setState({sign.tally, sign.word});
    m_cancel->setVisible(move->phase == patchbay::LiveMove::Phase::Waits && m_cancel->defaultAction());
    const QString sentence = m_words(*move);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace ui
