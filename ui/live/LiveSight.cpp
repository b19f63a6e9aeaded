// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/LiveSight.h"

#include "patchbay/patch/CutBefore.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/SeenLive.h"
#include "ui/widgets/TypedConfirmation.h"
#include "ui/words/AwayEncoder.h"
#include "ui/words/Names.h"
#include "ui/words/VerdictWords.h"

namespace ui {

LiveSight::LiveSight(const Ground &ground, const LiveMet &met)
    : m_ground(ground)
    , m_met(met)
    , m_seenAtFirst(ground.seen.since(met.rebind.encoder.arn))
    , m_disproved(!met.details.isEmpty() && known() ? known()->readAt : QDateTime())
    , m_account(ground.plant.source(met.rebind.encoder.source)->identity().accountName)
{
    look();
}

void LiveSight::look()
{
    m_checked = check();
    if (const QString name = encoderName(m_ground.plant, encoder()); !name.isEmpty())
        m_name = name;
}

patchbay::CheckedRebind LiveSight::check() const
{
    const patchbay::Circumstances now{
        [this](const patchbay::EncoderId &each) { return m_ground.runs.isUnderWay(each); },
        [this](const patchbay::SourceId &source) { return m_ground.plant.sources().isStale(source); }};
    patchbay::CheckedRebind checked = patchbay::check({{}, {m_met.rebind}}, m_ground.plant, now).items.front();
    if (checked.isPossible() && isBelievedLive())
        checked.verdict = patchbay::Verdict::Live;
    return checked;
}

/// Who was refused knows more than a reading of before that.
bool LiveSight::isBelievedLive() const
{
    return m_disproved.isValid() && known() && known()->readAt == m_disproved;
}

bool LiveSight::isOnAir() const
{
    return m_ground.plant.markOf(on().arn) == patchbay::StageMark::OnAir
        || (known() && m_ground.plant.markOf(known()->publishesOn()) == patchbay::StageMark::OnAir);
}

const patchbay::Configuration *LiveSight::known() const
{
    return m_ground.plant.find(encoder());
}

LiveNames LiveSight::names() const
{
    const patchbay::Plant &plant = m_ground.plant;
    const patchbay::StageId to = m_met.rebind.to;
    LiveNames names{m_name, stageName(plant, on()), stageName(plant, to)};
    names.contact = plant.labelOf(encoder().arn).contact;
    names.isOnAir = isOnAir();
    names.seenSince = m_ground.seen.since(encoder().arn);
    if (names.seenSince == m_seenAtFirst)
        names.liveSince = m_liveSince;
    names.isAddressTold =
        m_met.notCut == patchbay::NotCut::OtherAddress || m_met.notCut == patchbay::NotCut::AddressUnknown;
    names.isSilent = m_checked.isSilent;
    names.isSecondCut = patchbay::wasCutBefore({encoder(), on(), to}, m_ground.runs);
    names.away =
        awayBefore(encoder().arn, m_ground.moves, plant, m_met.notBack ? m_met.notBack->encoder.arn : QString());
    if (m_met.notBack) {
        const QString name = encoderName(plant, m_met.notBack->encoder);
        names.notBack = name.isEmpty() ? m_met.notBack->name : name;
    }
    if (const patchbay::Source *const source = plant.source(encoder().source))
        names.world = source->identity().world;
    names.isPair = known() && known()->summary.redundantIngest && !known()->isLegMissing;
    return names;
}

/// Another one that was cut before was not back, and is not yet.
bool LiveSight::isHeldByAnother() const
{
    if (m_met.notCut != patchbay::NotCut::AnotherOffAir || !m_met.notBack)
        return false;
    // One that the last time left off air is in no list of moves.
    const patchbay::LiveMove *const other = m_ground.moves.find(m_met.notBack->encoder.arn);
    m_isOtherBack = m_isOtherBack || (other && !other->isOffAir());
    return !m_isOtherBack;
}

QString LiveSight::sentence() const
{
    const LiveNames now = names();
    if (isLive())
        return isHeldByAnother() ? LiveWords::isStillLive(now) : LiveWords::isLive(now);
    if (m_checked.isPossible() && !m_checked.movedTo && !m_checked.isSilent)
        return LiveWords::isIdleNow(now);
    return describe(m_checked,
                    {m_name, stageName(m_ground.plant, m_met.rebind.from), now.to, now.on, m_account, now.world})
        .sentence;
}

QString LiveSight::whatWasChanged() const
{
    const QString changed = m_met.wasCut ? LiveWords::cameBack(names()) : LiveWords::nothingChanged();
    const bool isPast = m_met.notCut == patchbay::NotCut::AnotherOffAir && !isHeldByAnother();
    return m_met.notCut && !isPast && isLive() ? changed + u' ' + LiveWords::wasNotCut(*m_met.notCut, names())
                                               : changed;
}

QString LiveSight::leftAsItIs() const
{
    return m_met.wasCut ? LiveWords::cameBackAndStays(names()) : LiveWords::nothingChanged(names());
}

QString LiveSight::besides() const
{
    QStringList sentences;
    const patchbay::StageId &to = m_met.rebind.to;
    if (m_ground.plant.markOf(to.arn) == patchbay::StageMark::OnAir)
        sentences += LiveWords::goesOnAir(stageName(m_ground.plant, to));
    const patchbay::LiveMove *const move = m_ground.moves.find(encoder().arn);
    if (isLive() && move && move->phase == patchbay::LiveMove::Phase::Waits)
        sentences += LiveWords::replacesWait(stageName(m_ground.plant, move->to));
    return sentences.join(u' ');
}

QString LiveSight::typedName() const
{
    return typedFor(known() ? known()->summary.name : QString(), 1);
}

} // namespace ui
