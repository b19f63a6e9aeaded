// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ivs {

/// The parts of an IVS Real-Time ARN that matter here: `arn:aws:ivs:<region>:<account>:<type>/<id>`
/// (patterns of the service model: IngestConfigurationArn, StageArn).
struct Arn {
    enum class Type { IngestConfiguration, Stage };

    static constexpr qsizetype longest = 128; ///< characters of the whole (service model: IngestConfigurationStageArn)

    Type type;
    QString region;
    QString account; ///< twelve digits with AWS; the pattern allows any number
    QString id;

    /// Nothing when the text is not such an ARN.
    static std::optional<Arn> parse(QStringView text);
};

/// "8faHz1": the last six characters of an ARN, which tell resources of equal names apart.
QString shortId(QStringView arn);

} // namespace ivs
