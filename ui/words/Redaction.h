// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// The text with everything that looks like a stream key, an access key or a signature replaced by eight dots. For
/// texts that hold names which a person chose: no name is taken for a secret for its length.
QString withoutKeys(QString text);

/// The same, and every run that may be a secret access key or a session token: for what others wrote, the service's
/// words and the log.
QString withoutSecrets(QString text);

} // namespace ui
