// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace emulator {

/// Where encoders are to be listened for.
struct ListenAddress {
    QString host = QStringLiteral("127.0.0.1"); ///< an IP address of this computer; 0.0.0.0 or ::, all of them
    quint16 port = 0; ///< 0: any free one
    bool elseAny = false; ///< any other when it is taken
};

/// What is listened for; nothing: encoders are only made up.
struct IngestWish {
    std::optional<ListenAddress> rtmp;
    std::optional<ListenAddress> rtmps;

    bool isEmpty() const { return !rtmp && !rtmps; }
};

/// Where encoders dial in, as the endpoints of a stage say it; what is empty isn't listened for.
struct IngestAddresses {
    QString rtmp;
    QString rtmps;
    QString certificateFile; ///< PEM, of the one to trust for RTMPS
};

} // namespace emulator
