// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/FolderWatch.h"
#include "patchbay/labels/LabelsFile.h"

#include <QCoroTask>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace files {
class DiskThreads;
}

namespace patchbay {

/// Marks of stages, and labels, groups and contacts of encoders, in `labels.json` of a folder that a person chooses and
/// may share. What is changed here is known at once, and written in the folder's own thread. What others change there
/// is taken over while the program runs. Two who write at once are brought together entry by entry, and of one that
/// both have changed it is told. A file that is not understood is left alone until it is another one: what is changed
/// meanwhile is known, and not kept. GUI thread only.
class Labels final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Labels)

public:
    static const QString fileName; ///< "labels.json"

    using Problem = LabelsProblem;

    /// The folder need not be there yet. A disk that has not answered for as long as `longestSilence` is told of as a
    /// problem, and waited for all the same.
    explicit Labels(files::DiskThreads &disks, const QString &folder,
                    std::chrono::milliseconds longestSilence = std::chrono::seconds(5), QObject *parent = nullptr);
    /// As end() does it.
    ~Labels() override;

    const LabelSet &all() const { return m_known.labels; }
    EncoderLabel of(const QString &encoderArn) const { return all().of(encoderArn); }
    StageMark markOf(const QString &stageArn) const { return all().markOf(stageArn); }
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
    /// From then on all is as in that folder; nothing is known until it is read. Stays with the one before when
    /// something could not be kept there.
    QCoro::Task<files::Result<void>> setFolder(QString folder);

    const std::optional<Problem> &problem() const { return m_problem; }
    /// The file has been looked for.
    bool isRead() const { return m_isRead; }
    /// All that is known is in the file.
    bool isKept() const { return m_known.areKept() && !(m_isUnderWay && !m_asked.areKept()); }
    /// Keeps what was not kept yet, at once; says why not when the disk has not answered for too long.
    QFuture<files::Result<void>> save();
    /// Has what is not kept written for the last time: it is when DiskThreads::done() ends.
    void end();

Q_SIGNALS:
    void encodersChanged(const QStringList &arns);
    void stagesChanged(const QStringList &arns);
    /// problem() is another one, or none any more.
    void problemChanged();
    /// Somebody else has changed these at the same time; what was changed here has taken its place.
    void othersReplaced(const QStringList &arns);

private:
    using Waiting = std::vector<QPromise<files::Result<void>>>;

    void exchange();
    void take();
    files::Result<void> takeOver(const LabelsExchange &answer);
    void takeOver(const LabelSet &labels);
    void tellSilence();
    void moveTo(const QString &folder);
    void setProblem(const std::optional<Problem> &problem);
    static void tell(Waiting &waiting, const files::Result<void> &result);

    files::DiskThreads &m_disks;
    QString m_folder;
    KnownLabels m_known;
    std::optional<Problem> m_problem;
    bool m_isRead = false;
    bool m_hasEnded = false;

    KnownLabels m_asked; ///< what was known when the exchange began that is under way
    QFutureWatcher<LabelsExchange> m_answer;
    bool m_isUnderWay = false; ///< one at a time
    bool m_isWanted = false; ///< another one
    Waiting m_toBeTold; ///< of the one that is under way
    Waiting m_toBeToldNext;

    QTimer m_soon;
    QTimer m_silence;
    files::FolderWatch m_watch;
};

} // namespace patchbay
