// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "files/FolderWatch.h"
#include "patchbay/labels/LabelSet.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <variant>

namespace patchbay {

/// Marks of stages, and labels, groups and contacts of encoders, in `labels.json` of a folder that a person chooses and
/// may share. What others change there is taken over while the program runs. Two who write at once are brought together
/// entry by entry, and of one that both have changed it is told. A file that is not understood is left alone until it
/// is another one: what is changed meanwhile is known, and not kept. GUI thread only.
class Labels final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Labels)

public:
    static const QString fileName; ///< "labels.json"

    /// Why the file could not be read or written; or what in it is not understood, and where.
    using Problem = std::variant<files::Error, files::ListFault>;

    /// `folder` need not be there yet.
    explicit Labels(const QString &folder, QObject *parent = nullptr);
    /// Keeps what was not kept yet.
    ~Labels() override;

    const LabelSet &all() const { return m_labels; }
    EncoderLabel of(const QString &encoderArn) const { return m_labels.of(encoderArn); }
    StageMark markOf(const QString &stageArn) const { return m_labels.markOf(stageArn); }
    /// None twice, in the order of names.
    QStringList groups() const;

    /// Keeps it soon. False: nothing was changed, because a text is too long, an ARN is not of such a thing,
    /// or there would be too many (LabelSet::most).
    [[nodiscard]] bool apply(const LabelChanges &changes);
    [[nodiscard]] bool set(const QString &encoderArn, const EncoderLabel &label)
    {
        return apply({{{encoderArn, label}}, {}});
    }
    [[nodiscard]] bool set(const QString &stageArn, StageMark mark) { return apply({{}, {{stageArn, mark}}}); }

    const QString &folder() const { return m_folder; }
    /// From now on all is as in that folder. Stays with the one before when something could not be kept there.
    files::Result<void> setFolder(const QString &folder);

    const std::optional<Problem> &problem() const { return m_problem; }
    /// All that is known is in the file.
    bool isKept() const { return m_labels == m_inFile; }
    /// Keeps what was not kept yet, at once.
    files::Result<void> save();

Q_SIGNALS:
    void encodersChanged(const QStringList &arns);
    void stagesChanged(const QStringList &arns);
    /// problem() is another one, or none any more.
    void problemChanged();
    /// Somebody else has changed these at the same time; what was changed here has taken its place.
    void othersReplaced(const QStringList &arns);

private:
    files::Result<void> keep(std::chrono::milliseconds patience);
    files::Result<void> write();
    void look();
    std::optional<Problem> readAgain();
    void takeOver(const LabelSet &labels);
    void setProblem(const std::optional<Problem> &problem);
    QString path() const;

    QString m_folder;
    LabelSet m_labels;
    LabelSet m_inFile; ///< as it was read or written last
    QByteArray m_content; ///< the same
    std::optional<Problem> m_problem;
    QTimer m_soon;
    files::FolderWatch m_watch;
};

} // namespace patchbay
