// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LiveNotices.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/LiveWords.h"
#include "ui/words/Names.h"
#include "ui/words/PutBackWords.h"

#include <QPointer>

#include <algorithm>
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
        Q_EMIT statusText(LiveWords::isBack(encoder, stageName(m_plant, move.to), move.offAir));
        break;
    case LiveMove::Phase::NotBack:
        tellNotBack(move);
        break;
    case LiveMove::Phase::Stranded:
        Q_EMIT told(LiveWords::hasNoStage(encoder, move.since));
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
    const auto all = m_moves.all();
    const auto away = std::ranges::find_if(all, &LiveMove::isOffAir);
    patchbay::PatchRun *const run = m_runs.runOf(move.encoder);
    if (away == all.end() || !run || run->count() != 1)
        return;
    const bool hasStage = away->phase == LiveMove::Phase::Rebound || away->phase == LiveMove::Phase::NotBack;
    Message message;
    message.id = idOf(arn);
    message.severity = Severity::Attention;
    message.sentence =
        LiveWords::isInTurn(encoderName(m_plant, move.encoder), stageName(m_plant, move.to),
                            encoderName(m_plant, away->encoder), hasStage ? stageName(m_plant, away->to) : QString());
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
    message.sentence =
        LiveWords::isNotBack(encoderName(m_plant, move.encoder), stageName(m_plant, move.to), move.since);
    if (!move.from.isNone())
        message.actions.push_back({tr("Put &back"), [this, move] { putBack(move); }, LiveWords::putBackHint(from)});
    if (const QString contact = m_plant.labelOf(move.encoder.arn).contact; !contact.isEmpty())
        message.actions.push_back({tr("Copy &contact"), [contact] { clipboard::put(contact); }, contact});
    m_bar.showMessage(message);
    Q_EMIT told(message.sentence);
}

/// Nothing arrives from it now: nothing is cut by that.
void LiveNotices::putBack(const LiveMove &move)
{
    m_runs.take(patchbay::Patch{putBackRun(), {{move.encoder, move.to, move.from}}});
}

} // namespace ui
