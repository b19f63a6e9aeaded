// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/UnreadCause.h"

#include "async/Clock.h"
#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/Source.h"

#include <tuple>

namespace patchbay {

namespace {

/// Nobody spoke: all there is to tell is that no answer came.
bool isSilence(aws::ErrorKind kind)
{
    using enum aws::ErrorKind;
    return kind == HostNotFound || kind == ConnectionRefused || kind == ConnectionLost || kind == TimedOut;
}

} // namespace

bool UnreadCause::operator==(const UnreadCause &other) const
{
    const auto told = [](const aws::Error &each) {
        return std::tie(each.kind, each.code, each.message, each.origin, each.host, each.culprit);
    };
    return told(error) == told(other.error);
}

std::optional<UnreadCause> unreadCause(const Inventory &inventory)
{
    const auto &error = inventory.lastError();
    if (!error || error->kind == aws::ErrorKind::Cancelled || isSilence(error->kind))
        return std::nullopt;
    return UnreadCause{*error};
}

QDateTime unreadSince(const Source &source)
{
    const QDateTime &unheard = source.silence().unheardSince();
    const QDateTime since = unheard.isValid() ? unheard : source.inventory().answeredAt();
    return since.isValid() ? async::Clock::utc().addMSecs(Inventory::clock().msecsTo(since)) : QDateTime();
}

} // namespace patchbay
