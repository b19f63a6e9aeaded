// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/Cutter.h"

#include "patchbay/plant/SecondLook.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

using State = AddressComparison::State;

std::optional<NotCut> reasonOf(const AddressComparison &address)
{
    switch (address.state) {
    case State::Same:
        return std::nullopt;
    case State::Differs:
    case State::First:
        return NotCut::OtherAddress;
    case State::NotAsked:
    case State::Reading:
    case State::Failed:
        return NotCut::AddressUnknown;
    }
    Q_UNREACHABLE();
}

RebindResult withError(RebindResult live, const aws::Error &error)
{
    live.outcome = error.kind == aws::ErrorKind::Cancelled ? Outcome::Cancelled : Outcome::Refused;
    live.error = error;
    return live;
}

RebindResult left(RebindResult live, NotCut reason)
{
    live.notCut = reason;
    return live;
}

} // namespace

Cutter::Cutter(Source &source, ExpectedCuts &cuts, ActRecord &record, Settler::Pace settling)
    : m_source(source)
    , m_runner(source, cuts, record, settling)
{
}

/// The new stage is read anew: an encoder that is cut for one that is gone has none.
QCoro::Task<tl::expected<Cutter::Found, RebindResult>> Cutter::find(RebindResult live, std::stop_token stop)
{
    const Rebind rebind = live.rebind;
    if (!live.now) { // AWS has said so when it was to be moved, and could not be asked after that
        ivs::Client client = m_source.client();
        const auto now = co_await readInto(m_source.inventory(), client, rebind.encoder.arn, stop);
        if (!now)
            co_return tl::unexpected(withError(std::move(live), ofReading(now.error())));
        live.now = now->summary();
    }
    const auto to = co_await m_source.client().stage(rebind.to.arn, stop);
    if (!to)
        co_return tl::unexpected(withError(std::move(live), to.error()));
    const auto from = co_await m_source.client().stage(rebind.from.arn, stop);
    if (!from)
        co_return tl::unexpected(withError(std::move(live), from.error()));
    const auto protocol = live.now->ingestProtocol.known();
    AddressComparison address;
    if (protocol)
        address = co_await m_source.addresses().compare(rebind.from.arn, rebind.to.arn, *protocol, stop);
    if (const auto reason = reasonOf(address))
        co_return tl::unexpected(left(std::move(live), *reason));
    const auto participants = co_await participantsOf(rebind.encoder.arn, *from, stop);
    if (!participants)
        co_return tl::unexpected(withError(std::move(live), participants.error()));
    if (participants->isEmpty())
        co_return tl::unexpected(left(std::move(live), NotCut::NotFound));
    Found found{*participants, live.now->name, from->name};
    co_return std::move(found);
}

QCoro::Task<aws::Result<bool>> Cutter::isPresent(QString encoderArn, QString stageArn, std::stop_token stop)
{
    const auto stage = co_await m_source.client().stage(stageArn, stop);
    if (!stage)
        co_return tl::unexpected(stage.error());
    const auto participants = co_await participantsOf(encoderArn, *stage, stop);
    if (!participants)
        co_return tl::unexpected(participants.error());
    co_return !participants->isEmpty();
}

/// The virtual participant of a pair is on no stage: both legs are.
QCoro::Task<aws::Result<QStringList>> Cutter::participantsOf(QString encoderArn, ivs::Stage stage, std::stop_token stop)
{
    QStringList found;
    if (stage.activeSessionId.isEmpty())
        co_return found;
    QCORO_FOREACH(aws::Result<ivs::Client::ParticipantPage> & page,
                  m_source.client().participants(stage.arn, stage.activeSessionId, stop))
    {
        if (!page)
            co_return tl::unexpected(page.error());
        for (const ivs::ParticipantSummary &each : page->items) {
            if (each.isConnected && each.ingestConfigurationArn == encoderArn && !found.contains(each.participantId))
                found += each.participantId;
        }
    }
    co_return found;
}

QCoro::Task<> Cutter::cutRest(Rebind rebind, ActTerms terms)
{
    const auto stage = co_await m_source.client().stage(rebind.from.arn, terms.outOfPatience);
    if (!stage)
        co_return;
    const auto legs = co_await participantsOf(rebind.encoder.arn, *stage, terms.outOfPatience);
    if (!legs)
        co_return;
    const Configuration *const known = m_source.inventory().find(rebind.encoder.arn);
    const QString name = known ? known->summary.name : QString();
    for (const QString &leg : *legs) {
        const Disconnection act{rebind.from, stage->name, leg, rebind.encoder, name, true};
        co_await m_runner.take(act, terms);
    }
}

QCoro::Task<Cutter::Parting> Cutter::cutOff(Rebind rebind, Found found, ActTerms terms)
{
    Parting parting;
    const bool isPair = found.participants.size() > 1;
    for (const QString &participant : std::as_const(found.participants)) {
        const Disconnection act{rebind.from, found.stageName, participant, rebind.encoder, found.encoderName, isPair};
        ActTerms now = terms;
        if (parting.isCut || parting.mayBeCut)
            now.stop = terms.outOfPatience;
        const ActResult result = co_await m_runner.take(act, now);
        switch (result.outcome) {
        case ActOutcome::Done:
            parting.isCut = true;
            break;
        case ActOutcome::NotArrived:
        case ActOutcome::Unknown:
        case ActOutcome::Ambiguous:
            parting.mayBeCut = true;
            break;
        case ActOutcome::AlreadyDone:
            break;
        case ActOutcome::Live:
        case ActOutcome::ChangedOutside:
        case ActOutcome::BeingChanged:
        case ActOutcome::Refused:
        case ActOutcome::Cancelled:
            if (!parting.refusal)
                parting.refusal = result;
            break;
        }
        if (parting.refusal && !parting.isCut && !parting.mayBeCut)
            break; // nothing has happened, and nothing will
    }
    if (parting.isCut || parting.mayBeCut)
        parting.refusal.reset();
    parting.hadStopped = !parting.isCut && !parting.mayBeCut && !parting.refusal;
    co_return parting;
}

} // namespace patchbay
