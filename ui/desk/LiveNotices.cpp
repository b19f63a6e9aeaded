// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LiveNotices.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/AwayEncoder.h"
#include "ui/words/CutWords.h"
#include "ui/words/Names.h"
#include "ui/words/PutBackWords.h"

#include <QPointer>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using patchbay::LiveMove;

namespace {

QString idOf(const QString &encoderArn)
{
    return u"live/"_s + encoderArn;
}

} // namespace

LiveNotices::LiveNotices(const Changes &changes, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_runs(changes.runs)
    , m_moves(changes.liveMoves)
    , m_plant(changes.plant)
    , m_bar(bar)
{
    connect(&m_moves, &patchbay::LiveMoves::changed, this, [this](const patchbay::EncoderId &encoder) {
        follow(encoder.arn);
        tellTurns();
    });
    for (const LiveMove &move : m_moves.all())
        follow(move.encoder.arn);
}

void LiveNotices::follow(const QString &encoderArn)
{
    const LiveMove *const move = m_moves.find(encoderArn);
    if (!move || move->phase != LiveMove::Phase::InTurn)
        m_inTurn.remove(encoderArn);
    if (!move || (move->phase != LiveMove::Phase::NotBack && !m_inTurn.contains(encoderArn)))
        m_bar.clear(idOf(encoderArn));
    if (!move) {
        m_told.remove(encoderArn);
        return;
    }
    const auto known = m_told.constFind(encoderArn);
    const bool isNews = known == m_told.cend() || *known != move->phase;
    m_told.insert(encoderArn, move->phase);
    if (isNews)
        tell(LiveMove(*move)); // who hears of it may change it
}

void LiveNotices::tell(const LiveMove &move)
{
    const QString encoder = encoderName(m_plant, move.encoder);
    switch (move.phase) {
    case LiveMove::Phase::Waits:
    case LiveMove::Phase::InTurn:
    case LiveMove::Phase::Cut:
    case LiveMove::Phase::Rebound:
        break;
    case LiveMove::Phase::Back:
        Q_EMIT statusText(CutWords::isBack(encoder, stageName(m_plant, move.to), move.offAir));
        break;
    case LiveMove::Phase::NotBack:
        tellNotBack(move);
        break;
    case LiveMove::Phase::Stranded:
        Q_EMIT told(CutWords::hasNoStage(encoder, move.since));
        break;
    }
}

/// Of several the panel tells.
void LiveNotices::tellTurns()
{
    for (const LiveMove &move : m_moves.all()) {
        if (move.phase == LiveMove::Phase::InTurn)
            tellTurn(move);
    }
}

void LiveNotices::tellTurn(const LiveMove &move)
{
    const QString arn = move.encoder.arn;
    const std::optional<AwayEncoder> away = awayBefore(arn, m_moves, m_plant);
    patchbay::PatchRun *const run = m_runs.runOf(move.encoder);
    if (!away || !run || run->count() != 1)
        return;
    Message message;
    message.id = idOf(arn);
    message.severity = Severity::Attention;
    message.sentence = CutWords::isInTurn(encoderName(m_plant, move.encoder), stageName(m_plant, move.to), *away);
    message.actions = {
        {tr("&Leave as it is"), [run = QPointer(run)] { run ? run->stop() : void(); }, tr("It is not cut")}};
    message.dismissible = false;
    if (std::exchange(m_inTurn[arn], message.sentence) != message.sentence)
        m_bar.showMessage(message);
}

void LiveNotices::tellNotBack(const LiveMove &move)
{
    const QString from = stageName(m_plant, move.from);
    Message message;
    message.id = idOf(move.encoder.arn);
    message.severity = Severity::Attention;
    message.sentence = CutWords::isNotBack(encoderName(m_plant, move.encoder), stageName(m_plant, move.to), move.since);
    if (!move.from.isNone())
        message.actions.push_back({tr("Put &back"), [this, move] { putBack(move); }, CutWords::putBackHint(from)});
    if (const QString contact = m_plant.labelOf(move.encoder.arn).contact; !contact.isEmpty())
        message.actions.push_back({tr("Copy &contact"),
                                   [this, contact] {
                                       clipboard::put(contact);
                                       Q_EMIT statusText(CutWords::contactCopied(contact));
                                   },
                                   contact});
    m_bar.showMessage(message);
    Q_EMIT told(message.sentence);
}

/// Nothing arrives from it now: nothing is cut by that.
void LiveNotices::putBack(const LiveMove &move)
{
    m_runs.take(patchbay::Patch{putBackRun(), {{move.encoder, move.to, move.from}}});
}

} // namespace ui
