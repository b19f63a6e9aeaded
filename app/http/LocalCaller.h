// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Message.h"

#include <optional>

/// Any page that a browser on this computer shows can send requests to 127.0.0.1. These rules tell them from those of
/// programs.
namespace http {

/// False when the caller believes to speak with another computer: a name of a web site that suddenly leads here ("DNS
/// rebinding"), whose pages a browser would let read the answers.
bool isAddressedToThisComputer(const Request &request);

/// False for what a page of another site sent, as the browser says: Origin, Sec-Fetch-Site.
bool isFromNoOtherSite(const Request &request);

} // namespace http
