// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"
#include "sso/Error.h"
#include "sso/Json.h"

#include <QCoroTask>

#include <stop_token>

namespace sso {

template <typename T>
using Read = json::Parsed<T> (*)(const QByteArray &body);

/// One call, its answer read.
template <typename T>
QCoro::Task<Result<T>> call(aws::Client client, aws::Request request, Read<T> read, std::stop_token stop)
{
    T value;
    request.read = [read, &value](const QByteArray &body) {
        json::Parsed<T> parsed = read(body);
        if (!parsed)
            return parsed.error();
        value = std::move(*parsed);
        return QString();
    };
    auto body = co_await client.send(std::move(request), stop);
    if (!body)
        co_return tl::unexpected(errorOf(body.error()));
    aws::wipe(*body); // there may be a token in it
    co_return std::move(value);
}

} // namespace sso
