// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Form.h"
#include "http/Limits.h"
#include "http/Message.h"

/// The words of HTTP in which every operation is asked and answered.
namespace emulator {

using http::Answer;
using http::Form;
using http::formOf;
using http::isJson;
using http::jsonAnswer;
using http::Limits;
using http::reasonPhrase;
using http::Request;
using http::Target;
using http::targetOf;

} // namespace emulator
