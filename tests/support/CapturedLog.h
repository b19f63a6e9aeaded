// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace support {

/// Everything that is logged while it lives, our own debug messages included. One at a time.
class CapturedLog {
public:
    CapturedLog();
    ~CapturedLog();
    Q_DISABLE_COPY_MOVE(CapturedLog)

    /// One line per message, "category: text".
    QString text() const;
};

} // namespace support
