// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/ingest/IngestAddresses.h"

#include <QString>

/// nginx as it is installed, and what it is told.
namespace emulator {

inline const QString nginxRtmpModule = QStringLiteral("ngx_rtmp_module.so");
inline const QString nginxStreamModule = QStringLiteral("ngx_stream_module.so");
// Beside its configuration.
inline const QString nginxControl = QStringLiteral("control.sock");
inline const QString nginxCertificate = QStringLiteral("certificate.pem");
inline const QString nginxPrivateKey = QStringLiteral("key.pem");

struct NginxPorts {
    quint16 rtmp = 0;
    quint16 rtmps = 0;
    quint16 decrypted = 0; ///< where what came by RTMPS goes on: a Unix socket would be taken for another nginx's
};

/// Where Debian, Fedora and others have it, which is not on every user's path, below `root`; empty: it isn't there.
QString nginxProgram(const QString &root = {});
QString nginxModule(const QString &name, const QString &root = {});

/// An IP address as it stands in a URL and in nginx's configuration.
QString bracketed(const QString &host);

/// Its whole configuration; see Nginx::start.
QString nginxConf(const IngestWish &wish, const NginxPorts &ports, const QString &notify);

} // namespace emulator
