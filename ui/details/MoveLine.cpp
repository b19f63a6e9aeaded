// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/MoveLine.h"

#include "ui/tally/MoveSign.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/SentenceLabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace ui {

MoveLine::MoveLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new TallyLabel)
    , m_cancel(new QToolButton)
    , m_putBack(new QToolButton)
    , m_copyContact(new QToolButton)
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
    auto *const help = new QHBoxLayout;
    help->addWidget(m_putBack);
    help->addWidget(m_copyContact);
    help->addStretch(1);
    column->addLayout(help);
    setChanging(*m_putBack);
    m_putBack->setText(tr("Put back"));
    m_copyContact->setText(tr("Copy contact"));
    connect(m_putBack, &QToolButton::clicked, this, [this] {
        if (const patchbay::LiveMove *const move = m_moves->find(m_encoderArn))
            m_help.putBack(patchbay::LiveMove(*move)); // it becomes another by that
    });
    connect(m_copyContact, &QToolButton::clicked, this, [this] {
        clipboard::put(m_copyContact->toolTip());
        if (m_help.copied)
            m_help.copied(m_copyContact->toolTip());
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &MoveLine::update);
    hide();
}

void MoveLine::follow(const patchbay::LiveMoves &moves, Words words)
{
    m_moves = std::make_unique<ShownMoves>(moves);
    m_words = std::move(words);
    connect(m_moves.get(), &ShownMoves::changed, this, [this](const QString &encoderArn) {
        if (encoderArn == m_encoderArn)
            update();
    });
    update();
}

void MoveLine::setCancel(QAction &cancel)
{
    m_cancel->setDefaultAction(&cancel);
}

void MoveLine::setHelp(Help help)
{
    m_help = std::move(help);
    update();
}

void MoveLine::showHelp(const patchbay::LiveMove &move)
{
    const bool isNeeded = move.phase == patchbay::LiveMove::Phase::NotBack && m_help.putBack;
    m_putBack->setVisible(isNeeded && !move.from.isNone());
    const QString contact = isNeeded ? m_help.contact(move) : QString();
    m_copyContact->setToolTip(contact);
    m_copyContact->setVisible(!contact.isEmpty());
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
    const bool waits = move && move->phase == patchbay::LiveMove::Phase::Waits;
    if (!waits)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
    if (!move)
        return;
    const MoveSign sign = moveSign(*move);
    m_sign->setState({sign.tally, sign.word});
    const bool isStillOnAir =
        move->phase == patchbay::LiveMove::Phase::Waits || move->phase == patchbay::LiveMove::Phase::InTurn;
    m_cancel->setVisible(isStillOnAir && m_cancel->defaultAction());
    showHelp(*move);
    const QString sentence = m_words(*move);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace ui
