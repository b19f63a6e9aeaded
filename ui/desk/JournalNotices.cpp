// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/JournalNotices.h"

#include "patchbay/journal/Journal.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/patch/LeftOpen.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/RecordWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString unrecorded = u"journal"_s;
const QString begunAnew = u"journal begun"_s;
const QString lastTime = u"last time"_s;

} // namespace

JournalNotices::JournalNotices(MessageBar &bar, patchbay::Journal &journal, patchbay::LeftOpen &leftOpen,
                               QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_journal(journal)
{
    connect(&journal, &patchbay::Journal::stateChanged, this, &JournalNotices::show);
    connect(&leftOpen, &patchbay::LeftOpen::asking, this, &JournalNotices::follow);
    show(journal.state());
}

void JournalNotices::show(const patchbay::JournalState &state)
{
    if (state.kind != patchbay::JournalState::Kind::Failed)
        return m_bar.clear(unrecorded);
    const bool isDamaged = state.error.kind == patchbay::JournalError::Kind::Corrupt;
    const auto act = isDamaged
        ? std::function([this] { beginNew(); })
        : std::function([this] { QCoro::connect(m_journal.tryAgain(), this, [](const auto &) {}); });
    const RemedyWords words = wordsOf(isDamaged ? Remedy::NewJournal : Remedy::Retry);
    Message message;
    message.id = unrecorded;
    message.severity = Severity::Attention;
    message.sentence = unrecordedSentence(patchbay::recordErrorOf(state.error));
    message.actions.push_back({words.label, act, words.hint});
    m_bar.showMessage(message);
}

void JournalNotices::beginNew()
{
    QCoro::connect(m_journal.startAnew(), this, [this](const patchbay::JournalResult<QString> &aside) {
        if (!aside)
            return; // what stands there still says why
        Message message;
        message.id = begunAnew;
        message.sentence = newJournalSentence(*aside);
        m_bar.showMessage(message);
    });
}

void JournalNotices::follow(patchbay::PatchRun &run)
{
    if (run.hasEnded())
        return tell(run);
    connect(&run, &patchbay::PatchRun::ended, this, [this, &run] { tell(run); });
}

void JournalNotices::tell(const patchbay::PatchRun &run)
{
    Message message;
    message.id = lastTime + QString::number(++m_told); // of each source by itself
    message.severity = Severity::Attention;
    message.sentence = lastTimeSentence(run);
    m_bar.showMessage(message);
}

} // namespace ui
