// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"

namespace aws {

enum class Unpacked { Done, UnknownCoding, Damaged, TooLarge };

/// Unpacks a body that came packed though none was asked for: some proxies do that. gzip and deflate; never to more
/// than `limit` bytes, however small it arrived.
Unpacked unpack(HttpResponse &response, qint64 limit);

} // namespace aws
