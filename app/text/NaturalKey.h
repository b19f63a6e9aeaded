// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>

namespace text {

/// A key whose bytewise order is the order people expect of names: in their plain form (text/Folding.h), numbers by
/// their value (cam-2 before cam-10). Empty only for an empty text.
std::string naturalKey(QStringView text);

} // namespace text
