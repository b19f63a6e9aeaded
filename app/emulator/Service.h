// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenancy.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <tl/expected.hpp>

namespace emulator {

/// An IVS Real-Time service on loopback, with signatures verified, quotas, rate limits and the control side below
/// /_control/; beside it, on the same port, STS and IAM Identity Center, whose temporary keys it takes. The access key
/// tells the account, the scope of the signature the region. It serves in the thread it lives in, which needs an event
/// loop.
class Service final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Service)

public:
    /// Makes up an access key when the settings have none.
    explicit Service(Settings settings, QObject *parent = nullptr);
    ~Service() override;

    /// The endpoint, or why there is none. ready() or failed() follows, at once where no encoders publish for real.
    tl::expected<QUrl, QString> listen();
    /// No encoder publishes for real any more when ended() says so: at once where none could.
    void end();

    /// The next `count` requests of an operation get an AccessDeniedException. It listens, or tried to.
    void denyNext(const QByteArray &operation, int count);

    QUrl endpoint() const { return m_endpoint; }
    bool takesRealEncoders() const { return !m_settings.ingest.isEmpty(); }
    /// Where real encoders dial in, or will.
    const IngestAddresses &ingestAddresses() const { return m_settings.ingestAddresses; }
    /// Where people sign in with IAM Identity Center.
    QUrl startUrl() const;
    /// One at least.
    const std::vector<Account> &accounts() const { return m_accounts; }
    const QStringList &regions() const { return m_settings.regions; }
    /// Of the first account, and the first region.
    const aws::Credentials &credentials() const { return m_accounts.front().credentials; }
    const QString &region() const { return m_settings.regions.front(); }

Q_SIGNALS:
    /// Encoders can publish, too.
    void ready();
    /// They cannot.
    void failed(const QString &why);
    void ended();

private:
    struct Parts;

    void tellAddresses();

    Settings m_settings;
    std::vector<Account> m_accounts;
    QUrl m_endpoint;
    std::unique_ptr<Parts> m_parts;
};

} // namespace emulator
