// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QChar>

namespace patchbay {

class Labels;
class Plant;

/// Every encoder of the plant with all that is known of it, as values for machines: ARNs, and what the service calls
/// things. No stage is noStageText: what readBindings() reads of it is where each encoder is. No key is in it.
QByteArray plantCsv(const Plant &plant, const Labels &labels, QChar separator = u',');

} // namespace patchbay
