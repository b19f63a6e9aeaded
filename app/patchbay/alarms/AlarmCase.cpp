// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/AlarmCase.h"

#include "patchbay/alarms/Alarms.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

using std::chrono::milliseconds;

void take(Alarm &alarm, const Trouble &trouble)
{
    alarm.kind = trouble.kind;
    alarm.problem = trouble.problem;
    alarm.source = trouble.source;
    alarm.cause = trouble.cause;
    alarm.awaited = trouble.awaited;
}

QDateTime beginningOf(const Trouble &trouble)
{
    return trouble.since.isValid() ? trouble.since : async::Clock::utc();
}

} // namespace

AlarmCase::News AlarmCase::noteWrong(const Trouble &trouble, milliseconds grace)
{
    if (!m_alarm.since.isValid()) {
        m_since = async::Clock::now();
        m_alarm.since = beginningOf(trouble);
    }
    if (!m_isRaised) {
        take(m_alarm, trouble);
        return hasLasted(grace) ? raise() : News::None;
    }
    const bool isAgain = std::exchange(m_alarm.isOver, false);
    m_alarm.times += isAgain ? 1 : 0;
    m_alarm.hadOtherCause = !isAgain && (m_alarm.hadOtherCause || m_alarm.cause != trouble.cause);
    m_alarm.overAt = {};
    if (m_alarm.isAcknowledged())
        return noteSeen(trouble, isAgain, grace);
    m_other.reset();
    if (isAgain || !trouble.isLike(m_alarm))
        m_alarm.changedAt = beginningOf(trouble);
    take(m_alarm, trouble);
    return isAgain ? News::Repeated : News::None;
}

/// Of one that somebody has acknowledged: whether it still is what they saw.
AlarmCase::News AlarmCase::noteSeen(const Trouble &trouble, bool isAgain, milliseconds grace)
{
    if (isAgain) {
        m_wasWell = m_wasWell || hasLasted(Alarms::blink);
        m_alarm.changedAt = beginningOf(trouble);
    }
    if (!std::exchange(m_isWrong, true))
        m_since = async::Clock::now();
    if (!trouble.isLike(m_alarm))
        return noteOther(trouble, grace);
    m_other.reset();
    take(m_alarm, trouble);
    const auto newAgain = newAgainAt(grace);
    if (!newAgain || async::Clock::now() < *newAgain)
        return News::None;
    m_alarm.acknowledgedAt.reset();
    m_alarm.acknowledgedBy.clear();
    return raise();
}

/// When one that is acknowledged and wrong is no longer what somebody saw; nothing: it is.
std::optional<AlarmCase::Time> AlarmCase::newAgainAt(milliseconds grace) const
{
    std::optional<Time> at;
    if (m_wasWell)
        at = m_since + grace;
    if (m_alarm.times - m_timesSeen >= Alarms::mostBlinks)
        at = std::min(at.value_or(Time::max()), Time(m_seenAt + Alarms::covered));
    return at;
}

/// Who has acknowledged one thing has not seen another.
AlarmCase::News AlarmCase::noteOther(const Trouble &trouble, milliseconds grace)
{
    const bool isSame =
        m_other && m_other->kind == trouble.kind && m_other->problem.standing == trouble.problem.standing;
    if (!isSame) {
        m_other = trouble;
        m_since = async::Clock::now();
    }
    if (!hasLasted(grace))
        return News::None;
    m_alarm = {};
    take(m_alarm, trouble);
    m_alarm.since = beginningOf(*m_other);
    m_other.reset();
    return raise();
}

bool AlarmCase::isPastNow(bool isNotKnown, bool isMinded)
{
    if (!m_isRaised)
        return true;
    m_other.reset();
    m_isWrong = false;
    if (isNotKnown && !m_alarm.isOver)
        return false; // it stays as it is
    if (!std::exchange(m_alarm.isOver, true)) {
        m_since = async::Clock::now();
        m_alarm.overAt = async::Clock::utc();
        m_alarm.end = isMinded ? Alarm::End::Well : Alarm::End::NotMinded;
    } else if (isMinded && !isNotKnown) {
        m_alarm.end = Alarm::End::Well;
    }
    return m_alarm.isAcknowledged() && (!isMinded || hasLasted(Alarms::calm));
}

void AlarmCase::acknowledge(const QString &by)
{
    m_alarm.acknowledgedAt = async::Clock::utc();
    m_alarm.acknowledgedBy = by;
    m_timesSeen = m_alarm.times;
    m_seenAt = async::Clock::now();
    m_wasWell = false;
}

AlarmCase::News AlarmCase::raise()
{
    m_isRaised = true;
    m_wasWell = false;
    return News::Raised;
}

std::optional<AlarmCase::Time> AlarmCase::nextLook(milliseconds grace) const
{
    if (!m_isRaised || m_other)
        return m_since + grace;
    if (!m_alarm.isAcknowledged())
        return {};
    if (m_alarm.isOver)
        return m_since + Alarms::calm;
    return m_isWrong ? newAgainAt(grace) : std::nullopt;
}

} // namespace patchbay
