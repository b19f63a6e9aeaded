// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QJsonObject>

namespace ivs {

/// What CreateIngestConfiguration takes. All but the tags, the stage and the redundancy stays as it is made.
struct NewIngestConfiguration {
    QString name; ///< may be empty; need not be the only one of that name
    QString stageArn; ///< empty: no stage
    QString userId; ///< everybody on the stage sees it, as they do the attributes
    Open<IngestProtocol> ingestProtocol = IngestProtocol::Rtmps;
    QMap<QString, QString> attributes;
    QMap<QString, QString> tags;
    bool redundantIngest = false;

    bool operator==(const NewIngestConfiguration &) const = default;
};

/// What CreateStage takes. Tokens for participants, which it could make at once, are none of this program's business.
struct NewStage {
    QString name; ///< may be empty; need not be the only one of that name
    QMap<QString, QString> tags;
    QJsonObject recording; ///< as of Stage; empty: participants are not recorded
};

/// Those that a person may give: AWS alone sets its own (those of CloudFormation, say), and refuses a request that has
/// one ("Tagging AWS Resources", tag naming limits).
QMap<QString, QString> withoutReservedTags(QMap<QString, QString> tags);

/// Why it is a copy: all of a stage that another one can have. The ARN, the session and the endpoints are its own, and
/// tokens are for one stage.
NewStage copyOf(const Stage &stage, const QString &name);

/// The members of the request. What is empty is left out; RTMP brings the consent to what is not encrypted
/// (`insecureIngest`), which the service wants with it.
QJsonObject parametersOf(const NewIngestConfiguration &settings);
QJsonObject parametersOf(const NewStage &settings);

/// An object of texts, as the service takes tags and attributes.
QJsonObject objectOf(const QMap<QString, QString> &map);

} // namespace ivs
