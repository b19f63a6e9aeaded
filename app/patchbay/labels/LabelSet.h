// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/ListFile.h"

#include <QHash>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace patchbay {

/// What the operator says of a stage.
enum class StageMark { None, OnAir, Backup, Rehearsal };

/// As files have it, in one language for all: "onAir", "backup", "rehearsal"; empty for none.
QString keptText(StageMark mark);
std::optional<StageMark> markOfKeptText(QStringView text);

/// What the operator says of an encoder. Any text is one, none of them needs to be unique: each is isolated where it is
/// shown.
struct EncoderLabel {
    static constexpr qsizetype longestLabel = 100; ///< characters
    static constexpr qsizetype longestGroup = 100;
    static constexpr qsizetype longestContact = 300;

    QString label = {};
    QString group = {};
    QString contact = {}; ///< whom to call about it

    bool isEmpty() const { return label.isEmpty() && group.isEmpty() && contact.isEmpty(); }
    /// No text is longer than may be.
    bool isKeepable() const;
    bool operator==(const EncoderLabel &) const = default;
};

/// Encoders and stages by their ARN, which names the AWS account and region too: it means the same on any computer.
struct LabelChanges {
    std::vector<std::pair<QString, EncoderLabel>> encoders; ///< an empty one takes it away
    std::vector<std::pair<QString, StageMark>> stages; ///< None takes it away

    bool isEmpty() const { return encoders.empty() && stages.empty(); }
};

/// What is said of encoders and stages, as values. What nothing is said of is not in it.
class LabelSet final {
public:
    static constexpr qsizetype most = 50'000; ///< encoders, and as many stages

    /// A file is refused whole, or means all of what stands in it.
    static tl::expected<LabelSet, files::ListFault> fromJson(const QByteArray &json);
    /// Sorted by ARN, one in a line: a version control shows who changed what.
    QByteArray json() const;

    const QHash<QString, EncoderLabel> &encoders() const { return m_encoders; }
    const QHash<QString, StageMark> &stages() const { return m_stages; }
    EncoderLabel of(const QString &encoderArn) const { return m_encoders.value(encoderArn); }
    bool haveGroups() const;
    StageMark markOf(const QString &stageArn) const { return m_stages.value(stageArn, StageMark::None); }

    void apply(const LabelChanges &changes);
    /// What leads from this one to `other`.
    LabelChanges changesTo(const LabelSet &other) const;

    bool operator==(const LabelSet &) const = default;

private:
    QHash<QString, EncoderLabel> m_encoders;
    QHash<QString, StageMark> m_stages;
};

/// Two changes of one set, brought together entry by entry.
struct MergedLabels {
    LabelSet labels;
    QStringList contested; ///< the ARNs of what both have changed, to something else: there it is as `mine` has it
};

MergedLabels merged(const LabelSet &base, const LabelSet &mine, const LabelSet &theirs);

} // namespace patchbay
