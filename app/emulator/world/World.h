// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenancy.h"
#include "emulator/ingest/IngestAddresses.h"
#include "emulator/world/LaggingRows.h"
#include "emulator/world/Resources.h"
#include "emulator/world/SeededRandom.h"
#include "emulator/world/Table.h"

#include <deque>

namespace emulator {

/// "Service Quotas (Real-Time Streaming)" in the IVS user guide.
struct Quotas {
    qsizetype ingestConfigurations = 100;
    qsizetype stages = 1000;
};

/// The stages and ingest configurations of one account in one region. It keeps the identities right (ARNs, participant
/// IDs, stream keys); what may be done to them is the operations' business, who publishes is that of Publishing.h.
class World {
public:
    World(Tenancy tenancy, Quotas quotas, quint32 seed);

    /// Takes over what a caller may choose and gives it its ARN, participants and stream keys.
    IngestConfiguration &add(IngestConfiguration configuration);
    /// Takes over what a caller may choose and gives it its ARN and endpoints.
    Stage &add(Stage stage);

    /// Remembers it: who measures how long an encoder was off reads that.
    void note(const PublishingChange &change);
    /// The last few thousand, oldest first.
    const std::deque<PublishingChange> &publishingChanges() const { return m_publishingChanges; }

    /// Where the encoders of all stages dial in; what is empty stays as it was made up.
    void setIngestAddresses(const IngestAddresses &addresses);

    /// Two encoders may feed it, each with a key of its own; or one with the configuration's key.
    void setRedundant(IngestConfiguration &configuration, bool redundant);

    /// What ListIngestConfigurations reads: the configurations as they were that long ago. 0, as at first: as they are.
    void setListLag(std::chrono::milliseconds lag);
    /// To be called after anything may have changed.
    void noteChanges();
    const Table<IngestConfiguration>::Rows &listedConfigurations();

    /// An ARN of this region and account, whether or not such a resource exists.
    bool isOwn(const QString &arn) const;

    QString newParticipantId() { return m_random.text(12); }
    QString newSessionId() { return QStringLiteral("st-") + m_random.text(13); }

    Table<IngestConfiguration> configurations;
    Table<Stage> stages;
    std::vector<Replication> replications; ///< those that have stopped, too
    /// How long a session goes on after everybody has left.
    std::chrono::milliseconds sessionLingers{0};
    Quirks quirks;
    Reconnecting reconnecting; ///< of encoders whose configuration has none of its own
    QSet<QString> unsettled; ///< configurations of which something is to come: see settleCuts()

    const QString &region() const { return m_tenancy.region; }
    const Quotas &quotas() const { return m_quotas; }
    SeededRandom &random() { return m_random; }

private:
    QString newArn(const QString &type);
    QString newStreamKey();
    ivs::StageEndpoints newEndpoints();

    Tenancy m_tenancy;
    Quotas m_quotas;
    SeededRandom m_random;
    IngestAddresses m_ingestAddresses;
    std::deque<PublishingChange> m_publishingChanges; ///< oldest first
    QString m_ingestHost; ///< most stages of an account share one
    LaggingRows<Table<IngestConfiguration>::Rows> m_listed;
};

} // namespace emulator
