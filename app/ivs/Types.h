// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

/// The resources of the IVS Real-Time API (service model 2020-07-14), as far as this program uses them.
namespace ivs {

/// An enumeration of the service. A value that this program doesn't know is kept as it came, to be shown as it is.
template <typename Known>
class Open {
public:
    Open() = default;
    Open(Known known) // NOLINT(google-explicit-constructor): a known value is a value
        : m_known(known)
        , m_text(textOf(known))
    {
    }
    /// `text`: UTF-8, as it comes.
    static Open parse(QByteArrayView text)
    {
        Open value;
        value.m_known = knownOf(text);
        // Every row has one: those of known values share their text.
        value.m_text = value.m_known ? textOf(*value.m_known) : QString::fromUtf8(text);
        return value;
    }

    bool operator==(Known known) const { return m_known == known; }
    bool operator==(const Open &other) const = default;
    const QString &text() const { return m_text; }
    std::optional<Known> known() const { return m_known; }

private:
    static QString textOf(Known known);
    static std::optional<Known> knownOf(QByteArrayView text);

    std::optional<Known> m_known;
    QString m_text;
};

enum class IngestProtocol { Rtmp, Rtmps };
/// Active: an encoder publishes. Inactive: nothing arrives now. Neither says more than that.
enum class IngestState { Active, Inactive };

template <>
QString Open<IngestProtocol>::textOf(IngestProtocol known);
template <>
std::optional<IngestProtocol> Open<IngestProtocol>::knownOf(QByteArrayView);
template <>
QString Open<IngestState>::textOf(IngestState known);
template <>
std::optional<IngestState> Open<IngestState>::knownOf(QByteArrayView);

/// What ListIngestConfigurations says of a configuration: everything but its secrets, attributes and tags.
struct IngestConfigurationSummary {
    QString arn;
    QString name; ///< may be empty
    Open<IngestProtocol> ingestProtocol;
    QString stageArn; ///< empty: no stage, the key is unusable
    QString participantId; ///< of the virtual participant when redundant
    Open<IngestState> state;
    QString userId;
    bool redundantIngest = false;

    bool isActive() const { return state == IngestState::Active; }
    bool operator==(const IngestConfigurationSummary &) const = default;
};

/// One leg of a redundant pair.
struct RedundantIngestCredential {
    QString participantId;
    aws::Secret streamKey;

    bool operator==(const RedundantIngestCredential &) const = default;
};

/// What GetIngestConfiguration answers, and what creates or updates one.
struct IngestConfiguration : IngestConfigurationSummary {
    aws::Secret streamKey;
    std::vector<RedundantIngestCredential> redundantIngestCredentials;
    QMap<QString, QString> attributes;
    QMap<QString, QString> tags;

    const IngestConfigurationSummary &summary() const { return *this; }
};

struct StageSummary {
    QString arn;
    QString name; ///< may be empty
    QString activeSessionId; ///< empty: nobody is on the stage
    QMap<QString, QString> tags;

    bool operator==(const StageSummary &) const = default;
};

/// Where encoders and players of a stage connect. The host may be the same for many stages, and need not be.
struct StageEndpoints {
    QString rtmp;
    QString rtmps;
    QString whip;
    QString events;

    bool operator==(const StageEndpoints &) const = default;
};

struct Stage : StageSummary {
    StageEndpoints endpoints;
    /// `autoParticipantRecordingConfiguration` as it came, members that are not known here among them, so that a copy
    /// of the stage is recorded the same; empty: participants are not recorded.
    QJsonObject recording;
};

/// Who is or was on a stage in one of its sessions.
struct ParticipantSummary {
    QString participantId;
    QString userId; ///< may be empty
    QDateTime firstJoinTime; ///< in that session, UTC; null: not told
    bool isConnected = false; ///< now; another state than that is none this program asks for
    bool hasPublished = false; ///< ever, in that session
    QString ingestConfigurationArn; ///< empty: a guest, who publishes from a browser or an app

    bool operator==(const ParticipantSummary &) const = default;
};

/// What tells items of a list apart.
template <typename T>
const QString &idOf(const T &item)
{
    return item.arn;
}

inline const QString &idOf(const ParticipantSummary &participant)
{
    return participant.participantId;
}

/// An item of a list that is there, but not as the service model says.
struct Unreadable {
    QString arn; ///< or ID; empty when not even that could be read
    QString why; ///< which member, and what is wrong with it; quotes nothing of the answer
};

/// Whether this one may be among those that could not be read.
bool mayBeAmong(const std::vector<Unreadable> &unreadable, const QString &arn);

/// One answer to a list operation.
template <typename T>
struct Page {
    std::vector<T> items;
    std::vector<Unreadable> unreadable;
    QString nextToken; ///< empty after the last page
};

/// At most this many participants publish to a stage at once (IVS Real-Time service quotas; not adjustable).
inline constexpr int maxPublishersPerStage = 12;

} // namespace ivs
