// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Settler.h"

#include "async/Deadline.h"
#include "async/EitherStop.h"
#include "async/Sleep.h"
#include "patchbay/plant/SecondLook.h"

#include <algorithm>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

bool isOn(const Inventory &inventory, const QString &configurationArn, const QString &stageArn)
{
    const Configuration *const known = inventory.find(configurationArn);
    return known && known->summary.stageArn == stageArn;
}

/// Asks to stop as soon as the inventory shows a configuration on a stage, whoever read that.
class Arrival final {
    Q_DISABLE_COPY_MOVE(Arrival)

public:
    Arrival(const Inventory &inventory, const Rebind &change)
    {
        const auto check = [this, &inventory, change] {
            if (isOn(inventory, change.encoder.arn, change.to.arn))
                m_source.request_stop();
        };
        check();
        QObject::connect(&inventory, &Inventory::configurationsChanged, &m_context, check);
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    QObject m_context;
};

} // namespace

aws::Error ofReading(aws::Error error)
{
    if (error.kind == aws::ErrorKind::Conflict)
        error.kind = aws::ErrorKind::RefusedOtherwise;
    return error;
}

std::chrono::milliseconds Settler::Pace::pauseBefore(int reading) const
{
    constexpr int mostDoublings = 4;
    return reading <= 1
        ? 0ms
        : std::min<std::chrono::milliseconds>(firstPause * (1 << std::min(reading - 1, mostDoublings)), 15s);
}

Settler::Settler(Inventory &inventory, Pace pace)
    : m_inventory(inventory)
    , m_pace(pace)
{
}

QCoro::Task<RebindResult> Settler::settle(RebindResult result, ivs::Client client, std::stop_token stop)
{
    result.outcome = Outcome::Unknown;
    result.now = std::nullopt;
    const async::Deadline deadline(m_pace.atMost, stop);
    const Arrival arrival(m_inventory, result.rebind); // the list may show it before a reading of this one does
    const async::EitherStop either(deadline.token(), arrival.token());
    const std::stop_token end = either.token();
    for (int reading = 1; !end.stop_requested(); ++reading) {
        co_await async::sleepFor(m_pace.pauseBefore(reading), end);
        const auto now = co_await readInto(m_inventory, client, result.rebind.encoder.arn, end);
        const bool gone = !now && saysGone(now.error());
        if (!now && !gone) {
            if (aws::mayPass(now.error().kind) || end.stop_requested())
                continue;
            result.error = ofReading(now.error()); // a person has to do something before AWS can be asked
            break;
        }
        const Outcome outcome = gone ? Outcome::Gone : settledOutcome(result.rebind, *now);
        if (outcome == Outcome::NotArrived && reading < Pace::readingsBeforeTelling)
            continue;
        result.outcome = outcome;
        result.settledByReading = true;
        if (now) {
            result.now = now->summary();
            if (result.before)
                result.changedUnasked = differences(*result.before, KeptFields::of(*now));
        }
        break;
    }
    if (result.outcome == Outcome::Unknown)
        settleByList(result);
    co_return std::move(result);
}

/// A list may prove that a change has arrived, never that it has not.
void Settler::settleByList(RebindResult &result) const
{
    if (isOn(m_inventory, result.rebind.encoder.arn, result.rebind.to.arn))
        result.arrived(m_inventory.find(result.rebind.encoder.arn)->summary);
}

Outcome Settler::settledOutcome(const Rebind &change, const ivs::IngestConfiguration &now)
{
    if (now.stageArn == change.to.arn)
        return Outcome::Moved;
    return now.stageArn == change.from.arn ? Outcome::NotArrived : Outcome::ChangedOutside;
}

} // namespace patchbay
