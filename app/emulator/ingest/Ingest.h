// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenants.h"
#include "emulator/ingest/Nginx.h"
#include "emulator/world/Publishing.h"

#include <QTimer>

namespace emulator {

/// Encoders that publish for real, by RTMP and RTMPS: with the stream key of a configuration that has a stage they make
/// it ACTIVE, otherwise they are refused, with the documented event where there is somebody to have it. An encoder that
/// is cut off, by whatever request, loses its connection.
///
/// A real encoder takes the place of one that was only made up, and from then on nobody makes it up any more.
class Ingest final : public QObject {
    Q_OBJECT

public:
    explicit Ingest(Tenants &tenants);

    /// See Nginx::start().
    /// @param servicePort where this service listens on 127.0.0.1
    tl::expected<void, QString> listen(const IngestWish &wish, quint16 servicePort, const Nginx::OnStarted &onStarted);
    /// Where it listens, or will.
    const IngestAddresses &addresses() const { return m_nginx.addresses(); }
    /// See Nginx::end().
    void end(const std::function<void()> &onEnded) { m_nginx.end(onEnded); }

    /// Of a request that nginx has sent; nothing for all others.
    std::optional<Answer> answer(const Request &request);
    /// To be called after anything may have changed.
    void dropWhoWasCut();

private:
    struct Publisher {
        Tenant *tenant = nullptr;
        QString configurationArn;
        std::optional<Leg> leg;
        QString participantId;
        Encryption encryption = Encryption::Plain;
    };

    std::optional<Publisher> ownerOf(const QString &streamKey) const;
    bool lets(const Publisher &newcomer);
    void end(const Publisher &publisher);
    void endAll();

    Tenants &m_tenants;
    QByteArray m_path; ///< secret: nobody else can say that somebody publishes
    QHash<QString, Publisher> m_publishers; ///< by nginx's number of the connection
    QTimer m_look; ///< something may have changed without a request
    Nginx m_nginx; // last: it tells of its end
};

} // namespace emulator
