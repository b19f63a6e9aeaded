// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QSignalSpy>
#include <QTest>

namespace tests {

/// A plant where nobody is asked: a test says what its sources have listed.
class PlantOfLists final {
    Q_DISABLE_COPY_MOVE(PlantOfLists)

public:
    PlantOfLists() = default;
    ~PlantOfLists()
    {
        QSignalSpy allEnded(&sources, &patchbay::Sources::allEnded);
        sources.endAll();
        [&allEnded] { QTRY_VERIFY(!allEnded.isEmpty()); }();
    }

    patchbay::Source &open(const QString &region = QStringLiteral("eu-west-1"))
    {
        const patchbay::SourceId id{QUuid::createUuid(), region};
        sources.open(id);
        return *sources.find(id);
    }

    bool isReadOnly = false; ///< what is opened next
    aws::Transport transport;
    patchbay::Sources sources{[this](const patchbay::SourceId &id) { return make(id); }};
    patchbay::Plant plant{sources};

private:
    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &id)
    {
        aws::ClientSettings settings;
        settings.endpoint = QUrl(QStringLiteral("http://127.0.0.1:9"));
        settings.region = id.region.toLatin1();
        settings.service = ivs::service;
        settings.readOnly = isReadOnly;
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(aws::Credentials()), settings,
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, QStringLiteral("Test")},
                                                  ivs::Client(std::move(client)));
    }
};

} // namespace tests
