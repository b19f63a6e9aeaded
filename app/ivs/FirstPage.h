// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"

#include <QCoroTask>

#include <stop_token>

namespace ivs {

/// How many ingest configurations came with the first answer.
struct FirstPage {
    std::size_t count = 0;
    bool mayBeMore = false; ///< it is full
};

/// Asks for the first ingest configurations and keeps none of them: whether the service knows this client. Ends soon
/// after one of both asks it to.
QCoro::Task<aws::Result<FirstPage>> readFirstPage(aws::Client client, std::stop_token stop, std::stop_token end);

} // namespace ivs
