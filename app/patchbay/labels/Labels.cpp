// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/labels/Labels.h"

#include "async/SharedResult.h"
#include "files/DiskThreads.h"
#include "ivs/Arn.h"
#include "text/NaturalKey.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;

constexpr auto triedAgainAfter = 30s;
/// Somebody else writes just now.
constexpr auto lockedAgainAfter = 100ms;
constexpr auto patienceAtEnd = 1s;
const files::Error noAnswer{files::Error::Kind::NoAnswer, u"no answer yet"_s};

bool isArnOf(ivs::Arn::Type type, const QString &text)
{
    const auto arn = ivs::Arn::parse(text);
    return arn && arn->type == type;
}

bool isKeepable(const LabelChanges &changes)
{
    return std::ranges::all_of(changes.encoders,
                               [](const auto &each) {
                                   return isArnOf(ivs::Arn::Type::IngestConfiguration, each.first)
                                       && each.second.isKeepable();
                               })
        && std::ranges::all_of(changes.stages,
                               [](const auto &each) { return isArnOf(ivs::Arn::Type::Stage, each.first); });
}

template <typename Changes>
QStringList arnsOf(const Changes &changes)
{
    QStringList arns;
    for (const auto &[arn, value] : changes)
        arns.append(arn);
    return arns;
}

files::Error errorOf(const Labels::Problem &problem)
{
    const auto *const error = std::get_if<files::Error>(&problem);
    return error ? *error : files::Error{files::Error::Kind::Other, u"what is there is not understood"_s};
}

} // namespace

const QString Labels::fileName = u"labels.json"_s;

Labels::Labels(files::DiskThreads &disks, const QString &folder, std::chrono::milliseconds longestSilence,
               QObject *parent)
    : QObject(parent)
    , m_disks(disks)
    , m_folder(folder)
    , m_watch(disks)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Labels::exchange);
    m_silence.setSingleShot(true);
    m_silence.setInterval(longestSilence);
    connect(&m_silence, &QTimer::timeout, this, &Labels::tellSilence);
    connect(&m_answer, &QFutureWatcherBase::finished, this, &Labels::take);
    connect(&m_watch, &files::FolderWatch::changed, this, &Labels::exchange);
    m_watch.watch(m_folder, {fileName});
    exchange();
}

Labels::~Labels()
{
    end();
}

void Labels::end()
{
    if (std::exchange(m_hasEnded, true) || isKept())
        return;
    m_soon.stop();
    m_disks.run(m_folder,
                [folder = m_folder, known = m_known] { return exchangeLabels(folder, known, patienceAtEnd); });
}

QStringList Labels::groups() const
{
    QStringList groups;
    for (const EncoderLabel &label : all().encoders()) {
        if (!label.group.isEmpty())
            groups.append(label.group);
    }
    groups.removeDuplicates();
    std::ranges::sort(groups, {}, [](const QString &group) { return std::pair(text::naturalKey(group), group); });
    return groups;
}

bool Labels::apply(const LabelChanges &changes)
{
    if (!isKeepable(changes))
        return false;
    LabelSet labels = all();
    labels.apply(changes);
    if (labels.encoders().size() > LabelSet::most || labels.stages().size() > LabelSet::most)
        return false;
    takeOver(labels);
    if (!isKept())
        m_soon.start(0ms); // many that come in one go are written once
    return true;
}

void Labels::takeOver(const LabelSet &labels)
{
    const LabelChanges changes = all().changesTo(labels);
    m_known.labels = labels;
    if (!changes.encoders.empty())
        Q_EMIT encodersChanged(arnsOf(changes.encoders));
    if (!changes.stages.empty())
        Q_EMIT stagesChanged(arnsOf(changes.stages));
}

void Labels::setProblem(const std::optional<Problem> &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

/// Brings what is known and the file together, both ways.
void Labels::exchange()
{
    m_isWanted = m_isUnderWay;
    if (m_isUnderWay || m_hasEnded)
        return;
    m_soon.stop();
    m_isUnderWay = true;
    m_asked = m_known;
    m_toBeTold = std::exchange(m_toBeToldNext, {});
    m_silence.start();
    m_answer.setFuture(
        m_disks.run(m_folder, [folder = m_folder, known = m_known] { return exchangeLabels(folder, known, 0ms); }));
}

void Labels::take()
{
    m_silence.stop();
    m_isUnderWay = false;
    m_isRead = true;
    Waiting waiting = std::exchange(m_toBeTold, {});
    tell(waiting, takeOver(m_answer.result()));
    if (m_isWanted)
        exchange();
}

files::Result<void> Labels::takeOver(const LabelsExchange &answer)
{
    // What was changed here since it was asked comes on top.
    const MergedLabels both = merged(m_asked.labels, all(), answer.known.labels);
    if (m_known.content.isEmpty() && !answer.known.content.isEmpty()) {
        m_watch.watch(m_folder, {fileName}); // it was not there before, and may be another one since
        m_isWanted = true;
    }
    m_known.inFile = answer.known.inFile;
    m_known.content = answer.known.content;
    takeOver(both.labels);
    if (const QStringList contested = answer.contested + both.contested; !contested.isEmpty())
        Q_EMIT othersReplaced(contested);
    if (answer.isOthersTurn) {
        if (m_problem == Problem(noAnswer))
            setProblem(std::nullopt);
        m_soon.start(lockedAgainAfter);
        return tl::unexpected(files::Error{files::Error::Kind::Other, u"somebody else writes it just now"_s});
    }
    setProblem(answer.problem);
    if (!isKept())
        m_soon.start(m_problem ? triedAgainAfter : 0s);
    return m_problem ? files::Result<void>(tl::unexpected(errorOf(*m_problem))) : files::Result<void>();
}

/// Nobody waits for it any longer; what comes of it is taken over when it comes.
void Labels::tellSilence()
{
    setProblem(noAnswer);
    tell(m_toBeTold, tl::unexpected(noAnswer));
    tell(m_toBeToldNext, tl::unexpected(noAnswer));
}

void Labels::tell(Waiting &waiting, const files::Result<void> &result)
{
    Waiting told = std::exchange(waiting, {});
    for (QPromise<files::Result<void>> &each : told) {
        each.addResult(result);
        each.finish();
    }
}

QFuture<files::Result<void>> Labels::save()
{
    if (isKept())
        return QtFuture::makeReadyFuture(files::Result<void>());
    if (m_isUnderWay && !m_silence.isActive())
        return QtFuture::makeReadyFuture(files::Result<void>(tl::unexpected(noAnswer)));
    QPromise<files::Result<void>> promise;
    promise.start();
    const QFuture<files::Result<void>> saved = promise.future();
    m_toBeToldNext.push_back(std::move(promise));
    exchange();
    return saved;
}

QCoro::Task<files::Result<void>> Labels::setFolder(QString folder)
{
    const QPointer<Labels> self = this;
    const std::stop_token never;
    while (self && !isKept()) { // it may be changed meanwhile
        const QFuture<files::Result<void>> saving = save();
        const auto saved = co_await async::resultOf(saving, never);
        if (saved && !*saved)
            co_return *saved;
    }
    if (self)
        moveTo(folder);
    co_return files::Result<void>();
}

/// What was asked of the folder before is not waited for.
void Labels::moveTo(const QString &folder)
{
    m_answer.setFuture({});
    m_isUnderWay = false;
    m_isRead = false;
    m_folder = folder;
    m_known = {all(), {}, {}};
    takeOver(LabelSet());
    setProblem(std::nullopt);
    m_watch.watch(m_folder, {fileName});
    exchange();
}

} // namespace patchbay
