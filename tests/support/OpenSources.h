// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace support {

/// Sources as the program opens them, and the plant of them. Nothing is read by itself. They end properly with it:
/// what observes the plant goes before.
class OpenSources {
    Q_DISABLE_COPY_MOVE(OpenSources)

public:
    /// All sources ask there; by default nobody answers, and the inventories are told what there is.
    explicit OpenSources(const QUrl &endpoint = QUrl(QStringLiteral("http://127.0.0.1:9")),
                         aws::Credentials credentials = {})
        : m_endpoint(endpoint)
        , m_credentials(std::make_shared<aws::FixedCredentials>(std::move(credentials)))
    {
    }
    ~OpenSources() { end(); }

    /// One account has one name, and the other way round.
    patchbay::SourceId id(const QString &account, const QString &region)
    {
        if (!m_accounts.contains(account))
            m_accounts.insert(account, QUuid::createUuid());
        return {m_accounts.value(account), region};
    }
    patchbay::Source &open(const QString &account, const QString &region)
    {
        sources.open(id(account, region));
        return *sources.find(id(account, region));
    }
    /// Does nothing the second time.
    void end()
    {
        QSignalSpy allEnded(&sources, &patchbay::Sources::allEnded);
        sources.endAll();
        const auto wait = [&] { QTRY_VERIFY(m_hasEnded || !allEnded.isEmpty()); };
        wait();
        m_hasEnded = true;
    }

    QHash<QString, aws::World> worlds; ///< of accounts that are not of AWS's own service, if they are opened later
    QStringList readOnly; ///< accounts that change nothing, if they are opened later
    aws::Transport transport;
    patchbay::Sources sources{[this](const patchbay::SourceId &id) { return make(id); }};
    patchbay::Plant plant{sources};

private:
    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &id)
    {
        const QString account = m_accounts.key(id.account);
        const bool isReadOnly = readOnly.contains(account);
        aws::Client client(transport, m_credentials, {m_endpoint, id.region.toLatin1(), ivs::service, isReadOnly},
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, account, false, worlds.value(account)},
                                                  ivs::Client(std::move(client)));
    }

    QUrl m_endpoint;
    std::shared_ptr<aws::CredentialsSource> m_credentials;
    QHash<QString, QUuid> m_accounts;
    bool m_hasEnded = false;
};

/// One of them: "Live Events" in eu-west-1.
class OneSource : public OpenSources {
public:
    explicit OneSource(const QUrl &endpoint = QUrl(QStringLiteral("http://127.0.0.1:9")),
                       aws::Credentials credentials = {})
        : OpenSources(endpoint, std::move(credentials))
        , m_source(open(QStringLiteral("Live Events"), QStringLiteral("eu-west-1")))
    {
    }

    patchbay::Source &source() const { return m_source; }
    /// Until it ends.
    patchbay::Inventory &inventory() const { return m_source.inventory(); }
    patchbay::EncoderId encoder(const QString &arn) const { return {m_source.id(), arn}; }

private:
    patchbay::Source &m_source;
};

} // namespace support
